package dev.azoth.examples.orm.direct;

import static dev.azoth.orm.Orm.insert;
import static dev.azoth.orm.Orm.update;
import static dev.azoth.sql.Sql.count;
import static dev.azoth.sql.Sql.select;

import dev.azoth.engine.Engine;
import dev.azoth.examples.orm.model.User;
import dev.azoth.examples.orm.model.User_;
import dev.azoth.orm.SessionFactory;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Many rows at once, without an object for each. */
final class BulkWriting {
    private BulkWriting() {}

    static void run(Engine engine) {
        var sessions = SessionFactory.of(engine);
        Tables.during(engine, User.class, () -> {
            sessions.begin(session -> session.execute(insert(User.class), users()));
            sessions.begin(session -> session.execute(insert(User.class).values(moreUsers())));
            sessions.begin(session -> session.execute(
                    update(User.class).where(User_.active.eq(false)).set(User_.active, true)));
            Long active = sessions.<@Nullable Long>use(
                    session -> session.scalar(select(count(User_.id)).where(User_.active.eq(true))));
            System.out.println("active users: " + active);
        });
    }

    private static List<Map<String, Object>> users() {
        return IntStream.range(0, 3)
                .mapToObj(i -> Map.<String, Object>of("email", "user" + i + "@example.org", "active", i == 0))
                .toList();
    }

    /** Values of the statement itself: rows of one INSERT. */
    private static List<Map<String, Object>> moreUsers() {
        return List.of(
                Map.of("email", "user3@example.org", "active", false),
                Map.of("email", "user4@example.org", "active", false));
    }
}
