package dev.azoth.examples.orm.direct;

import static dev.azoth.sql.Sql.text;

import dev.azoth.engine.Engine;
import dev.azoth.orm.SessionEvents;
import dev.azoth.orm.SessionFactory;

/** Handlers of one session and of all sessions; they may use the session. */
final class EventsOfOneSession {
    private EventsOfOneSession() {}

    static void run(Engine engine) {
        try (var session = SessionFactory.of(engine).open();
                var ofAll = SessionEvents.on(SessionEvents.AFTER_COMMIT, same -> System.out.println("after commit!"))) {
            session.on(SessionEvents.BEFORE_COMMIT, same -> {
                System.out.println("before commit!");
                System.out.println(same.connection()
                        .execute(text("select 'execute from event'"))
                        .first());
            });
            session.execute(text("select 1"));
            session.commit();
        }
    }
}
