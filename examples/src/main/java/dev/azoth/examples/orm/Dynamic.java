package dev.azoth.examples.orm;

import dev.azoth.async.AsyncEngine;
import dev.azoth.examples.orm.model.Address_;
import dev.azoth.examples.orm.model.User;
import java.util.concurrent.CompletableFuture;

/** A collection that is queried when it is asked for: its statement can be refined. */
final class Dynamic {
    private Dynamic() {}

    static CompletableFuture<?> run(AsyncEngine engine) {
        return Shop.during(
                engine,
                sessions -> sessions.use(session -> session.getOne(User.class, 1)
                        .thenCompose(user -> session.scalars(user.getAddresses().statement())
                                .thenAccept(addresses -> System.out.println("all: " + addresses.all()))
                                .thenCompose(ok -> session.scalars(user.getAddresses()
                                        .statement()
                                        .where(Address_.emailAddress.startsWith("alice"))))
                                .thenAccept(addresses -> System.out.println("filtered: " + addresses.all())))));
    }
}
