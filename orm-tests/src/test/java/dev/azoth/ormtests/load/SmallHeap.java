package dev.azoth.ormtests.load;

import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinload;
import static dev.azoth.orm.Orm.yieldPer;

import dev.azoth.async.AsyncEngine;
import dev.azoth.async.AsyncSessionFactory;
import dev.azoth.orm.SessionFactory;
import dev.azoth.sql.Select;
import java.util.concurrent.atomic.AtomicLong;

/** Streams all customers with their purchases, in both faces; run in a JVM of its own with little memory. */
final class SmallHeap {
    private SmallHeap() {}

    /** @param arguments the URL of the database */
    public static void main(String[] arguments) {
        var engine = AsyncEngine.create(arguments[0]);
        Select<Customer> all =
                select(Customer.class).orderBy(Customer_.id).options(selectinload(Customer_.purchases), yieldPer(500));
        long direct = SessionFactory.of(engine.sync()).use(session -> {
            long purchases = 0;
            for (Customer customer : session.streamScalars(all)) {
                purchases += customer.getPurchases().size();
            }
            return purchases;
        });
        var counted = new AtomicLong();
        AsyncSessionFactory.of(engine)
                .use(session -> session.streamScalars(all)
                        .forEach(customer ->
                                counted.addAndGet(customer.getPurchases().size())))
                .join();
        engine.dispose().join();
        System.out.println("direct " + direct + ", asynchronous " + counted);
    }
}
