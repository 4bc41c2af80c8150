package dev.azoth.examples.orm;

import static dev.azoth.orm.Orm.select;

import dev.azoth.async.AsyncEngine;
import dev.azoth.examples.orm.model.Order;
import dev.azoth.examples.orm.model.User;
import dev.azoth.examples.orm.model.User_;
import dev.azoth.orm.Session;
import java.util.concurrent.CompletableFuture;

/** Code in direct style in a session of the asynchronous face: here a collection loads when it is touched. */
final class LazyLoading {
    private LazyLoading() {}

    static CompletableFuture<?> run(AsyncEngine engine) {
        return Shop.during(
                engine,
                sessions -> sessions.use(
                        session -> session.runSync(LazyLoading::fetchAndUpdate).thenCompose(ok -> session.commit())));
    }

    private static User fetchAndUpdate(Session session) {
        for (User user : session.scalars(select(User.class).orderBy(User_.id))) {
            System.out.println(user);
            for (Order order : user.getOrders()) {
                System.out.println(order);
            }
        }
        User first =
                session.scalars(select(User.class).orderBy(User_.id).limit(1)).one();
        first.setName("Alice in Wonderland");
        return first;
    }
}
