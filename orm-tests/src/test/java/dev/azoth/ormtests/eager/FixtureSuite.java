package dev.azoth.ormtests.eager;

import dev.azoth.ormtests.OrmSuite;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** The users, orders and items of SQLAlchemy's own tests. */
public abstract class FixtureSuite extends OrmSuite {
    private static final List<String> ROWS = List.of(
            "INSERT INTO users (id, name) VALUES (7, 'jack'), (8, 'ed'), (9, 'fred'), (10, 'chuck')",
            "INSERT INTO addresses (id, user_id, email_address) VALUES (1, 7, 'jack@bean.com'), (2, 8, 'ed@wood.com'),"
                    + " (3, 8, 'ed@bettyboop.com'), (4, 8, 'ed@lala.com'), (5, 9, 'fred@fred.com')",
            "INSERT INTO orders (id, user_id, description, isopen, address_id) VALUES (1, 7, 'order 1', 0, 1),"
                    + " (2, 9, 'order 2', 0, 4), (3, 7, 'order 3', 1, 1), (4, 9, 'order 4', 1, 4),"
                    + " (5, 7, 'order 5', 0, NULL)",
            "INSERT INTO items (id, description) VALUES (1, 'item 1'), (2, 'item 2'), (3, 'item 3'), (4, 'item 4'),"
                    + " (5, 'item 5')",
            "INSERT INTO order_items (order_id, item_id) VALUES (1, 1), (1, 2), (1, 3), (2, 1), (2, 2), (2, 3), (3, 3),"
                    + " (3, 4), (3, 5), (4, 1), (4, 5), (5, 5)",
            "INSERT INTO keywords (id, name) VALUES (1, 'blue'), (2, 'red'), (3, 'green'), (4, 'big'), (5, 'small'),"
                    + " (6, 'round'), (7, 'square')",
            "INSERT INTO item_keywords (item_id, keyword_id) VALUES (1, 2), (1, 4), (1, 6), (2, 2), (2, 5), (2, 7),"
                    + " (3, 3), (3, 4), (3, 6)",
            "INSERT INTO dingalings (id, address_id, data) VALUES (1, 2, 'ding 1/2'), (2, 5, 'ding 2/5')",
            "INSERT INTO nodes (id, parent_id, data) VALUES (1, NULL, 'n1'), (2, 1, 'n11'), (3, 1, 'n12'),"
                    + " (4, 1, 'n13'), (5, 3, 'n121'), (6, 3, 'n122'), (7, 3, 'n123')");

    @Override
    protected Class<?>[] model() {
        return new Class<?>[] {User.class, Order.class, Item.class, Keyword.class, Dingaling.class, Node.class};
    }

    @BeforeEach
    void insertRows() {
        engine.begin(connection -> {
            for (String rows : ROWS) {
                connection.execDriverSql(rows);
            }
            return null;
        });
        sent();
    }

    /** Users with their addresses: {@code 8[2, 3, 4]}. */
    static List<String> withAddresses(List<User> users) {
        return users.stream()
                .map(user -> user.getId()
                        + user.getAddresses().stream()
                                .map(Address::getId)
                                .toList()
                                .toString())
                .toList();
    }

    /** Users with their orders. */
    static List<String> withOrders(List<User> users) {
        return users.stream()
                .map(user -> user.getId()
                        + user.getOrders().stream().map(Order::getId).toList().toString())
                .toList();
    }

    /** Items with their keywords. */
    static List<String> withKeywords(List<Item> items) {
        return items.stream()
                .map(item -> item.getId()
                        + item.getKeywords().stream()
                                .map(Keyword::getId)
                                .toList()
                                .toString())
                .toList();
    }

    /** Orders with their items. */
    static List<String> withItems(List<Order> orders) {
        return orders.stream()
                .map(order -> order.getId()
                        + order.getItems().stream().map(Item::getId).toList().toString())
                .toList();
    }
}
