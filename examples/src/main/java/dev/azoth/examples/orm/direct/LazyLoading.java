package dev.azoth.examples.orm.direct;

import static dev.azoth.orm.Orm.select;

import dev.azoth.engine.Engine;
import dev.azoth.examples.orm.model.Order;
import dev.azoth.examples.orm.model.User;
import dev.azoth.examples.orm.model.User_;

/** A collection loads when it is touched. */
final class LazyLoading {
    private LazyLoading() {}

    static void run(Engine engine) {
        Shop.during(engine, sessions -> {
            try (var session = sessions.open()) {
                for (User user : session.scalars(select(User.class).orderBy(User_.id))) {
                    System.out.println(user);
                    for (Order order : user.getOrders()) {
                        System.out.println(order);
                    }
                }
                User first = session.scalars(
                                select(User.class).orderBy(User_.id).limit(1))
                        .one();
                first.setName("Alice in Wonderland");
                session.commit();
            }
        });
    }
}
