package dev.azoth.examples.orm.direct;

import static dev.azoth.orm.Orm.select;

import dev.azoth.engine.Engine;
import dev.azoth.examples.orm.model.User;
import dev.azoth.examples.orm.model.User_;

/** An attribute that is loaded when it is touched: in direct style nothing need be awaited. */
final class LoadingAttributes {
    private LoadingAttributes() {}

    static void run(Engine engine) {
        Shop.during(engine, sessions -> {
            try (var session = sessions.open()) {
                User alice = session.scalars(select(User.class).where(User_.name.eq("Alice")))
                        .one();
                alice.getOrders().forEach(System.out::println);
            }
        });
    }
}
