package dev.azoth.ormtests.eager;

import static dev.azoth.orm.Orm.immediateload;
import static dev.azoth.orm.Orm.joinedload;
import static dev.azoth.orm.Orm.loadOnly;
import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinload;
import static dev.azoth.orm.Orm.subqueryload;
import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.orm.mapping.Related;
import dev.azoth.orm.query.LoaderOption;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Paths that lead through members that are loaded already. SQLAlchemy: LoadOnExistingTest. */
class LoadOnExistingTest extends FixtureSuite {
    private static final List<LoaderOption> ITEMS_OF_ORDERS = List.of(
            selectinload(User_.orders).selectinload(Order_.items),
            subqueryload(User_.orders).subqueryload(Order_.items),
            joinedload(User_.orders).joinedload(Order_.items),
            immediateload(User_.orders).immediateload(Order_.items),
            immediateload(User_.orders).selectinload(Order_.items),
            selectinload(User_.orders).joinedload(Order_.items),
            joinedload(User_.orders).selectinload(Order_.items));

    private static final List<LoaderOption> DINGALINGS_OF_ADDRESSES = List.of(
            selectinload(Order_.address).selectinload(Address_.dingalings),
            subqueryload(Order_.address).subqueryload(Address_.dingalings),
            joinedload(Order_.address).joinedload(Address_.dingalings),
            immediateload(Order_.address).immediateload(Address_.dingalings));

    @Test
    void collectionsOfLoadedMembersAreLoaded() {
        for (LoaderOption option : ITEMS_OF_ORDERS) {
            use(session -> {
                User jack = session.getOne(User.class, 7);
                assertThat(withOrders(List.of(jack))).containsExactly("7[1, 3, 5]");
                session.scalars(select(User.class).where(User_.id.eq(7)).options(option))
                        .all();
                sent();
                assertThat(withItems(jack.getOrders())).containsExactly("1[1, 2, 3]", "3[3, 4, 5]", "5[5]");
                assertThat(sent()).isEmpty();
            });
        }
    }

    @Test
    void collectionsOfALoadedReferenceAreLoaded() {
        for (LoaderOption option : DINGALINGS_OF_ADDRESSES) {
            use(session -> {
                Order order = session.getOne(Order.class, 2);
                Address address = order.getAddress();
                assertThat(address.getId()).isEqualTo(4);
                session.scalars(select(Order.class).where(Order_.id.eq(2)).options(option))
                        .all();
                sent();
                assertThat(address.getDingalings()).isEmpty();
                assertThat(sent()).isEmpty();
            });
        }
    }

    @Test
    void collectionsOfAReferenceAtHandAreLoaded() {
        for (LoaderOption option : DINGALINGS_OF_ADDRESSES) {
            use(session -> {
                Address address = session.getOne(Address.class, 1);
                Order order = session.scalars(
                                select(Order.class).where(Order_.id.eq(1)).options(option))
                        .one();
                sent();
                assertThat(order.getAddress()).isSameAs(address);
                assertThat(address.getDingalings()).isEmpty();
                assertThat(sent()).isEmpty();
            });
        }
    }

    @Test
    void whatIsChangedOfTheMembersStays() {
        for (LoaderOption option : ITEMS_OF_ORDERS) {
            use(session -> {
                User jack = session.getOne(User.class, 7);
                jack.setName("changed");

                jack.getOrders().removeLast();
                session.noAutoflush(same -> same.scalars(
                                select(User.class).where(User_.id.eq(7)).options(option))
                        .all());
                sent();
                assertThat(withItems(jack.getOrders())).containsExactly("1[1, 2, 3]", "3[3, 4, 5]");
                assertThat(sent()).isEmpty();
                assertThat(jack.getName()).isEqualTo("changed");
                session.rollback();
            });
        }
    }

    @Test
    void aPathThatEndsAtLoadedMembersSendsNothing() {
        use(session -> {
            assertThat(session.getOne(User.class, 7).getOrders()).hasSize(3);
            sent();
            session.scalars(select(User.class).where(User_.id.eq(7)).options(selectinload(User_.orders)))
                    .all();
            assertThat(sent()).hasSize(1);
        });
    }

    @Test
    void conditionsAreAskedOfTheDatabaseThoughTheOtherSideIsAtHand() {
        List<Function<Related, LoaderOption>> strategies = List.of(
                related -> selectinload(related),
                related -> subqueryload(related),
                related -> joinedload(related),
                related -> immediateload(related));
        for (var strategy : strategies) {
            use(session -> {
                List<Node> nodes = session.scalars(select(Node.class)
                                .orderBy(Node_.id.desc())
                                .options(loadOnly(Node_.id), strategy.apply(Node_.parent.and(Node_.id.ne(1)))))
                        .all();
                assertThat(nodes)
                        .extracting(node ->
                                node.getParent() == null ? 0 : node.getParent().getId())
                        .containsExactly(3, 3, 3, 0, 0, 0, 0);
            });
        }
    }

    @Test
    void unlimitedRecursionEndsWhereLoadedObjectsReferToEachOther() {
        engine.begin(connection -> connection.execDriverSql("UPDATE nodes SET parent_id = 7 WHERE id = 1"));
        use(session -> {
            for (Node node : session.scalars(select(Node.class)).all()) {
                assertThat(node.getChildren()).isNotNull().hasSizeLessThan(4);
            }
            sent();
            Node top = session.scalars(select(Node.class)
                            .where(Node_.id.eq(1))
                            .options(selectinload(Node_.children).recursionDepth(LoaderOption.UNLIMITED)))
                    .one();
            assertThat(sent()).hasSize(4);
            assertThat(top.getChildren()).hasSize(3);
        });
    }
}
