package dev.azoth.examples.orm;

import static dev.azoth.orm.Orm.insert;
import static dev.azoth.orm.Orm.update;
import static dev.azoth.sql.Sql.count;
import static dev.azoth.sql.Sql.select;

import dev.azoth.async.AsyncEngine;
import dev.azoth.async.AsyncSessionFactory;
import dev.azoth.examples.orm.model.User;
import dev.azoth.examples.orm.model.User_;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Many rows at once, without an object for each. */
final class BulkWriting {
    private BulkWriting() {}

    static CompletableFuture<?> run(AsyncEngine engine) {
        var sessions = AsyncSessionFactory.of(engine);
        List<Map<String, Object>> users = IntStream.range(0, 3)
                .mapToObj(i -> Map.<String, Object>of("email", "user" + i + "@example.org", "active", i == 0))
                .toList();
        return Tables.during(
                engine,
                User.class,
                () -> sessions.begin(session -> session.execute(insert(User.class), users))
                        .thenCompose(ok -> sessions.begin(
                                session -> session.execute(insert(User.class).values(moreUsers()))))
                        .thenCompose(ok -> sessions.begin(session -> session.execute(
                                update(User.class).where(User_.active.eq(false)).set(User_.active, true))))
                        .thenCompose(ok -> sessions.use(session ->
                                session.scalar(select(count(User_.id)).where(User_.active.eq(true)))))
                        .thenAccept(active -> System.out.println("active users: " + active)));
    }

    /** Values of the statement itself: rows of one INSERT. */
    private static List<Map<String, Object>> moreUsers() {
        return List.of(
                Map.of("email", "user3@example.org", "active", false),
                Map.of("email", "user4@example.org", "active", false));
    }
}
