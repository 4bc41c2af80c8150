package dev.azoth.ormtests.eager;

import static dev.azoth.orm.Orm.aliased;
import static dev.azoth.orm.Orm.joinedload;
import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinload;
import static dev.azoth.orm.Orm.subqueryload;
import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.orm.mapping.EntityAlias;
import dev.azoth.sql.Sql;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Members by the query of their owners: its parameters, and owners that it finds more than once. */
class SubqueryLoadTest extends FixtureSuite {
    @Test
    void membersOfMembersAreFoundByTheirKeys() {
        use(session -> {
            User jack = session.scalars(select(User.class)
                            .where(User_.id.eq(7))
                            .options(selectinload(User_.orders).subqueryload(Order_.items)))
                    .one();
            sent();
            assertThat(withItems(jack.getOrders())).containsExactly("1[1, 2, 3]", "3[3, 4, 5]", "5[5]");
            assertThat(sent()).isEmpty();
        });
    }

    @Test
    void aRefreshedObjectHasItsMembers() {
        use(session -> {
            User ed = session.scalars(select(User.class).where(User_.id.eq(8)).options(subqueryload(User_.addresses)))
                    .one();
            session.refresh(ed);
            sent();
            assertThat(withAddresses(List.of(ed))).containsExactly("8[2, 3, 4]");
            assertThat(sent()).isEmpty();
        });
    }

    @Test
    void parametersOfTheStatementHoldForTheMembers() {
        use(session -> assertThat(withAddresses(session.scalars(
                                select(User.class)
                                        .where(User_.name.eq(Sql.bindparam("wanted", User_.name.type())))
                                        .options(subqueryload(User_.addresses)),
                                Map.of("wanted", "ed"))
                        .all()))
                .containsExactly("8[2, 3, 4]"));
    }

    @Test
    void ownersThatAJoinRepeatsHaveEachMemberOnce() {
        use(session -> assertThat(withAddresses(session.scalars(select(User.class)
                                .join(User_.orders)
                                .orderBy(User_.id)
                                .options(subqueryload(User_.addresses)))
                        .unique()
                        .all()))
                .containsExactly("7[1]", "9[5]"));
    }

    @Test
    void aLimitHoldsBeforeOwnersAreMadeDistinct() {
        use(session -> {
            List<Address> addresses = session.scalars(
                            select(Address.class).orderBy(Address_.id).limit(4).options(subqueryload(Address_.user)))
                    .all();
            sent();
            assertThat(addresses.stream().map(one -> one.getUser().getName()))
                    .containsExactly("jack", "ed", "ed", "ed");
            assertThat(sent()).isEmpty();
        });
    }

    @Test
    void membersOfJoinedMembersAreFoundByTheSameJoin() {
        use(session -> {
            List<Order> orders = session.scalars(select(Order.class)
                            .where(Order_.id.in(1, 2))
                            .orderBy(Order_.id)
                            .options(joinedload(Order_.address).subqueryload(Address_.dingalings)))
                    .all();
            assertSql(
                    "SELECT orders.id, orders.description, orders.isopen, orders.user_id, orders.address_id,"
                            + " addresses_1.id AS id_1, addresses_1.email_address, addresses_1.user_id AS user_id_1"
                            + " FROM orders LEFT OUTER JOIN addresses AS addresses_1 ON addresses_1.id = orders.address_id"
                            + " WHERE orders.id IN (?, ?) ORDER BY orders.id",
                    "SELECT anon_1.id, dingalings.id AS id_1, dingalings.data, dingalings.address_id"
                            + " FROM (SELECT DISTINCT addresses_1.id AS id"
                            + " FROM orders LEFT OUTER JOIN addresses AS addresses_1 ON addresses_1.id = orders.address_id"
                            + " WHERE orders.id IN (?, ?)) AS anon_1 JOIN dingalings ON anon_1.id = dingalings.address_id"
                            + " ORDER BY dingalings.id");
            assertThat(orders.stream()
                            .map(order -> order.getAddress().getDingalings().size()))
                    .containsExactly(0, 0);
            assertThat(sent()).isEmpty();
        });
    }

    @Test
    void parametersOfWhatIsSelectedAreNotThoseOfTheMembers() {
        use(session -> {
            var rows = session.execute(
                            select(
                                            User.class,
                                            Sql.bindparam("said", User_.name.type())
                                                    .label("said"))
                                    .where(User_.id.eq(Sql.bindparam("wanted", User_.id.type())))
                                    .options(subqueryload(User_.addresses)),
                            Map.of("said", "hello", "wanted", 8))
                    .all();
            assertThat(rows.getFirst().v2()).isEqualTo("hello");
            assertThat(withAddresses(List.of(rows.getFirst().v1()))).containsExactly("8[2, 3, 4]");
        });
    }

    @Test
    void theLimitCountsDistinctObjects() {
        use(session -> {
            List<Address> addresses = session.scalars(select(Address.class)
                            .distinct()
                            .orderBy(Address_.email)
                            .limit(2)
                            .options(subqueryload(Address_.user)))
                    .all();
            sent();
            assertThat(addresses.stream().map(one -> one.getUser().getName())).containsExactly("ed", "ed");
            assertThat(sent()).isEmpty();
        });
    }

    @Test
    void aliasedOwnersAreNotMadeDistinct() {
        use(session -> {
            EntityAlias<User> user = aliased(User.class, "u");
            session.scalars(Sql.select(user)
                            .where(user.get(User_.id).eq(8))
                            .orderBy(user.get(User_.id))
                            .options(subqueryload(User_.addresses)))
                    .all();
            assertThat(sent().getLast())
                    .isEqualTo("SELECT anon_1.id, addresses.id AS id_1, addresses.email_address, addresses.user_id"
                            + " FROM (SELECT u.id AS id FROM users AS u WHERE u.id = ?) AS anon_1"
                            + " JOIN addresses ON anon_1.id = addresses.user_id ORDER BY addresses.id");
        });
    }

    @Test
    void ownersAreLockedOnlyOnce() {
        use(session -> {
            List<Address> addresses = session.scalars(select(Address.class)
                            .withForUpdate()
                            .orderBy(Address_.id)
                            .options(subqueryload(Address_.user)))
                    .all();
            assertThat(addresses).hasSize(5);
            assertThat(sent().getLast()).doesNotContain("FOR UPDATE");
        });
    }
}
