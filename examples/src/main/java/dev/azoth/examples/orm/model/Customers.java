package dev.azoth.examples.orm.model;

import java.util.List;

/** Two users with orders and addresses, for examples that read. */
public final class Customers {
    private Customers() {}

    /** Made anew; not in any session. */
    public static List<User> make() {
        var alice = new User("Alice", "alice@example.org");
        alice.getOrders().add(new Order("book"));
        alice.getOrders().add(new Order("pen"));
        alice.getAddresses().add(new Address("alice@work.example"));
        alice.getAddresses().add(new Address("home@alice.example"));
        var bob = new User("Bob", "bob@example.org");
        bob.getOrders().add(new Order("lamp"));
        return List.of(alice, bob);
    }
}
