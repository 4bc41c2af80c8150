package dev.azoth.examples.orm;

import dev.azoth.async.AsyncEngine;
import dev.azoth.async.AsyncSessionFactory;
import dev.azoth.examples.orm.model.Customers;
import dev.azoth.examples.orm.model.User;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** The customers of a shop in the database, while an example runs. */
final class Shop {
    private Shop() {}

    static CompletableFuture<?> during(
            AsyncEngine engine, Function<AsyncSessionFactory, CompletableFuture<?>> example) {
        var sessions = AsyncSessionFactory.of(engine);
        return Tables.during(engine, User.class, () -> write(sessions).thenCompose(ok -> example.apply(sessions)));
    }

    private static CompletableFuture<?> write(AsyncSessionFactory sessions) {
        return sessions.begin(session -> {
            session.addAll(Customers.make());
            return session.flush();
        });
    }
}
