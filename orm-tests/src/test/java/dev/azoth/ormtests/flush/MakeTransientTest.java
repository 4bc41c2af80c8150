package dev.azoth.ormtests.flush;

import static dev.azoth.orm.Orm.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.orm.ObjectState;
import dev.azoth.orm.Session;
import dev.azoth.ormtests.OrmSuite;
import org.junit.jupiter.api.Test;

/** Objects that are made as if they had no row. SQLAlchemy: {@code make_transient}. */
class MakeTransientTest extends OrmSuite {
    @Override
    protected Class<?>[] model() {
        return new Class<?>[] {User.class, Address.class};
    }

    @Test
    void aPersistentObjectIsInsertedOnceMore() {
        write(new User("u"));
        use(session -> {
            User user = session.getOne(User.class, 1);
            Session.makeTransient(user);
            assertThat(session.contains(user)).isFalse();
            assertThat(ObjectState.of(user).isTransient()).isTrue();
            assertThat(user.getAddresses()).isEmpty();
            user.setId(null);
            session.add(user);
            session.commit();
            assertThat(user.getId()).isEqualTo(2);
            assertThat(session.scalars(select(User.class)).all()).hasSize(2);
        });
    }

    @Test
    void aDetachedObjectIsInsertedOnceMore() {
        write(new User("u"));
        User user = sessions.use(session -> session.getOne(User.class, 1));
        Session.makeTransient(user);
        assertThat(ObjectState.of(user).isTransient()).isTrue();
        user.setId(7);
        write(user);
        use(session -> assertThat(session.getOne(User.class, 7).getName()).isEqualTo("u"));
    }

    @Test
    void aPendingObjectIsNotInserted() {
        use(session -> {
            var user = new User("u");
            session.add(user);
            Session.makeTransient(user);
            session.commit();
            assertThat(session.scalars(select(User.class)).all()).isEmpty();
            assertThat(user.getAddresses()).isEmpty();
        });
    }
}
