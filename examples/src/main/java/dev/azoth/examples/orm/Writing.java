package dev.azoth.examples.orm;

import static dev.azoth.orm.Orm.select;

import dev.azoth.async.AsyncEngine;
import dev.azoth.async.AsyncSession;
import dev.azoth.async.AsyncSessionFactory;
import dev.azoth.examples.orm.model.User;
import dev.azoth.examples.orm.model.User_;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Add, flush to learn the key, refresh, commit; and what a refused row does. */
final class Writing {
    private Writing() {}

    static CompletableFuture<?> run(AsyncEngine engine) {
        var sessions = AsyncSessionFactory.of(engine);
        return Tables.during(
                engine,
                User.class,
                () -> sessions.use(session -> createUser(session, "Alice", "alice@example.org"))
                        .thenAccept(user -> System.out.println("created: " + user + ", key " + user.getId()))
                        .thenCompose(ok -> sessions.use(session -> getUser(session, "alice@example.org")))
                        .thenAccept(user -> System.out.println("found: " + user))
                        .thenCompose(ok -> sessions.use(session -> getUser(session, "nobody@example.org")))
                        .thenAccept(user -> System.out.println("found: " + user))
                        .thenCompose(ok -> sessions.use(Writing::addTwice)));
    }

    private static CompletableFuture<User> createUser(AsyncSession session, String name, String email) {
        var user = new User(name, email);
        session.add(user);
        return session.flush()
                .thenCompose(ok -> session.refresh(user))
                .thenCompose(ok -> session.commit())
                .thenApply(ok -> user);
    }

    private static CompletableFuture<@Nullable User> getUser(AsyncSession session, String email) {
        return session.scalars(select(User.class).where(User_.email.eq(email))).thenApply(users -> users.oneOrNone());
    }

    /** A failure rolls back; the session can be used on. */
    private static CompletableFuture<?> addTwice(AsyncSession session) {
        session.add(new User("Another Alice", "alice@example.org"));
        return session.commit()
                .exceptionallyCompose(failure -> {
                    System.out.println("refused: " + failure.getClass().getSimpleName());
                    return session.rollback();
                })
                .thenCompose(ok -> session.scalars(select(User.class)))
                .thenAccept(users -> System.out.println("still: " + users.all()));
    }
}
