package dev.azoth.ormtests.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.orm.ObjectState;
import dev.azoth.orm.Session;
import dev.azoth.ormtests.OrmSuite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Showing an object, in a log or a debugger, never loads anything. */
class ShowTest extends OrmSuite {
    @Override
    protected Class<?>[] model() {
        return new Class<?>[] {Band.class, Musician.class};
    }

    @BeforeEach
    void writeBand() {
        var can = new Band(1, "Can");
        write(can, new Musician(1, "Holger", can), new Musician(2, "Irmin", can));
    }

    @Test
    void whatIsNotLoadedIsShownAsNotThere() {
        use(session -> {
            Band can = session.getOne(Band.class, 1);
            sent();

            assertThat(can)
                    .hasToString("Can null (not loaded) (not loaded) (not loaded)"
                            + " Band.written (0 added, 0 removed) []");
            assertSql();
            assertThat(can.getHistory()).isEqualTo("long");
            assertThat(can.getList()).hasSize(2);
            assertThat(can.getSet()).hasSize(2);
            assertThat(can.getMap()).containsOnlyKeys("Holger", "Irmin");
        });
    }

    @Test
    void loadedCollectionsShowTheirMembers() {
        use(session -> {
            Band can = session.getOne(Band.class, 1);
            session.load(can, Band_.list, Band_.set, Band_.map);
            can.getList().forEach(Musician::getBand);
            sent();

            assertThat(can.getList()).hasToString("[Holger of Can, Irmin of Can]");
            assertThat(can.getSet()).hasToString("[Holger of Can, Irmin of Can]");
            assertThat(can.getMap()).hasToString("{Holger=Holger of Can, Irmin=Irmin of Can}");
            assertThat(can.getWritten()).hasToString("Band.written (0 added, 0 removed)");
            assertThat(can.getQueried()).hasToString("Band.queried (0 added, 0 removed)");
            assertSql();
        });
    }

    @Test
    void whatCannotBeShownWithoutLoadingIsNamed() {
        use(session -> {
            Musician holger = session.getOne(Musician.class, 1);
            sent();
            assertThat(holger).hasToString("Musician[1] (not loaded)");
            session.expireAll();
            assertThat(holger).hasToString("Musician[1] (not loaded)");
            assertThat(ObjectState.of(holger)).hasToString("Musician[1]");
            assertThat(session).asString().startsWith("Session[");
            assertSql();
            assertThat(holger.getBand().getName()).isEqualTo("Can");
        });
    }

    @Test
    void aDetachedObjectCanBeShown() {
        Band can = sessions.use(session -> session.getOne(Band.class, 1));

        assertThat(can).asString().startsWith("Can null (not loaded)");
    }

    @Test
    void anErrorOfTheApplicationIsRaised() {
        var broken = new Musician(3, "broken", null);

        assertThatThrownBy(broken::toString).isInstanceOf(IllegalStateException.class);
        try (Session session = sessions.open()) {
            session.add(broken);
            assertThatThrownBy(broken::toString).isInstanceOf(IllegalStateException.class);
            Band can = session.noAutoflush(same -> same.getOne(Band.class, 1));
            assertThat(can.getHistory()).as("loading goes on after an error").isEqualTo("long");
        }
    }
}
