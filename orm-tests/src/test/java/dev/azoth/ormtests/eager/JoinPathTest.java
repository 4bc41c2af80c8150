package dev.azoth.ormtests.eager;

import static dev.azoth.orm.Orm.aliased;
import static dev.azoth.orm.Orm.entity;
import static dev.azoth.orm.Orm.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.error.InvalidRequestException;
import dev.azoth.orm.mapping.EntityAlias;
import dev.azoth.ormtests.Database;
import dev.azoth.sql.Sql;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Joins along relationships and to whatever else. SQLAlchemy: test_joins.py. */
class JoinPathTest extends FixtureSuite {
    private static final String USERS = "SELECT users.id, users.name FROM ";

    @Test
    void whateverIsJoinedCanBeNarrowedByItsAttributes() {
        use(session -> {
            for (var joined : List.of(
                    select(User.class).join(User_.addresses),
                    select(User.class).join(entity(Address.class)),
                    select(User.class).join(entity(Address.class), User_.id.eq(Address_.user.column())))) {
                session.scalars(joined.filterBy("email", "foo")).all();
                assertSql(USERS + "users JOIN addresses ON users.id = addresses.user_id"
                        + " WHERE addresses.email_address = ?");
            }
        });
    }

    @Test
    void aRelationshipOfWhatIsNotSelectedJoinsFromIt() {
        use(session -> {
            assertThat(session.scalars(select(User.class).join(Address_.user).where(Address_.email.eq("ed@wood.com")))
                            .one()
                            .getId())
                    .isEqualTo(8);
            assertSql(USERS + "addresses JOIN users ON users.id = addresses.user_id WHERE addresses.email_address = ?");
            assertThat(session.execute(select(User.class, Address.class)
                                    .join(Address_.user)
                                    .where(Address_.email.eq("ed@wood.com")))
                            .one()
                            .v2()
                            .getId())
                    .isEqualTo(2);
            EntityAlias<Order> order = aliased(Order.class);
            session.scalars(select(User.class).join(order.get(Order_.user))).all();
            assertThat(sent()).last().isEqualTo(USERS + "orders AS orders_1 JOIN users ON users.id = orders_1.user_id");
        });
    }

    @Test
    void anAliasJoinsFromItself() {
        use(session -> {
            EntityAlias<User> user = aliased(User.class);
            EntityAlias<User> other = aliased(User.class);
            EntityAlias<Order> order = aliased(Order.class);
            session.scalars(Sql.select(user).join(user.get(User_.orders, order)).join(user.get(User_.addresses)))
                    .all();
            assertSql("SELECT users_1.id, users_1.name FROM users AS users_1"
                    + " JOIN orders AS orders_1 ON users_1.id = orders_1.user_id"
                    + " JOIN addresses ON users_1.id = addresses.user_id");
            session.scalars(Sql.select(user)
                            .join(user.get(User_.addresses))
                            .join(Address_.user.to(other))
                            .join(user.get(User_.orders)))
                    .all();
            assertSql("SELECT users_1.id, users_1.name FROM users AS users_1"
                    + " JOIN addresses ON users_1.id = addresses.user_id"
                    + " JOIN users AS users_2 ON users_2.id = addresses.user_id"
                    + " JOIN orders ON users_1.id = orders.user_id");
        });
    }

    @Test
    void aRelationshipIsJoinedTwiceByAliases() {
        use(session -> {
            EntityAlias<Order> one = aliased(Order.class);
            EntityAlias<Order> two = aliased(Order.class);
            assertThat(session.scalars(select(User.class)
                                    .join(User_.orders.to(one))
                                    .join(User_.orders.to(two))
                                    .where(
                                            one.get(Order_.id).eq(1),
                                            two.get(Order_.id).eq(3)))
                            .one()
                            .getId())
                    .isEqualTo(7);
            assertSql(USERS + "users JOIN orders AS orders_1 ON users.id = orders_1.user_id"
                    + " JOIN orders AS orders_2 ON users.id = orders_2.user_id"
                    + " WHERE orders_1.id = ? AND orders_2.id = ?");
        });
    }

    @Test
    void aPathThatIsGoneAlongTwiceIsJoinedOnce() {
        use(session -> {
            session.scalars(select(User.class)
                            .join(User_.orders)
                            .join(User_.addresses)
                            .join(User_.orders)
                            .join(Order_.items)
                            .join(User_.addresses)
                            .join(Address_.dingalings))
                    .all();
            assertSql(USERS + "users JOIN orders ON users.id = orders.user_id"
                    + " JOIN addresses ON users.id = addresses.user_id"
                    + " JOIN order_items ON orders.id = order_items.order_id"
                    + " JOIN items ON items.id = order_items.item_id"
                    + " JOIN dingalings ON addresses.id = dingalings.address_id");
        });
    }

    @Test
    void outerAndFullJoinsKeepWhatHasNoMatch() {
        use(session -> {
            assertThat(session.scalars(
                                    select(User.class).outerJoin(User_.orders).where(Order_.id.isNull()))
                            .all())
                    .extracting(User::getId)
                    .containsExactlyInAnyOrder(8, 10);
            assertSql(USERS + "users LEFT OUTER JOIN orders ON users.id = orders.user_id WHERE orders.id IS NULL");
            if (database != Database.MARIADB) { // FULL JOIN is not in the database
                assertThat(session.scalars(select(User.class).fullJoin(User_.orders))
                                .all())
                        .hasSize(7);
                assertSql(USERS + "users FULL OUTER JOIN orders ON users.id = orders.user_id");
            }
        });
    }

    @Test
    void severalThingsThatAreSelectedHaveTheirOwnJoins() {
        use(session -> {
            session.execute(select(Address.class, User.class)
                            .join(Address_.dingalings)
                            .join(User_.orders)
                            .join(Order_.items))
                    .all();
            assertThat(sent().getFirst())
                    .endsWith(" FROM addresses JOIN dingalings ON addresses.id = dingalings.address_id,"
                            + " users JOIN orders ON users.id = orders.user_id"
                            + " JOIN order_items ON orders.id = order_items.order_id"
                            + " JOIN items ON items.id = order_items.item_id");
            EntityAlias<User> other = aliased(User.class);
            session.execute(Sql.select(entity(User.class), other).join(other.get(User_.addresses)))
                    .all();
            assertThat(sent().getFirst())
                    .endsWith(" FROM users AS users_1 JOIN addresses ON users_1.id = addresses.user_id, users");
        });
    }

    @Test
    void whereNothingLeadsItIsRefused() {
        use(session -> {
            assertThatThrownBy(() -> session.scalars(select(Address.class).join(entity(Item.class))))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("items");
            assertThatThrownBy(() -> session.execute(select(Address.class, User.class)
                            .join(Address_.dingalings)
                            .join(User_.orders)
                            .join(aliased(Address.class))))
                    .isInstanceOf(InvalidRequestException.class);
            assertSql();
        });
    }

    @Test
    void aConditionTellsWhatIsJoinedFrom() {
        use(session -> {
            EntityAlias<Address> address = aliased(Address.class);
            session.execute(select(Address.class, User.class)
                            .join(Address_.dingalings)
                            .join(User_.orders)
                            .join(address, Order_.address.<Integer>column().eq(address.get(Address_.id))))
                    .all();
            assertThat(sent().getFirst())
                    .endsWith(" FROM addresses JOIN dingalings ON addresses.id = dingalings.address_id,"
                            + " users JOIN orders ON users.id = orders.user_id"
                            + " JOIN addresses AS addresses_1 ON orders.address_id = addresses_1.id");
        });
    }

    @Test
    void subqueriesAreJoined() {
        use(session -> {
            var names = Sql.select(User_.id, User_.name).where(User_.id.gt(8)).subquery();
            assertThat(session.scalars(select(User.class)
                                    .join(names, User_.name.eq(names.c(User_.name)))
                                    .orderBy(User_.id))
                            .all())
                    .extracting(User::getId)
                    .containsExactly(9, 10);
            assertSql(USERS + "users JOIN (SELECT users.id AS id, users.name AS name FROM users WHERE users.id > ?)"
                    + " AS anon_1 ON users.name = anon_1.name ORDER BY users.id");
            EntityAlias<Order> open = aliased(
                    Order.class, select(Order.class).where(Order_.isopen.eq(1)).subquery());
            assertThat(session.execute(Sql.select(entity(User.class), open)
                                    .join(User_.orders.to(open))
                                    .orderBy(User_.id))
                            .all())
                    .extracting(row -> row.v1().getId() + " " + row.v2().getId())
                    .containsExactly("7 3", "9 4");
        });
    }

    @Test
    void membersOfASubqueryAreJoined() {
        use(session -> {
            EntityAlias<User> ed = aliased(
                    User.class, select(User.class).where(User_.name.eq("jack")).subquery());
            assertThat(session.execute(Sql.select(ed, entity(Order.class))
                                    .join(ed.get(User_.orders))
                                    .orderBy(Order_.id))
                            .all())
                    .extracting(row -> row.v1().getId() + " " + row.v2().getId())
                    .containsExactly("7 1", "7 3", "7 5");
            assertThat(sent().getFirst())
                    .contains(
                            "FROM (SELECT users.id AS id, users.name AS name FROM users WHERE users.name = ?) AS anon_1"
                                    + " JOIN orders ON anon_1.id = orders.user_id");
        });
    }

    @Test
    void manyToManyIsJoinedToAnAlias() {
        use(session -> {
            EntityAlias<Item> item = aliased(Item.class);
            assertThat(session.execute(select(Order.class, item)
                                    .join(Order_.items.to(item))
                                    .where(item.get(Item_.description).eq("item 3"))
                                    .orderBy(Order_.id))
                            .all())
                    .extracting(row -> row.v1().getId() + " " + row.v2().getId())
                    .containsExactly("1 3", "2 3", "3 3");
            EntityAlias<Keyword> one = aliased(Keyword.class);
            EntityAlias<Keyword> two = aliased(Keyword.class);
            assertThat(session.scalars(select(Item.class)
                                    .join(Item_.keywords.to(one))
                                    .join(Item_.keywords.to(two))
                                    .where(
                                            one.get(Keyword_.name).eq("red"),
                                            two.get(Keyword_.name).eq("small")))
                            .one()
                            .getId())
                    .isEqualTo(2);
        });
    }

    @Test
    void aClassIsJoinedToItselfByAliases() {
        use(session -> {
            EntityAlias<Node> parent = aliased(Node.class);
            EntityAlias<Node> top = aliased(Node.class);
            assertThat(session.scalars(select(Node.class)
                                    .join(Node_.parent.to(parent))
                                    .join(parent.get(Node_.parent, top))
                                    .where(
                                            Node_.data.eq("n122"),
                                            parent.get(Node_.data).eq("n12"),
                                            top.get(Node_.data).eq("n1")))
                            .one()
                            .getId())
                    .isEqualTo(6);
            assertSql("SELECT nodes.id, nodes.data, nodes.parent_id FROM nodes"
                    + " JOIN nodes AS nodes_1 ON nodes_1.id = nodes.parent_id"
                    + " JOIN nodes AS nodes_2 ON nodes_2.id = nodes_1.parent_id"
                    + " WHERE nodes.data = ? AND nodes_1.data = ? AND nodes_2.data = ?");
            EntityAlias<Node> child = aliased(Node.class);
            assertThat(session.execute(select(Node.class, child)
                                    .outerJoin(Node_.children.to(child))
                                    .where(Node_.id.in(3, 7))
                                    .orderBy(Node_.id, child.get(Node_.id)))
                            .all())
                    .extracting(row -> row.v1().getId() + " "
                            + (row.v2() == null ? "-" : row.v2().getId()))
                    .containsExactly("3 5", "3 6", "3 7", "7 -");
        });
    }

    @Test
    void aliasesCompareWithoutAJoin() {
        use(session -> {
            EntityAlias<User> other = aliased(User.class);
            assertThat(session.execute(select(User.class, other)
                                    .where(User_.id.gt(other.get(User_.id)))
                                    .orderBy(other.get(User_.id).desc(), User_.name))
                            .all())
                    .extracting(row -> row.v1().getId() + " " + row.v2().getId())
                    .containsExactly("10 9", "10 8", "9 8", "10 7", "8 7", "9 7");
        });
    }

    @Test
    void onlyColumnsOfWhatIsJoinedAreSelected() {
        use(session -> {
            session.scalars(select(User.class)
                            .join(User_.addresses)
                            .withOnlyColumns(Address_.id)
                            .join(Address_.dingalings)
                            .withOnlyColumns(Dingaling_.id))
                    .all();
            assertSql("SELECT dingalings.id FROM users JOIN addresses ON users.id = addresses.user_id"
                    + " JOIN dingalings ON addresses.id = dingalings.address_id");
        });
    }
}
