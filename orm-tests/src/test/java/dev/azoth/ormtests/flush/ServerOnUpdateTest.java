package dev.azoth.ormtests.flush;

import static dev.azoth.orm.Orm.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.orm.Session;
import dev.azoth.ormtests.OrmSuite;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Columns the database changes by itself. SQLAlchemy: test_unitofwork.py, FetchedValue and server_onupdate. */
class ServerOnUpdateTest extends OrmSuite {
    @Override
    protected Class<?>[] model() {
        return new Class<?>[] {Gadget.class};
    }

    @BeforeEach
    void countChanges() {
        List<String> trigger = switch (database) {
            case SQLITE ->
                List.of("create trigger counting after update of name on gadget begin"
                        + " update gadget set changes = old.changes + 1 where id = new.id; end");
            case POSTGRESQL ->
                List.of(
                        "create function counting() returns trigger language plpgsql as"
                                + " $$ begin new.changes = old.changes + 1; return new; end $$",
                        "create trigger counting before update of name on gadget for each row"
                                + " execute function counting()");
            case MARIADB ->
                List.of("create trigger counting before update on gadget for each row"
                        + " set new.changes = old.changes + 1");
        };
        engine.begin(connection -> {
            trigger.forEach(connection::execDriverSql);
            return null;
        });
        write(new Gadget("one"), new Gadget("two"), new Gadget("three"));
    }

    private static List<Gadget> all(Session session) {
        return session.scalars(select(Gadget.class).orderBy(Gadget_.id)).all();
    }

    @Test
    void whatTheDatabaseMadeOfARowIsReadAfterItsUpdate() {
        use(session -> {
            List<Gadget> gadgets = all(session);
            gadgets.get(0).setName("changed");
            gadgets.get(1).setName("changed");
            session.flush();
            assertThat(gadgets).extracting(Gadget::getChanges).containsExactly(2, 2, 1);
            gadgets.get(0).setName("changed again");
            session.commit();
            assertThat(gadgets).extracting(Gadget::getChanges).containsExactly(3, 2, 1);
        });
        use(session -> assertThat(all(session)).extracting(Gadget::getChanges).containsExactly(3, 2, 1));
    }

    @Test
    void aRollbackTakesItBack() {
        use(session -> {
            List<Gadget> gadgets = all(session);
            gadgets.get(0).setName("changed");
            session.flush();
            assertThat(gadgets.get(0).getChanges()).isEqualTo(2);
            session.rollback();
            assertThat(gadgets.get(0).getChanges()).isEqualTo(1);
            assertThat(gadgets.get(0).getName()).isEqualTo("one");
        });
    }

    @Test
    void theDefaultOfAFreshRowIsKnown() {
        use(session -> {
            var fresh = new Gadget("fresh");
            session.add(fresh);
            session.flush();
            assertThat(fresh.getChanges()).isEqualTo(1);
            fresh.setName("changed");
            session.flush();
            assertThat(fresh.getChanges()).isEqualTo(2);
            session.rollback();
            assertThat(fresh.getChanges()).isNull();
            assertThat(fresh.getName()).isEqualTo("changed");
        });
    }
}
