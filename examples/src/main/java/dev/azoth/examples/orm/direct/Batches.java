package dev.azoth.examples.orm.direct;

import static dev.azoth.orm.Orm.insert;
import static dev.azoth.orm.Orm.select;

import dev.azoth.engine.Engine;
import dev.azoth.examples.orm.model.User;
import dev.azoth.examples.orm.model.User_;
import dev.azoth.orm.SessionFactory;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Objects in batches from a server-side cursor: however many there are, memory holds one batch. */
final class Batches {
    private Batches() {}

    static void run(Engine engine) {
        var sessions = SessionFactory.of(engine);
        Tables.during(engine, User.class, () -> {
            sessions.begin(session -> session.execute(insert(User.class), users(5)));
            sessions.use(session -> {
                for (List<User> batch : session.streamScalars(select(User.class).orderBy(User_.id))
                        .partitions(2)) {
                    System.out.println("batch: " + batch);
                }
            });
            sessions.use(session -> {
                for (User user : session.stream(select(User.class).orderBy(User_.id))) {
                    System.out.println("streamed: " + user);
                }
            });
        });
    }

    private static List<Map<String, Object>> users(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> Map.<String, Object>of("name", "user" + i, "active", true))
                .toList();
    }
}
