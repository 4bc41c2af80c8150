package dev.azoth.ormtests.eager;

import static dev.azoth.orm.Orm.joinedload;
import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.error.ArgumentException;
import dev.azoth.orm.query.LoaderOption;
import dev.azoth.sql.Sql;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Members that come by an inner join. SQLAlchemy: {@code joinedload(..., innerjoin=True)}. */
class InnerJoinTest extends FixtureSuite {
    @Test
    void anInnerJoinTakesOwnersWithoutMembersAway() {
        use(session -> {
            List<User> users = session.scalars(select(User.class)
                            .orderBy(User_.id)
                            .options(joinedload(User_.orders).innerJoin()))
                    .unique()
                    .all();
            assertSql("SELECT users.id, users.name, orders_1.id AS id_1, orders_1.description, orders_1.isopen,"
                    + " orders_1.user_id, orders_1.address_id FROM users"
                    + " JOIN orders AS orders_1 ON users.id = orders_1.user_id ORDER BY users.id, orders_1.id");
            assertThat(withOrders(users)).containsExactly("7[1, 3, 5]", "9[2, 4]");
        });
    }

    @Test
    void belowAnInnerJoinTheyFollowEachOther() {
        use(session -> {
            List<User> users = session.scalars(select(User.class)
                            .orderBy(User_.id)
                            .options(joinedload(User_.orders)
                                    .innerJoin()
                                    .joinedload(Order_.items)
                                    .innerJoin()))
                    .unique()
                    .all();
            assertThat(sent().getFirst())
                    .contains(" FROM users JOIN orders AS orders_1 ON users.id = orders_1.user_id"
                            + " JOIN order_items AS order_items_1 ON orders_1.id = order_items_1.order_id"
                            + " JOIN items AS items_1 ON items_1.id = order_items_1.item_id"
                            + " ORDER BY users.id, orders_1.id, items_1.id");
            assertThat(withItems(users.getFirst().getOrders())).containsExactly("1[1, 2, 3]", "3[3, 4, 5]", "5[5]");
            assertThat(sent()).isEmpty();
        });
    }

    @Test
    void belowAnOuterJoinTheyStandInside() {
        use(session -> {
            List<User> users = session.scalars(select(User.class)
                            .orderBy(User_.id)
                            .options(joinedload(User_.orders)
                                    .joinedload(Order_.items)
                                    .innerJoin()))
                    .unique()
                    .all();
            assertThat(sent().getFirst())
                    .contains(" FROM users LEFT OUTER JOIN (orders AS orders_1"
                            + " JOIN order_items AS order_items_1 ON orders_1.id = order_items_1.order_id"
                            + " JOIN items AS items_1 ON items_1.id = order_items_1.item_id)"
                            + " ON users.id = orders_1.user_id ORDER BY users.id, orders_1.id, items_1.id");
            assertThat(withOrders(users)).containsExactly("7[1, 3, 5]", "8[]", "9[2, 4]", "10[]");
            assertThat(sent()).isEmpty();
        });
    }

    @Test
    void aLimitCountsOwnersBeforeTheJoin() {
        use(session -> {
            List<User> users = session.scalars(select(User.class)
                            .orderBy(User_.id)
                            .limit(2)
                            .options(joinedload(User_.orders)
                                    .innerJoin()
                                    .joinedload(Order_.address)
                                    .joinedload(Address_.user)
                                    .innerJoin()))
                    .unique()
                    .all();
            assertThat(sent().getFirst())
                    .contains("ORDER BY users.id LIMIT ?) AS anon_1"
                            + " JOIN orders AS orders_1 ON anon_1.id = orders_1.user_id"
                            + " LEFT OUTER JOIN (addresses AS addresses_1"
                            + " JOIN users AS users_1 ON users_1.id = addresses_1.user_id)"
                            + " ON addresses_1.id = orders_1.address_id ORDER BY anon_1.id, orders_1.id");
            assertThat(withOrders(users)).containsExactly("7[1, 3, 5]");
        });
    }

    @Test
    void unnestedTheyAreOuterJoinsBelowOuterJoins() {
        use(session -> {
            session.scalars(select(Order.class)
                            .options(joinedload(Order_.user)
                                    .innerJoinUnnested()
                                    .joinedload(User_.addresses)
                                    .joinedload(Address_.dingalings)
                                    .innerJoinUnnested()))
                    .unique()
                    .all();
            assertThat(sent().getFirst())
                    .contains(" FROM orders JOIN users AS users_1 ON users_1.id = orders.user_id"
                            + " LEFT OUTER JOIN addresses AS addresses_1 ON users_1.id = addresses_1.user_id"
                            + " LEFT OUTER JOIN dingalings AS dingalings_1"
                            + " ON addresses_1.id = dingalings_1.address_id");
        });
    }

    @Test
    void linksWithoutMembersAddNoRows() {
        use(session -> {
            assertThat(session.execute(Sql.select(Item_.id, Keyword_.id)
                                    .outerJoin(Item_.keywords.and(Keyword_.name.eq("red")))
                                    .where(Item_.id.lt(4))
                                    .orderBy(Item_.id))
                            .all())
                    .extracting(row -> row.get(0) + " " + row.get(1))
                    .containsExactly("1 2", "2 2", "3 null");
            assertSql("SELECT items.id, keywords.id AS id_1 FROM items LEFT OUTER JOIN (item_keywords"
                    + " JOIN keywords ON keywords.id = item_keywords.keyword_id)"
                    + " ON items.id = item_keywords.item_id AND keywords.name = ? WHERE items.id < ?"
                    + " ORDER BY items.id");
        });
    }

    @Test
    void onlyJoinedMembersAreJoinedSo() {
        assertThatThrownBy(() -> selectinload(User_.orders).innerJoin())
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("joinedload");
        assertThatThrownBy(() -> joinedload(Node_.children).recursionDepth(LoaderOption.UNLIMITED))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("selectinload");
    }
}
