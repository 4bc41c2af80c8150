package dev.azoth.ormtests.eager;

import static dev.azoth.orm.Orm.aliased;
import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.withParent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.error.ArgumentException;
import dev.azoth.error.DetachedInstanceException;
import dev.azoth.error.InvalidRequestException;
import dev.azoth.orm.ObjectState;
import dev.azoth.orm.mapping.EntityAlias;
import dev.azoth.sql.Sql;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Members that are loaded when they are touched. SQLAlchemy: test_lazy_relations.py, test_load_on_fks.py. */
class LazyLoadCasesTest extends FixtureSuite {
    private static final String ADDRESSES =
            "SELECT addresses.id, addresses.email_address, addresses.user_id FROM addresses"
                    + " WHERE addresses.user_id = ? ORDER BY addresses.id";

    private static final String USER = "SELECT users.id, users.name FROM users WHERE users.id = ?";

    @Test
    void theOrderOfAJoinedTableIsThatOfTheOwners() {
        use(session -> assertThat(withAddresses(
                        session.scalars(select(User.class).join(User_.addresses).orderBy(Address_.email))
                                .unique()
                                .all()))
                .containsExactly("8[2, 3, 4]", "9[5]", "7[1]"));
    }

    @Test
    void membersOfALimitedStatementAreLoadedOneOwnerAtATime() {
        use(session -> {
            List<User> users = session.scalars(
                            select(User.class).orderBy(User_.id).limit(2).offset(1))
                    .all();
            assertThat(sent()).hasSize(1);
            assertThat(withAddresses(users)).containsExactly("8[2, 3, 4]", "9[5]");
            assertSql(ADDRESSES, ADDRESSES);
            assertThat(withOrders(users)).containsExactly("8[]", "9[2, 4]");
        });
    }

    @Test
    void distinctOwnersOfAJoinedUnionAreFoundOnce() {
        use(session -> {
            var again = Sql.select(User_.id)
                    .unionAll(Sql.select(User_.id), Sql.select(User_.id))
                    .subquery("u");
            assertThat(withAddresses(session.scalars(select(User.class)
                                    .join(again, again.c(User_.id).eq(User_.id))
                                    .distinct()
                                    .orderBy(User_.id))
                            .all()))
                    .containsExactly("7[1]", "8[2, 3, 4]", "9[5]", "10[]");
        });
    }

    @Test
    void manyToManyIsLoadedByItsLinks() {
        use(session -> {
            List<Item> red = session.scalars(select(Item.class)
                            .join(Item_.keywords)
                            .where(Keyword_.name.eq("red"))
                            .orderBy(Item_.id))
                    .all();
            sent();
            assertThat(withKeywords(red)).containsExactly("1[2, 4, 6]", "2[2, 5, 7]");
            assertThat(sent())
                    .hasSize(2)
                    .first()
                    .isEqualTo("SELECT keywords.id, keywords.name FROM item_keywords"
                            + " JOIN keywords ON keywords.id = item_keywords.keyword_id"
                            + " WHERE item_keywords.item_id = ? ORDER BY keywords.id");
        });
    }

    @Test
    void theOtherSideInTheSessionNeedsNoSql() {
        use(session -> {
            Address address = session.getOne(Address.class, 2);
            User ed = session.getOne(User.class, 8);
            sent();
            assertThat(address.getUser()).isSameAs(ed);
            assertSql();
        });
    }

    @Test
    void theOtherSideIsLoadedByItsKeyAndFoundAgain() {
        use(session -> {
            Address address = session.getOne(Address.class, 1);
            sent();
            User jack = address.getUser();
            assertSql(USER);
            assertThat(session.getOne(User.class, 7)).isSameAs(jack);
            assertSql();
        });
    }

    @Test
    void anExpiredOtherSideIsReadAnew() {
        use(session -> {
            Address address = session.getOne(Address.class, 2);
            User ed = session.getOne(User.class, 8);
            session.expire(ed);
            sent();
            assertThat(address.getUser()).isSameAs(ed);
            assertThat(ed.getName()).isEqualTo("ed");
            assertSql(USER);
        });
    }

    @Test
    void aNullForeignKeyNeedsNoSql() {
        use(session -> {
            Order order = session.getOne(Order.class, 5);
            sent();
            assertThat(order.getAddress()).isNull();
            assertSql();
        });
    }

    @Test
    void membersOfAnExpiredOwnerAreLoadedAfterItsKey() {
        use(session -> {
            User ed = session.getOne(User.class, 8);
            assertThat(ed.getAddresses()).hasSize(3);
            session.expire(ed);
            sent();
            assertThat(ed.getAddresses()).hasSize(3);
            assertThat(sent()).last().isEqualTo(ADDRESSES);
        });
    }

    @Test
    void onlyTheCollectionThatHasExpiredIsReadAnew() {
        use(session -> {
            User ed = session.getOne(User.class, 8);
            assertThat(ed.getAddresses()).hasSize(3);
            session.expire(ed, User_.addresses);
            sent();
            assertThat(ed.getName()).isEqualTo("ed");
            assertSql();
            assertThat(ed.getAddresses()).hasSize(3);
            assertSql(ADDRESSES);
        });
    }

    @Test
    void theOtherSideFollowsWithoutSql() {
        use(session -> {
            session.autoflush(false);
            Address address = session.getOne(Address.class, 1);
            User jack = address.getUser();
            sent();
            address.setUser(null);
            assertThat(address.getUser()).isNull();
            assertSql();
            assertThat(jack.getAddresses()).doesNotContain(address);
            assertSql(ADDRESSES);
            session.expire(jack, User_.addresses);
            assertThat(jack.getAddresses()).contains(address);
            assertSql(ADDRESSES);
            session.expire(jack, User_.addresses);
            var added = new Address();
            added.setId(20);
            added.setUser(jack);
            assertThat(added.getUser()).isSameAs(jack);
            assertSql();
            assertThat(jack.getAddresses()).contains(added);
            assertSql(ADDRESSES);
            session.rollback();
        });
    }

    @Test
    void membersOfWhatIsNotInASessionAreNotLoaded() {
        use(session -> {
            User ed = session.getOne(User.class, 8);
            session.expunge(ed);
            assertThatThrownBy(ed::getAddresses).isInstanceOf(DetachedInstanceException.class);
            assertThat(new User().getAddresses()).isEmpty();
        });
    }

    @Test
    void membersOfAPendingObjectAreThoseItWasGiven() {
        use(session -> {
            var added = new User();
            added.setId(20);
            session.add(added);
            sent();
            assertThat(added.getAddresses()).isEmpty();
            var address = new Address();
            address.setId(20);
            address.setUser(added);
            assertThat(added.getAddresses()).containsExactly(address);
            assertSql();
            session.rollback();
        });
    }

    @Test
    void aPendingMemberStandsInTheCollectionThatIsLoadedLater() {
        use(session -> {
            User jack = session.getOne(User.class, 7);
            session.expireAll();
            var added = new Address();
            added.setId(20);
            added.setUser(jack);
            session.add(added);
            assertThat(jack.getAddresses()).hasSize(2).contains(added);
            session.rollback();
        });
    }

    @Test
    void membersAreLoadedAfterPendingChangesAreWritten() {
        use(session -> {
            User fred = session.getOne(User.class, 9);
            User jack = session.getOne(User.class, 7);
            Address address = session.getOne(Address.class, 5);
            address.setUser(jack);
            sent();
            assertThat(fred.getAddresses()).isEmpty();
            assertThat(sent())
                    .satisfiesExactly(
                            sql -> assertThat(sql).startsWith("UPDATE addresses SET user_id"),
                            sql -> assertThat(sql).isEqualTo(ADDRESSES));
            session.rollback();
        });
    }

    @Test
    void anObjectWhoseForeignKeyLeadsNowhereHasNoOtherSide() {
        use(session -> {
            Order order = session.getOne(Order.class, 1);
            assertThat(order.getAddress().getId()).isEqualTo(1);
            assertThat(ObjectState.of(order).unloaded()).contains("user").doesNotContain("address");
        });
    }

    @Test
    void whatBelongsToAnObjectIsACondition() {
        use(session -> {
            User jack = session.getOne(User.class, 7);
            sent();
            assertThat(session.scalars(select(Order.class)
                                    .where(withParent(jack, User_.orders))
                                    .orderBy(Order_.id))
                            .all())
                    .extracting(Order::getId)
                    .containsExactly(1, 3, 5);
            assertSql(
                    "SELECT orders.id, orders.description, orders.isopen, orders.user_id, orders.address_id FROM orders"
                            + " WHERE orders.user_id = ? ORDER BY orders.id");
            Item first = session.getOne(Item.class, 1);
            assertThat(session.scalars(select(Keyword.class)
                                    .where(withParent(first, Item_.keywords))
                                    .orderBy(Keyword_.id))
                            .all())
                    .extracting(Keyword::getName)
                    .containsExactly("red", "big", "round");
            Order order = session.getOne(Order.class, 1);
            assertThat(session.scalars(select(User.class).where(withParent(order, Order_.user)))
                            .one())
                    .isSameAs(jack);
        });
    }

    @Test
    void whatBelongsToAnObjectIsAConditionOnAnAlias() {
        use(session -> {
            User jack = session.getOne(User.class, 7);
            EntityAlias<Order> order = aliased(Order.class, "o");
            sent();
            assertThat(session.scalars(Sql.select(order)
                                    .where(withParent(jack, User_.orders.to(order)))
                                    .orderBy(order.get(Order_.id)))
                            .all())
                    .hasSize(3);
            assertThat(sent().getFirst()).endsWith(" FROM orders AS o WHERE o.user_id = ? ORDER BY o.id");
        });
    }

    @Test
    void onlyAnObjectWithAKeyHasWhatBelongsToIt() {
        use(session -> {
            assertThatThrownBy(() -> session.scalars(select(Order.class).where(withParent(new User(), User_.orders))))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("flush");
            assertThatThrownBy(() -> withParent(new Order(), User_.orders))
                    .isInstanceOf(ArgumentException.class)
                    .hasMessageContaining("User.orders")
                    .hasMessageContaining("Order");
        });
    }
}
