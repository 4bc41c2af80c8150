package dev.azoth.examples.orm;

import static dev.azoth.orm.Orm.select;

import dev.azoth.async.AsyncEngine;
import dev.azoth.examples.orm.model.User;
import dev.azoth.examples.orm.model.User_;
import java.util.concurrent.CompletableFuture;

/** An attribute that is loaded when it is asked for, as a future. */
final class AwaitableAttributes {
    private AwaitableAttributes() {}

    static CompletableFuture<?> run(AsyncEngine engine) {
        return Shop.during(
                engine,
                sessions -> sessions.use(
                        session -> session.scalars(select(User.class).where(User_.name.eq("Alice")))
                                .thenCompose(users -> users.one().awaitable(User_.orders))
                                .thenAccept(orders -> orders.forEach(System.out::println))));
    }
}
