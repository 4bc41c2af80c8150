package dev.azoth.ormtests.single;

import static dev.azoth.orm.Orm.immediateload;
import static dev.azoth.orm.Orm.joinedload;
import static dev.azoth.orm.Orm.lazyload;
import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinload;
import static dev.azoth.orm.Orm.subqueryload;
import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.orm.query.LoaderOption;
import dev.azoth.ormtests.OrmSuite;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tables that have more rows than a relationship to one. SQLAlchemy: {@code test_uselist_false_warning}, {@code test_one_to_many_scalar}. */
class SeveralRowsTest extends OrmSuite {
    private static final Logger LOGGER = Logger.getLogger("dev.azoth.orm.load");

    private static final List<LoaderOption> STRATEGIES = List.of(
            joinedload(Desk_.lamp), selectinload(Desk_.lamp), subqueryload(Desk_.lamp), immediateload(Desk_.lamp));

    private final List<String> warnings = new ArrayList<>();

    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            warnings.add(MessageFormat.format(record.getMessage(), record.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @Override
    protected Class<?>[] model() {
        return new Class<?>[] {Desk.class, Lamp.class};
    }

    @BeforeEach
    void listen() {
        LOGGER.addHandler(handler);
        engine.begin(connection -> {
            connection.execDriverSql("DROP TABLE lamp"); // whose column is unique
            connection.execDriverSql("CREATE TABLE lamp (id INTEGER PRIMARY KEY, desk_id INTEGER)");
            connection.execDriverSql("INSERT INTO desk (id) VALUES (1), (2), (3)");
            connection.execDriverSql("INSERT INTO lamp (id, desk_id) VALUES (1, 1), (2, 1), (3, 2)");
            return null;
        });
        sent();
    }

    @AfterEach
    void listenNoMore() {
        LOGGER.removeHandler(handler);
    }

    @Test
    void whenItIsTouchedOneIsTakenAndTheOthersAreToldOf() {
        use(session -> {
            assertThat(session.getOne(Desk.class, 1).getLamp()).isNotNull();
            assertThat(warnings)
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("Desk.lamp")
                    .contains("Desk[1]");
            assertThat(session.getOne(Desk.class, 2).getLamp().getId()).isEqualTo(3);
            assertThat(session.getOne(Desk.class, 3).getLamp()).isNull();
            assertThat(warnings).hasSize(1);
        });
    }

    @Test
    void loadedAlongTheyAreToldOf() {
        for (LoaderOption option : STRATEGIES) {
            warnings.clear();
            use(session -> {
                List<Desk> desks = session.scalars(
                                select(Desk.class).orderBy(Desk_.id).options(option))
                        .unique()
                        .all();
                sent();
                assertThat(desks).hasSize(3);
                assertThat(desks.getFirst().getLamp()).isNotNull();
                assertThat(desks.get(1).getLamp().getId()).isEqualTo(3);
                assertThat(desks.get(2).getLamp()).isNull();
                assertSql();
            });
            assertThat(warnings).hasSize(1).first().asString().contains("Desk.lamp");
        }
    }

    @Test
    void fromTheSideThatHasTheKeyNothingIsWrong() {
        for (LoaderOption option :
                List.of(joinedload(Lamp_.desk), selectinload(Lamp_.desk), subqueryload(Lamp_.desk))) {
            use(session -> {
                List<Lamp> lamps = session.scalars(
                                select(Lamp.class).orderBy(Lamp_.id).options(option))
                        .all();
                sent();
                assertThat(lamps).extracting(lamp -> lamp.getDesk().getId()).containsExactly(1, 1, 2);
                assertSql();
            });
        }
        assertThat(warnings).isEmpty();
    }

    @Test
    void aKeyThatLeadsNowhereHasNoOtherSide() {
        engine.begin(
                connection -> connection.execDriverSql("INSERT INTO lamp (id, desk_id) VALUES (4, 99), (5, NULL)"));
        for (LoaderOption option : List.of(
                joinedload(Lamp_.desk),
                selectinload(Lamp_.desk),
                subqueryload(Lamp_.desk),
                immediateload(Lamp_.desk),
                lazyload(Lamp_.desk))) {
            use(session -> {
                List<Lamp> lamps = session.scalars(select(Lamp.class)
                                .where(Lamp_.id.gt(3))
                                .orderBy(Lamp_.id)
                                .options(option))
                        .all();
                assertThat(lamps)
                        .hasSize(2)
                        .allSatisfy(lamp -> assertThat(lamp.getDesk()).isNull());
                sent();
                assertThat(lamps).allSatisfy(lamp -> assertThat(lamp.getDesk()).isNull());
                assertSql();
            });
        }
    }
}
