package dev.azoth.examples.orm;

import dev.azoth.async.AsyncEngine;
import dev.azoth.async.AsyncSessionFactory;
import dev.azoth.orm.SessionEvents;
import java.util.concurrent.CompletableFuture;

/** Handlers of all sessions of a factory. */
final class EventsOfAFactory {
    private EventsOfAFactory() {}

    static CompletableFuture<?> run(AsyncEngine engine) {
        var sessions = AsyncSessionFactory.of(engine);
        sessions.on(SessionEvents.BEFORE_COMMIT, session -> System.out.println("before commit"));
        return sessions.use(session -> session.commit());
    }
}
