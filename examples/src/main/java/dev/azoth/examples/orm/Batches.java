package dev.azoth.examples.orm;

import static dev.azoth.orm.Orm.insert;
import static dev.azoth.orm.Orm.select;

import dev.azoth.async.AsyncEngine;
import dev.azoth.async.AsyncSessionFactory;
import dev.azoth.examples.orm.model.User;
import dev.azoth.examples.orm.model.User_;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Objects in batches from a server-side cursor: however many there are, memory holds one batch. */
final class Batches {
    private Batches() {}

    static CompletableFuture<?> run(AsyncEngine engine) {
        var sessions = AsyncSessionFactory.of(engine);
        return Tables.during(
                engine,
                User.class,
                () -> sessions.begin(session -> session.execute(insert(User.class), users(5)))
                        .thenCompose(ok -> sessions.use(session -> session.streamScalars(
                                        select(User.class).orderBy(User_.id))
                                .forEachPartition(2, batch -> System.out.println("batch: " + batch))))
                        .thenCompose(ok -> sessions.use(
                                session -> session.stream(select(User.class).orderBy(User_.id))
                                        .forEach(user -> System.out.println("streamed: " + user)))));
    }

    private static List<Map<String, Object>> users(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> Map.<String, Object>of("name", "user" + i, "active", true))
                .toList();
    }
}
