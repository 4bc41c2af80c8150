package dev.azoth.examples.orm.direct;

import static dev.azoth.orm.Orm.joinedload;
import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinload;

import dev.azoth.engine.Engine;
import dev.azoth.error.DetachedInstanceException;
import dev.azoth.error.ImplicitIoException;
import dev.azoth.examples.orm.model.User;
import dev.azoth.examples.orm.model.User_;
import dev.azoth.orm.SessionFactory;
import dev.azoth.orm.query.LoaderOption;
import java.util.List;

/** Collections that come along, with a statement of their own or by a join, and can be read when the session has been closed. */
final class EagerLoading {
    private EagerLoading() {}

    static void run(Engine engine) {
        Shop.during(engine, sessions -> {
            print(users(sessions, selectinload(User_.orders)));
            print(users(sessions, joinedload(User_.orders)));
            withoutLoading(sessions.with(o -> o.withImplicitIo(false)));
            afterClosing(sessions);
        });
    }

    private static List<User> users(SessionFactory sessions, LoaderOption loading) {
        return sessions.use(
                session -> session.scalars(select(User.class).orderBy(User_.id).options(loading))
                        .unique()
                        .all());
    }

    private static void print(List<User> users) {
        users.forEach(user -> System.out.println(user + ": " + user.getOrders()));
    }

    /** What was not asked for is not loaded behind one's back, if the factory says so. */
    private static void withoutLoading(SessionFactory sessions) {
        try (var session = sessions.open()) {
            User user = session.getOne(User.class, 1);
            try {
                System.out.println(user.getOrders());
            } catch (ImplicitIoException refused) {
                System.out.println(refused.getMessage());
            }
        }
    }

    /** Nor when the session is closed. */
    private static void afterClosing(SessionFactory sessions) {
        User user = sessions.use(session -> session.getOne(User.class, 1));
        try {
            System.out.println(user.getOrders());
        } catch (DetachedInstanceException refused) {
            System.out.println(refused.getMessage());
        }
    }
}
