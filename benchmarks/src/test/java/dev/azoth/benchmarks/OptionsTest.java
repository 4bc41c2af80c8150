package dev.azoth.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.benchmarks.orm.OrmCase;
import dev.azoth.error.ArgumentException;
import org.junit.jupiter.api.Test;

class OptionsTest {
    @Test
    void withoutArgumentsEveryoneDoesEverything() {
        Options options = Options.parse();

        assertThat(options.url()).isNull();
        assertThat(options.cases()).containsExactly(Case.values());
        assertThat(options.contenders()).containsExactly(Contenders.values());
    }

    @Test
    void argumentsChooseTheWork() {
        Options options = Options.parse(
                "postgresql://me@there/db",
                "--cases",
                "P2",
                "--contenders",
                "jdbc,vertx",
                "--rounds",
                "3",
                "--seconds",
                "0.5");

        assertThat(options.url()).isEqualTo("postgresql://me@there/db");
        assertThat(options.cases()).containsExactly(Case.ALL_ROWS);
        assertThat(options.contenders()).containsExactly(Contenders.VERTX, Contenders.JDBC);
        assertThat(options.rounds()).isEqualTo(3);
        assertThat(options.seconds()).isEqualTo(0.5);
    }

    @Test
    void objectsHaveCasesAndContendersOfTheirOwn() {
        Options all = Options.parse("--orm");
        Options some = Options.parse("--cases", "W1,W6", "--contenders", "vertx,jooq", "--orm");

        assertThat(all.orm()).isTrue();
        assertThat(all.ormCases()).containsExactly(OrmCase.values());
        assertThat(all.ormContenders()).containsExactly(OrmContenders.values());
        assertThat(some.ormCases()).containsExactly(OrmCase.GET, OrmCase.CHANGE);
        assertThat(some.ormContenders()).containsExactly(OrmContenders.VERTX, OrmContenders.JOOQ);
        assertThatThrownBy(() -> Options.parse("--cases", "W1")).hasMessage("'W1' is none of [P1, P2]");
    }

    @Test
    void whatIsNotUnderstoodIsQuoted() {
        assertThatThrownBy(() -> Options.parse("--cases", "P3"))
                .isInstanceOf(ArgumentException.class)
                .hasMessage("'P3' is none of [P1, P2]");
        assertThatThrownBy(() -> Options.parse("--rounds", "0"))
                .hasMessage("--rounds needs a whole number from 1, not '0'");
        assertThatThrownBy(() -> Options.parse("--seconds", "soon"))
                .hasMessage("--seconds needs a number above 0 and up to 3600, not 'soon'");
        assertThatThrownBy(() -> Options.parse("--rounds")).hasMessageStartingWith("--rounds needs a value");
        assertThatThrownBy(() -> Options.parse("--record", "x.jfr"))
                .hasMessageStartingWith("--record needs one of --cases");
        assertThatThrownBy(() -> Options.parse("--fast")).hasMessageStartingWith("unknown argument '--fast'");
    }

    @Test
    void otherDatabasesAreRefused() {
        assertThatThrownBy(() -> new Target("sqlite://", 1)).hasMessageContaining("not 'sqlite://'");
    }
}
