package dev.azoth.examples.orm;

import static dev.azoth.orm.Orm.select;

import dev.azoth.async.AsyncEngine;
import dev.azoth.async.AsyncScopedSession;
import dev.azoth.async.AsyncSessionFactory;
import dev.azoth.examples.orm.model.User;
import dev.azoth.examples.orm.model.User_;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** One session for each task, without handing it around: the task is the virtual thread. It ends with {@code remove()}. */
final class ScopedSessions {
    private ScopedSessions() {}

    static CompletableFuture<?> run(AsyncEngine engine) {
        var scoped = AsyncScopedSession.of(AsyncSessionFactory.of(engine), Thread::currentThread);
        ExecutorService tasks = Executors.newVirtualThreadPerTaskExecutor();
        return Tables.during(
                        engine,
                        User.class,
                        () -> CompletableFuture.runAsync(() -> task(scoped, "Alice"), tasks)
                                .thenRunAsync(() -> task(scoped, "Bob"), tasks))
                .whenComplete((ok, failure) -> tasks.close());
    }

    private static void task(AsyncScopedSession scoped, String name) {
        try {
            addUser(scoped, name);
            scoped.session().commit().join();
            System.out.println("users: "
                    + scoped.session()
                            .scalars(select(User.class).orderBy(User_.id))
                            .join()
                            .all());
        } finally {
            scoped.remove().join();
        }
    }

    /** Somewhere below; the session is the task's. */
    private static void addUser(AsyncScopedSession scoped, String name) {
        scoped.session().add(new User(name, name.toLowerCase(java.util.Locale.ROOT) + "@example.org"));
    }
}
