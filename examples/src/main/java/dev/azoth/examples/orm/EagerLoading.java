package dev.azoth.examples.orm;

import static dev.azoth.orm.Orm.joinedload;
import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinload;

import dev.azoth.async.AsyncEngine;
import dev.azoth.async.AsyncSessionFactory;
import dev.azoth.error.DetachedInstanceException;
import dev.azoth.error.ImplicitIoException;
import dev.azoth.examples.orm.model.User;
import dev.azoth.examples.orm.model.User_;
import dev.azoth.orm.query.LoaderOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Collections that come along, with a statement of their own or by a join, and can be read when the session has been closed. */
final class EagerLoading {
    private EagerLoading() {}

    static CompletableFuture<?> run(AsyncEngine engine) {
        return Shop.during(
                engine,
                sessions -> users(sessions, selectinload(User_.orders))
                        .thenAccept(EagerLoading::print)
                        .thenCompose(ok -> users(sessions, joinedload(User_.orders)))
                        .thenAccept(EagerLoading::print)
                        .thenCompose(ok -> withoutLoading(sessions))
                        .thenCompose(ok -> afterClosing(sessions)));
    }

    private static CompletableFuture<List<User>> users(AsyncSessionFactory sessions, LoaderOption loading) {
        return sessions.use(
                session -> session.scalars(select(User.class).orderBy(User_.id).options(loading))
                        .thenApply(users -> users.unique().all()));
    }

    private static void print(List<User> users) {
        users.forEach(user -> System.out.println(user + ": " + user.getOrders()));
    }

    /** What was not asked for is not loaded behind one's back. */
    private static CompletableFuture<?> withoutLoading(AsyncSessionFactory sessions) {
        return sessions.use(session -> session.getOne(User.class, 1).thenAccept(user -> {
            try {
                System.out.println(user.getOrders());
            } catch (ImplicitIoException refused) {
                System.out.println(refused.getMessage());
            }
        }));
    }

    /** Nor when the session is closed. */
    private static CompletableFuture<?> afterClosing(AsyncSessionFactory sessions) {
        return sessions.use(session -> session.getOne(User.class, 1)).thenAccept(user -> {
            try {
                System.out.println(user.getOrders());
            } catch (DetachedInstanceException refused) {
                System.out.println(refused.getMessage());
            }
        });
    }
}
