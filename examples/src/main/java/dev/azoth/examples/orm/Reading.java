package dev.azoth.examples.orm;

import static dev.azoth.orm.Orm.select;

import dev.azoth.async.AsyncEngine;
import dev.azoth.async.AsyncSession;
import dev.azoth.examples.orm.model.User;
import dev.azoth.examples.orm.model.User_;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One object or none, by a condition or by key; the first; all; and what stays readable after a commit. */
final class Reading {
    private Reading() {}

    static CompletableFuture<?> run(AsyncEngine engine) {
        return Shop.during(
                engine,
                sessions -> sessions.use(session -> getUser(session, 1))
                        .thenAccept(user -> System.out.println("found: " + user))
                        .thenCompose(ok -> sessions.use(session -> getUser(session, 42)))
                        .thenAccept(user -> System.out.println("found: " + user))
                        .thenCompose(ok -> sessions.use(session -> fetchData(session)))
                        .thenCompose(ok -> sessions.use(session -> session.get(User.class, List.of(2))))
                        .thenAccept(user -> System.out.println("by key: " + user.orElseThrow()))
                        .thenCompose(ok -> sessions.use(Reading::afterCommit)));
    }

    private static CompletableFuture<@Nullable User> getUser(AsyncSession session, int id) {
        return session.scalars(select(User.class).where(User_.id.eq(id))).thenApply(found -> found.oneOrNone());
    }

    private static CompletableFuture<?> fetchData(AsyncSession session) {
        return session.begin(none -> session.scalar(select(User.class).where(User_.name.eq("Bob")))
                        .thenAccept(user -> System.out.println("scalar: " + user)))
                .thenCompose(ok -> session.execute(select(User.class).orderBy(User_.id)))
                .thenAccept(
                        found -> System.out.println("all: " + found.scalars().all()));
    }

    /** A commit does not make objects forget what was loaded. */
    private static CompletableFuture<?> afterCommit(AsyncSession session) {
        return session.scalars(select(User.class).orderBy(User_.id))
                .thenApply(found -> found.first())
                .thenCompose(user -> session.commit()
                        .thenRun(
                                () -> System.out.println("after the commit: " + (user == null ? "" : user.getName()))));
    }
}
