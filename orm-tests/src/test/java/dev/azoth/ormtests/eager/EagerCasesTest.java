package dev.azoth.ormtests.eager;

import static dev.azoth.orm.Orm.containsEager;
import static dev.azoth.orm.Orm.defaultload;
import static dev.azoth.orm.Orm.defer;
import static dev.azoth.orm.Orm.entity;
import static dev.azoth.orm.Orm.immediateload;
import static dev.azoth.orm.Orm.joinedload;
import static dev.azoth.orm.Orm.lazyload;
import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinload;
import static dev.azoth.orm.Orm.subqueryload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.error.ArgumentException;
import dev.azoth.orm.mapping.Related;
import dev.azoth.orm.query.LoaderOption;
import dev.azoth.sql.Sql;
import dev.azoth.sql.schema.Column;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Cases that hold for every way of loading members along. SQLAlchemy: test_eager_, test_selectin_ and test_subquery_relations.py. */
class EagerCasesTest extends FixtureSuite {
    private static final List<Function<Related, LoaderOption>> STRATEGIES = List.of(
            related -> joinedload(related),
            related -> selectinload(related),
            related -> subqueryload(related),
            related -> immediateload(related));

    @Test
    void membersAreInTheirOrderWhateverThatOfTheOwners() {
        for (var strategy : STRATEGIES) {
            use(session -> {
                List<User> users = session.scalars(select(User.class)
                                .orderBy(User_.name.desc())
                                .options(strategy.apply(User_.addresses), strategy.apply(User_.orders)))
                        .all();
                sent();
                assertThat(withAddresses(users)).containsExactly("7[1]", "9[5]", "8[2, 3, 4]", "10[]");
                assertThat(withOrders(users)).containsExactly("7[1, 3, 5]", "9[2, 4]", "8[]", "10[]");
                assertSql();
            });
        }
    }

    @Test
    void ownersAreOrderedByAJoinedTable() {
        for (var strategy : STRATEGIES) {
            use(session -> {
                List<User> users = session.scalars(select(User.class)
                                .join(User_.addresses)
                                .orderBy(Address_.email.desc())
                                .options(strategy.apply(User_.addresses)))
                        .unique()
                        .all();
                sent();
                assertThat(withAddresses(users)).containsExactly("7[1]", "9[5]", "8[2, 3, 4]");
                assertSql();
            });
        }
    }

    @Test
    void referencesThatAreNullAreLoaded() {
        for (var strategy : STRATEGIES) {
            use(session -> {
                List<Order> orders = session.scalars(
                                select(Order.class).orderBy(Order_.id).options(strategy.apply(Order_.address)))
                        .all();
                sent();
                assertThat(orders)
                        .extracting(order -> order.getAddress() == null
                                ? 0
                                : order.getAddress().getId())
                        .containsExactly(1, 4, 1, 4, 0);
                assertSql();
            });
        }
    }

    @Test
    void whatLeadsBackIsTheSameObject() {
        for (var strategy : STRATEGIES) {
            use(session -> {
                List<User> users = session.scalars(select(User.class)
                                .orderBy(User_.id)
                                .options(strategy.apply(User_.addresses).options(strategy.apply(Address_.user))))
                        .all();
                sent();
                assertThat(users)
                        .allSatisfy(user -> assertThat(user.getAddresses())
                                .allSatisfy(
                                        address -> assertThat(address.getUser()).isSameAs(user)));
                assertSql();
            });
        }
    }

    @Test
    void aTreeIsLoadedAsDeepAsIsSaid() {
        for (var strategy : STRATEGIES) {
            use(session -> {
                Node top = session.scalars(select(Node.class)
                                .where(Node_.id.eq(1))
                                .options(strategy.apply(Node_.children).recursionDepth(2)))
                        .one();
                sent();
                assertThat(top.getChildren()).extracting(Node::getData).containsExactly("n11", "n12", "n13");
                assertThat(top.getChildren().get(1).getChildren())
                        .extracting(Node::getData)
                        .containsExactly("n121", "n122", "n123");
                assertSql();
                assertThat(top.getChildren().get(1).getChildren().getFirst().getChildren())
                        .isEmpty();
                assertThat(sent()).hasSize(1);
            });
        }
    }

    @Test
    void columnsOfATreeAreDeferredLevelByLevel() {
        use(session -> {
            Node top = session.scalars(select(Node.class)
                            .where(Node_.id.eq(1))
                            .options(
                                    defer(Node_.data),
                                    joinedload(Node_.children).joinedload(Node_.children)))
                    .unique()
                    .one();
            sent();
            assertThat(top.getChildren().getFirst().getData()).isEqualTo("n11");
            assertSql();
            assertThat(top.getData()).isEqualTo("n1");
            assertThat(sent()).hasSize(1);
        });
        use(session -> {
            Node top = session.scalars(select(Node.class)
                            .where(Node_.id.eq(1))
                            .options(selectinload(Node_.children)
                                    .defer(Node_.data)
                                    .selectinload(Node_.children)))
                    .one();
            sent();
            assertThat(top.getData()
                            + top.getChildren().get(1).getChildren().getFirst().getData())
                    .isEqualTo("n1n121");
            assertSql();
            assertThat(top.getChildren().getFirst().getData()).isEqualTo("n11");
            assertThat(sent()).hasSize(1);
        });
    }

    @Test
    void aLimitWithoutCollectionsNeedsNoSubquery() {
        use(session -> {
            session.scalars(select(Order.class).orderBy(Order_.id).limit(2).options(joinedload(Order_.address)))
                    .all();
            assertSql("SELECT orders.id, orders.description, orders.isopen, orders.user_id, orders.address_id,"
                    + " addresses_1.id AS id_1, addresses_1.email_address, addresses_1.user_id AS user_id_1"
                    + " FROM orders LEFT OUTER JOIN addresses AS addresses_1 ON addresses_1.id = orders.address_id"
                    + " ORDER BY orders.id LIMIT ?");
        });
    }

    @Test
    void membersOfAggregatedOwnersAreLoaded() {
        for (var strategy : STRATEGIES) {
            use(session -> {
                Column<Integer> owner = Order_.user.column();
                var newest = Sql.select(owner, Sql.max(Order_.id).label("newest"))
                        .groupBy(owner)
                        .subquery("m");
                var rows = session.execute(select(User.class, newest.c("newest"))
                                .join(newest, newest.c(owner).eq(User_.id))
                                .orderBy(User_.id)
                                .options(strategy.apply(User_.orders), strategy.apply(User_.addresses)))
                        .all();
                sent();
                assertThat(rows)
                        .extracting(row -> withOrders(List.of(row.v1())) + " " + row.v2())
                        .containsExactly("[7[1, 3, 5]] 5", "[9[2, 4]] 4");
                assertSql();
            });
        }
    }

    @Test
    void theSameMembersAreReachedByTwoPaths() {
        for (var strategy : STRATEGIES) {
            use(session -> {
                List<User> users = session.scalars(select(User.class)
                                .orderBy(User_.id)
                                .options(
                                        strategy.apply(User_.orders)
                                                .options(strategy.apply(Order_.address)
                                                        .options(strategy.apply(Address_.dingalings))),
                                        strategy.apply(User_.addresses)))
                        .all();
                sent();
                assertThat(users.getFirst().getOrders().getFirst().getAddress())
                        .isSameAs(users.getFirst().getAddresses().getFirst());
                assertThat(users.getFirst().getAddresses().getFirst().getDingalings())
                        .isEmpty();
                assertSql();
            });
        }
    }

    @Test
    void membersThatAreNotWantedAreLoadedLater() {
        for (var strategy : STRATEGIES) {
            use(session -> {
                User jack = session.scalars(select(User.class)
                                .where(User_.id.eq(7))
                                .options(strategy.apply(User_.orders).options(lazyload(Order_.items))))
                        .one();
                sent();
                assertThat(jack.getOrders().getFirst().getItems()).hasSize(3);
                assertThat(sent()).hasSize(1);
            });
        }
    }

    @Test
    void eagerLoadsFollowWhatTheStatementsJoinsGive() {
        for (var strategy : STRATEGIES) {
            use(session -> {
                List<User> users = session.scalars(select(User.class)
                                .join(User_.orders)
                                .where(Order_.isopen.eq(1))
                                .orderBy(User_.id)
                                .options(containsEager(User_.orders).options(strategy.apply(Order_.items))))
                        .unique()
                        .all();
                sent();
                assertThat(withOrders(users)).containsExactly("7[3]", "9[4]");
                assertThat(withItems(users.getFirst().getOrders())).containsExactly("3[3, 4, 5]");
                assertSql();
            });
        }
    }

    @Test
    void whatALazyLoadBringsAlongIsSaidByTheFirstStatement() {
        for (var strategy : STRATEGIES) {
            use(session -> {
                User jack =
                        session.getOne(User.class, 7, defaultload(User_.orders).options(strategy.apply(Order_.items)));
                assertThat(sent()).hasSize(1);
                assertThat(jack.getOrders()).hasSize(3);
                sent();
                assertThat(withItems(jack.getOrders())).containsExactly("1[1, 2, 3]", "3[3, 4, 5]", "5[5]");
                assertSql();
            });
        }
    }

    @Test
    void aReferenceAtHandIsNotLoadedWithWhatWouldComeAlong() {
        use(session -> {
            User jack = session.getOne(User.class, 7);
            Address address = session.getOne(Address.class, 1, lazyload(Address_.user));
            sent();
            assertThat(address.getUser()).isSameAs(jack);
            assertSql();
        });
    }

    @Test
    void valuesWithoutNamesStandBesideLimitedOwners() {
        use(session -> {
            var rows = session.execute(
                            Sql.select(entity(User.class), Sql.null_(), Sql.null_(), Sql.true_(), Sql.true_())
                                    .options(joinedload(User_.addresses))
                                    .where(User_.id.eq(8))
                                    .limit(10))
                    .all();
            assertThat(rows).hasSize(1);
            assertThat(withAddresses(List.of(rows.getFirst().v1()))).containsExactly("8[2, 3, 4]");
            assertThat(rows.getFirst().asList().subList(1, 5)).containsExactly(null, null, true, true);
            assertThat(sent()).hasSize(1);
        });
    }

    @Test
    void membersAreAskedForSomeOwnersAtATime() {
        use(session -> {
            List<User> users = session.scalars(select(User.class)
                            .orderBy(User_.id)
                            .options(selectinload(User_.orders).chunkSize(3).selectinload(Order_.items)))
                    .all();
            assertThat(sent())
                    .satisfiesExactly(
                            sql -> assertThat(sql).startsWith("SELECT users.id"),
                            sql -> assertThat(sql).contains(" IN (?, ?, ?)"),
                            sql -> assertThat(sql).contains(" IN (?)"),
                            sql -> assertThat(sql).contains(" IN (?, ?, ?, ?, ?)"));
            assertThat(withOrders(users)).containsExactly("7[1, 3, 5]", "8[]", "9[2, 4]", "10[]");
            assertThat(withItems(users.getFirst().getOrders())).containsExactly("1[1, 2, 3]", "3[3, 4, 5]", "5[5]");
        });
        assertThatThrownBy(() -> selectinload(User_.orders).chunkSize(0))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("not 0");
        assertThatThrownBy(() -> joinedload(User_.orders).chunkSize(5))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("selectinload");
    }
}
