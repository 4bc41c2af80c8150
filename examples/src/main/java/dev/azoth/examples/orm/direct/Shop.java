package dev.azoth.examples.orm.direct;

import dev.azoth.engine.Engine;
import dev.azoth.examples.orm.model.Address;
import dev.azoth.examples.orm.model.Order;
import dev.azoth.examples.orm.model.User;
import dev.azoth.orm.SessionFactory;
import java.util.function.Consumer;

/** Two users with orders and addresses, for examples that read. */
final class Shop {
    private Shop() {}

    static void during(Engine engine, Consumer<SessionFactory> example) {
        var sessions = SessionFactory.of(engine);
        Tables.during(engine, User.class, () -> {
            sessions.begin(session -> {
                session.addAll(alice(), bob());
            });
            example.accept(sessions);
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
