package dev.azoth.examples.orm.direct;

import dev.azoth.engine.Engine;
import dev.azoth.examples.orm.model.Customers;
import dev.azoth.examples.orm.model.User;
import dev.azoth.orm.SessionFactory;
import java.util.function.Consumer;

/** The customers of a shop in the database, while an example runs. */
final class Shop {
    private Shop() {}

    static void during(Engine engine, Consumer<SessionFactory> example) {
        var sessions = SessionFactory.of(engine);
        Tables.during(engine, User.class, () -> {
            sessions.begin(session -> {
                session.addAll(Customers.make());
            });
            example.accept(sessions);
        });
    }
}
