package dev.azoth.ormtests.cascade;

import static dev.azoth.orm.Orm.select;

import dev.azoth.orm.Session;
import dev.azoth.ormtests.OrmSuite;
import java.util.List;

/** Owners and members, with one cascade and another. */
abstract class CascadeSuite extends OrmSuite {
    @Override
    protected final Class<?>[] model() {
        return new Class<?>[] {
            Customer.class,
            Purchase.class,
            Remark.class,
            Place.class,
            Holder.class,
            Choice.class,
            Extra.class,
            Detail.class,
            Agent.class,
            Account.class,
            Client.class,
            Owner.class,
            Thing.class,
            Loose.class,
            Mark.class,
            Branch.class
        };
    }

    /** All objects of a class that have rows. */
    static <E> List<E> rows(Session session, Class<E> type) {
        return session.scalars(select(type)).all();
    }

    static Customer customer(String name, String... purchases) {
        var customer = new Customer(name);
        for (String description : purchases) {
            customer.getPurchases().add(new Purchase(description));
        }
        return customer;
    }
}
