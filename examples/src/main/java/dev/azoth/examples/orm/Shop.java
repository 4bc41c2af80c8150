package dev.azoth.examples.orm;

import dev.azoth.async.AsyncEngine;
import dev.azoth.async.AsyncSessionFactory;
import dev.azoth.examples.orm.model.Address;
import dev.azoth.examples.orm.model.Order;
import dev.azoth.examples.orm.model.User;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Two users with orders and addresses, for examples that read. */
final class Shop {
    private Shop() {}

    static CompletableFuture<?> during(
            AsyncEngine engine, Function<AsyncSessionFactory, CompletableFuture<?>> example) {
        var sessions = AsyncSessionFactory.of(engine);
        return Tables.during(engine, User.class, () -> write(sessions).thenCompose(ok -> example.apply(sessions)));
    }

    private static CompletableFuture<?> write(AsyncSessionFactory sessions) {
        return sessions.begin(session -> {
            session.addAll(alice(), bob());
            return session.flush();
        });
    }

    private static User alice() {
        var alice = new User("Alice", "alice@example.org");
        alice.getOrders().add(new Order("book"));
        alice.getOrders().add(new Order("pen"));
        alice.getAddresses().add(new Address("alice@work.example"));
        alice.getAddresses().add(new Address("home@alice.example"));
        return alice;
    }

    private static User bob() {
        var bob = new User("Bob", "bob@example.org");
        bob.getOrders().add(new Order("lamp"));
        return bob;
    }
}
