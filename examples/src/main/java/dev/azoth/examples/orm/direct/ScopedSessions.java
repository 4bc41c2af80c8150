package dev.azoth.examples.orm.direct;

import static dev.azoth.orm.Orm.select;

import dev.azoth.async.AsyncScopedSession;
import dev.azoth.async.AsyncSessionFactory;
import dev.azoth.engine.Engine;
import dev.azoth.examples.orm.model.User;
import dev.azoth.examples.orm.model.User_;
import dev.azoth.orm.SessionFactory;
import java.util.List;
import java.util.Locale;

/** One session for each task, without handing it around: the task is the virtual thread. It ends with {@code remove()}. */
final class ScopedSessions {
    private ScopedSessions() {}

    static void run(Engine engine) {
        var sessions = AsyncSessionFactory.of(SessionFactory.of(engine));
        var scoped = AsyncScopedSession.of(sessions, Thread::currentThread);
        Tables.during(engine, User.class, () -> {
            for (String name : List.of("Alice", "Bob")) {
                join(Thread.startVirtualThread(() -> task(scoped, name)));
            }
        });
    }

    private static void task(AsyncScopedSession scoped, String name) {
        try {
            addUser(scoped, name);
            scoped.sync().commit();
            System.out.println("users: "
                    + scoped.sync()
                            .scalars(select(User.class).orderBy(User_.id))
                            .all());
        } finally {
            scoped.remove().join();
        }
    }

    /** Somewhere below; the session is the task's. */
    private static void addUser(AsyncScopedSession scoped, String name) {
        scoped.sync().add(new User(name, name.toLowerCase(Locale.ROOT) + "@example.org"));
    }

    private static void join(Thread task) {
        try {
            task.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
