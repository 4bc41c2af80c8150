package dev.azoth.ormtests.defaults;

import static dev.azoth.orm.Orm.insert;
import static dev.azoth.orm.Orm.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.ormtests.Database;
import dev.azoth.ormtests.OrmSuite;
import dev.azoth.sql.Sql;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Values that the database makes. SQLAlchemy: test_defaults.py. */
class DefaultsTest extends OrmSuite {
    @Override
    protected Class<?>[] model() {
        return new Class<?>[] {Thing.class};
    }

    @Test
    void whatAnInsertLeavesOutIsReadBack() {
        use(session -> {
            var first = new Thing(1, 5);
            var second = new Thing(2, 10);
            second.setSize(8);
            second.setNote("mine");
            session.addAll(List.of(first, second));
            session.flush();
            assertThat(sent()).allMatch(sql -> sql.startsWith("INSERT INTO thing (id, foo"));
            assertThat(List.of(first.getBar(), second.getBar())).containsExactly(47, 52);
            assertThat(List.of(first.getSize(), second.getSize())).containsExactly(7, 8);
            assertThat(List.of(first.getNote(), second.getNote())).containsExactly("none", "mine");
        });
    }

    @Test
    void aComputedColumnFollowsAnUpdate() {
        write(new Thing(1, 1), new Thing(2, 2));
        use(session -> {
            List<Thing> all =
                    session.scalars(select(Thing.class).orderBy(Thing_.id)).all();
            sent();
            all.get(0).setFoo(5);
            all.get(1).setFoo(6);
            session.flush();
            assertThat(all).extracting(Thing::getBar).containsExactly(47, 48);
            if (database == Database.POSTGRESQL) {
                assertSql(
                        "UPDATE thing SET foo=? WHERE thing.id = ? RETURNING thing.bar",
                        "UPDATE thing SET foo=? WHERE thing.id = ? RETURNING thing.bar");
            } else {
                assertSql(
                        "UPDATE thing SET foo=? WHERE thing.id = ?",
                        "SELECT thing.id, thing.bar FROM thing WHERE thing.id = ?",
                        "SELECT thing.id, thing.bar FROM thing WHERE thing.id = ?");
            }
        });
    }

    @Test
    void nullIsLeftToTheDatabaseWhenAnObjectIsNewAndWrittenWhenItIsNot() {
        write(new Thing(1, null));
        use(session -> {
            Thing thing = session.scalars(select(Thing.class)).one();
            assertThat(thing.getNote()).isEqualTo("none");
            assertThat(thing.getBar()).isNull();
            thing.setNote(null);
            session.commit();
            session.refresh(thing);
            assertThat(thing.getNote()).isNull();
        });
    }

    @Test
    void anExpressionIsNotNeededWhereAStatementGivesNothing() {
        use(session -> {
            session.execute(insert(Thing.class), List.of(Map.of("id", 1, "foo", 2), Map.of("id", 2, "foo", 3)));
            assertThat(session.execute(Sql.select(Thing_.bar, Thing_.size).orderBy(Thing_.id))
                            .all()
                            .toString())
                    .isEqualTo("[(44, 7), (45, 7)]");
        });
    }
}
