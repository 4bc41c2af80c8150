package dev.azoth.examples.orm;

import static dev.azoth.sql.Sql.text;

import dev.azoth.async.AsyncEngine;
import dev.azoth.async.AsyncSessionFactory;
import dev.azoth.engine.event.Registration;
import dev.azoth.orm.SessionEvents;
import java.util.concurrent.CompletableFuture;

/** Handlers of one session and of all sessions. They are written in direct style and may use the session. */
final class EventsOfOneSession {
    private EventsOfOneSession() {}

    static CompletableFuture<?> run(AsyncEngine engine) {
        var session = AsyncSessionFactory.of(engine).open();

        session.on(SessionEvents.BEFORE_COMMIT, direct -> {
            System.out.println("before commit!");
            System.out.println(direct.connection()
                    .execute(text("select 'execute from event'"))
                    .first());
        });
        Registration ofAll =
                SessionEvents.on(SessionEvents.AFTER_COMMIT, direct -> System.out.println("after commit!"));

        return session.execute(text("select 1"))
                .thenCompose(ok -> session.commit())
                .thenCompose(ok -> session.close())
                .whenComplete((ok, failure) -> ofAll.close());
    }
}
