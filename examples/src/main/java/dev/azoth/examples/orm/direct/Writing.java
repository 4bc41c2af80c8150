package dev.azoth.examples.orm.direct;

import static dev.azoth.orm.Orm.select;

import dev.azoth.engine.Engine;
import dev.azoth.error.AzothException;
import dev.azoth.examples.orm.model.User;
import dev.azoth.examples.orm.model.User_;
import dev.azoth.orm.Session;
import dev.azoth.orm.SessionFactory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Add, flush to learn the key, refresh, commit; and what a refused row does. */
final class Writing {
    private Writing() {}

    static void run(Engine engine) {
        var sessions = SessionFactory.of(engine);
        Tables.during(engine, User.class, () -> {
            User created = sessions.use(session -> createUser(session, "Alice", "alice@example.org"));
            System.out.println("created: " + created + ", key " + created.getId());
            for (String email : List.of("alice@example.org", "nobody@example.org")) {
                User found = sessions.<@Nullable User>use(session -> getUser(session, email));
                System.out.println("found: " + found);
            }
            sessions.use(Writing::addTwice);
        });
    }

    private static User createUser(Session session, String name, String email) {
        var user = new User(name, email);
        session.add(user);
        session.flush();
        session.refresh(user);
        session.commit();
        return user;
    }

    private static @Nullable User getUser(Session session, String email) {
        return session.scalars(select(User.class).where(User_.email.eq(email))).oneOrNone();
    }

    /** A failure rolls back; the session can be used on. */
    private static void addTwice(Session session) {
        try {
            session.add(new User("Another Alice", "alice@example.org"));
            session.commit();
        } catch (AzothException failure) {
            System.out.println("refused: " + failure.getClass().getSimpleName());
            session.rollback();
        }
        System.out.println("still: " + session.scalars(select(User.class)).all());
    }
}
