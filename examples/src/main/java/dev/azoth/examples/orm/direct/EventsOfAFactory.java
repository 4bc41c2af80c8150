package dev.azoth.examples.orm.direct;

import dev.azoth.engine.Engine;
import dev.azoth.orm.Session;
import dev.azoth.orm.SessionEvents;
import dev.azoth.orm.SessionFactory;

/** Handlers of all sessions of a factory. */
final class EventsOfAFactory {
    private EventsOfAFactory() {}

    static void run(Engine engine) {
        var sessions = SessionFactory.of(engine);
        sessions.on(SessionEvents.BEFORE_COMMIT, session -> System.out.println("before commit"));
        sessions.use(Session::commit);
    }
}
