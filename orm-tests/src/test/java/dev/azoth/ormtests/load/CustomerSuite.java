package dev.azoth.ormtests.load;

import dev.azoth.ormtests.OrmSuite;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** What tests with customers have in common: two with purchases, addresses and tags, and one with nothing. */
abstract class CustomerSuite extends OrmSuite {
    static final String CUSTOMER = "SELECT customer.id, customer.name FROM customer";
    static final String PURCHASES = "SELECT purchase.customer_id, purchase.id, purchase.description FROM purchase"
            + " WHERE purchase.customer_id IN ";

    @Override
    protected Class<?>[] model() {
        return new Class<?>[] {Customer.class, Purchase.class, Item.class, Address.class, Tag.class, Node.class};
    }

    @BeforeEach
    void writeCustomers() {
        var ann = new Customer(1, "ann");
        var bob = new Customer(2, "bob");
        var pen = new Purchase(1, "pen");
        pen.getItems().addAll(List.of(new Item(1, "nib"), new Item(2, "cap")));
        ann.getPurchases().addAll(List.of(pen, new Purchase(2, "ink")));
        bob.getPurchases().add(new Purchase(3, "cup"));
        ann.getAddresses().add(new Address(1, "ann@a"));
        bob.getAddresses().addAll(List.of(new Address(2, "bob@a"), new Address(3, "bob@b")));
        var good = new Tag(1, "good");
        var old = new Tag(2, "old");
        ann.getTags().addAll(List.of(good, old));
        bob.getTags().add(good);
        write(good, old, ann, bob, new Customer(3, "eve"));
    }
}
