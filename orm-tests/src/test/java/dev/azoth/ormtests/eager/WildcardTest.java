package dev.azoth.ormtests.eager;

import static dev.azoth.orm.Orm.defaultload;
import static dev.azoth.orm.Orm.defer;
import static dev.azoth.orm.Orm.immediateload;
import static dev.azoth.orm.Orm.joinedload;
import static dev.azoth.orm.Orm.lazyload;
import static dev.azoth.orm.Orm.loadOnly;
import static dev.azoth.orm.Orm.noload;
import static dev.azoth.orm.Orm.raiseload;
import static dev.azoth.orm.Orm.raiseloadOnSql;
import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinload;
import static dev.azoth.orm.Orm.subqueryload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.error.ArgumentException;
import dev.azoth.error.ImplicitIoException;
import dev.azoth.orm.query.LoaderOption;
import dev.azoth.sql.Sql;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of all relationships, or columns, of which nothing else is said. SQLAlchemy: test_default_strategies.py. */
class WildcardTest extends FixtureSuite {
    private static List<User> users(dev.azoth.orm.Session session, LoaderOption... options) {
        return session.scalars(select(User.class).orderBy(User_.id).options(options))
                .unique()
                .all();
    }

    private void assertAllIsLoaded(List<User> users) {
        sent();
        assertThat(withAddresses(users)).containsExactly("7[1]", "8[2, 3, 4]", "9[5]", "10[]");
        assertThat(withOrders(users)).containsExactly("7[1, 3, 5]", "8[]", "9[2, 4]", "10[]");
        List<Order> orders = users.getFirst().getOrders();
        assertThat(withItems(orders)).containsExactly("1[1, 2, 3]", "3[3, 4, 5]", "5[5]");
        assertThat(withKeywords(orders.getFirst().getItems()))
                .containsExactly("1[2, 4, 6]", "2[2, 5, 7]", "3[3, 4, 6]");
        assertThat(orders.getFirst().getAddress().getId()).isEqualTo(1);
        assertThat(users.get(1).getAddresses().getFirst().getDingalings()).hasSize(1);
        assertSql();
    }

    @Test
    void allAreJoined() {
        use(session -> {
            List<User> users = users(session, joinedload("*"));
            assertThat(sent()).hasSize(1);
            assertAllIsLoaded(users);
        });
    }

    @Test
    void allComeBySecondStatements() {
        use(session -> {
            List<User> users = users(session, selectinload("*"));
            assertThat(sent()).hasSize(7);
            assertAllIsLoaded(users);
        });
        use(session -> {
            List<User> users = users(session, subqueryload("*"));
            assertThat(sent()).hasSize(7);
            assertAllIsLoaded(users);
        });
        use(session -> assertAllIsLoaded(users(session, immediateload("*"))));
    }

    @Test
    void whatIsSaidOfOneCountsMoreInWhicheverOrder() {
        use(session -> {
            List<User> users =
                    users(session, joinedload("*"), defaultload(User_.orders).lazyload(Order_.items));
            assertThat(sent()).hasSize(1);
            Order first = users.getFirst().getOrders().getFirst();
            assertSql();
            assertThat(first.getItems()).hasSize(3);
            assertThat(sent()).hasSize(1);
        });
        use(session -> {
            List<User> users = users(session, defaultload(User_.orders).lazyload(Order_.items), joinedload("*"));
            assertThat(sent()).hasSize(1);
            assertThat(users.getFirst().getOrders().getFirst().getItems()).hasSize(3);
            assertThat(sent()).hasSize(1);
        });
        use(session -> {
            users(session, subqueryload(User_.addresses), lazyload("*"));
            assertThat(sent()).hasSize(2);
        });
    }

    @Test
    void theLastOfSeveralCounts() {
        use(session -> {
            List<User> users = users(session, subqueryload("*"), joinedload(User_.addresses), lazyload("*"));
            assertThat(sent()).hasSize(1);
            assertThat(withAddresses(users)).containsExactly("7[1]", "8[2, 3, 4]", "9[5]", "10[]");
            assertSql();
        });
    }

    @Test
    void allOfOneLevelMayBeSaid() {
        use(session -> {
            List<User> users = users(session, joinedload(User_.orders).joinedload("*"));
            assertThat(sent().getFirst())
                    .contains("LEFT OUTER JOIN addresses AS addresses_1 ON addresses_1.id = orders_1.address_id")
                    .contains("JOIN items AS items_1")
                    .doesNotContain("keywords");
            assertThat(withItems(users.getFirst().getOrders())).containsExactly("1[1, 2, 3]", "3[3, 4, 5]", "5[5]");
            assertSql();
        });
        use(session -> {
            users(session, selectinload(User_.orders).selectinload("*"));
            assertThat(sent()).hasSize(4);
        });
        use(session -> {
            users(session, selectinload(User_.orders).subqueryload("*"));
            assertThat(sent()).hasSize(4);
        });
        use(session -> {
            List<User> users = users(session, selectinload(User_.orders).immediateload("*"));
            sent();
            assertThat(users.getFirst().getOrders().getFirst().getItems()).hasSize(3);
            assertSql();
        });
        use(session -> {
            List<User> users = users(session, selectinload(User_.orders).noload("*"));
            sent();
            assertThat(users.getFirst().getOrders().getFirst().getItems()).isEmpty();
            assertSql();
        });
        use(session -> {
            Order order = users(session, selectinload(User_.orders).raiseloadOnSql("*"))
                    .getFirst()
                    .getOrders()
                    .getFirst();
            assertThat(order.getUser().getId()).isEqualTo(7);
            assertThatThrownBy(order::getItems).isInstanceOf(ImplicitIoException.class);
        });
    }

    @Test
    void noneHasMembers() {
        use(session -> {
            List<User> users = users(session, noload("*"), selectinload(User_.orders));
            assertThat(sent()).hasSize(2);
            assertThat(users.getFirst().getAddresses()).isEmpty();
            assertThat(users.getFirst().getOrders()).hasSize(3);
            assertThat(users.getFirst().getOrders().getFirst().getItems()).isEmpty();
            assertSql();
        });
    }

    @Test
    void noneIsLoadedWithSql() {
        use(session -> {
            Order order = session.getOne(Order.class, 1, raiseloadOnSql("*"));
            assertThatThrownBy(order::getUser).isInstanceOf(ImplicitIoException.class);
            User jack = session.getOne(User.class, 7);
            assertThat(order.getUser()).isSameAs(jack);
        });
    }

    @Test
    void whatIsSaidOfAllHoldsForTheStatementNotForWhatIsLoadedLater() {
        use(session -> {
            User jack = session.getOne(User.class, 7, raiseload("*"), lazyload(User_.orders));
            assertThatThrownBy(jack::getAddresses).isInstanceOf(ImplicitIoException.class);
            assertThat(jack.getOrders().getFirst().getItems()).hasSize(3);
        });
        use(session -> {
            User jack = session.getOne(User.class, 7, defaultload(User_.orders).raiseload("*"));
            assertThatThrownBy(jack.getOrders().getFirst()::getItems).isInstanceOf(ImplicitIoException.class);
        });
    }

    @Test
    void itSaysNothingOfColumnsThatAreSelected() {
        use(session -> assertThat(
                        session.scalars(Sql.select(User_.name).orderBy(User_.id).options(lazyload("*"))))
                .containsExactly("jack", "ed", "fred", "chuck"));
    }

    @Test
    void allColumnsButTheKeyAreDeferred() {
        use(session -> {
            Order order = session.scalars(
                            select(Order.class).where(Order_.id.eq(1)).options(defer("*")))
                    .one();
            assertSql("SELECT orders.id, orders.user_id, orders.address_id FROM orders WHERE orders.id = ?");
            assertThat(order.getDescription()).isEqualTo("order 1");
            assertSql("SELECT orders.id, orders.description, orders.user_id, orders.address_id FROM orders"
                    + " WHERE orders.id = ?");
        });
        use(session -> {
            session.scalars(select(Order.class)
                            .where(Order_.id.eq(1))
                            .options(dev.azoth.orm.Orm.undefer(Order_.isopen), defer("*")))
                    .one();
            assertSql(
                    "SELECT orders.id, orders.isopen, orders.user_id, orders.address_id FROM orders WHERE orders.id = ?");
        });
        for (LoaderOption orders : List.of(
                selectinload(User_.orders).defer("*"),
                joinedload(User_.orders).defer("*"),
                subqueryload(User_.orders).defer("*"))) {
            use(session -> {
                User fred = session.getOne(User.class, 9, orders);
                assertThat(sent().getLast()).doesNotContain("description");
                assertThat(fred.getOrders()).extracting(Order::getDescription).containsExactly("order 2", "order 4");
                assertThat(sent()).hasSize(2);
            });
        }
    }

    @Test
    void columnsAndRelationshipsAreNotMixedUp() {
        assertThatThrownBy(() -> loadOnly(User_.orders))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("User.orders");
        assertThatThrownBy(() -> defer("name"))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("\"name\"");
        assertThatThrownBy(() -> joinedload("orders")).isInstanceOf(ArgumentException.class);
    }
}
