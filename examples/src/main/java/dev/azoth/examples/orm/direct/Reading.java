package dev.azoth.examples.orm.direct;

import static dev.azoth.orm.Orm.select;

import dev.azoth.engine.Engine;
import dev.azoth.examples.orm.model.User;
import dev.azoth.examples.orm.model.User_;
import dev.azoth.orm.Session;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One object or none, by a condition or by key; the first; all; and what stays readable after a commit. */
final class Reading {
    private Reading() {}

    static void run(Engine engine) {
        Shop.during(engine, sessions -> {
            for (int id : List.of(1, 42)) {
                User found = sessions.<@Nullable User>use(session -> getUser(session, id));
                System.out.println("found: " + found);
            }
            sessions.use(Reading::fetchData);
            Optional<User> second = sessions.use(session -> session.get(User.class, List.of(2)));
            System.out.println("by key: " + second.orElseThrow());
            sessions.use(Reading::afterCommit);
        });
    }

    private static @Nullable User getUser(Session session, int id) {
        return session.scalars(select(User.class).where(User_.id.eq(id))).oneOrNone();
    }

    private static void fetchData(Session session) {
        session.begin(same -> {
            System.out.println("scalar: " + session.scalar(select(User.class).where(User_.name.eq("Bob"))));
        });
        System.out.println("all: "
                + session.execute(select(User.class).orderBy(User_.id))
                        .scalars()
                        .all());
    }

    /** A commit does not make objects forget what was loaded. */
    private static void afterCommit(Session session) {
        User user = session.scalars(select(User.class).orderBy(User_.id)).first();
        session.commit();
        System.out.println("after the commit: " + (user == null ? "" : user.getName()));
    }
}
