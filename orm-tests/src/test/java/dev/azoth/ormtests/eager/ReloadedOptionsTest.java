package dev.azoth.ormtests.eager;

import static dev.azoth.orm.Orm.containsEager;
import static dev.azoth.orm.Orm.defaultload;
import static dev.azoth.orm.Orm.immediateload;
import static dev.azoth.orm.Orm.joinedload;
import static dev.azoth.orm.Orm.noload;
import static dev.azoth.orm.Orm.populateExisting;
import static dev.azoth.orm.Orm.raiseload;
import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinload;
import static dev.azoth.orm.Orm.subqueryload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.error.ImplicitIoException;
import dev.azoth.orm.ObjectState;
import dev.azoth.orm.mapping.Related;
import dev.azoth.orm.query.LoaderOption;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What loader options are for objects that are read anew. SQLAlchemy: LoadOnExistingTest of test_*_relations.py. */
class ReloadedOptionsTest extends FixtureSuite {
    /** Strategies, and how many statements one collection of one owner takes. */
    private static final Map<Function<Related, LoaderOption>, Integer> STRATEGIES = Map.of(
            related -> joinedload(related), 1,
            related -> selectinload(related), 2,
            related -> subqueryload(related), 2,
            related -> immediateload(related), 2);

    @Test
    void whatIsLoadedEagerlyIsReadAnewWithAnExpiredObject() {
        STRATEGIES.forEach((strategy, statements) -> use(session -> {
            User ed = session.getOne(User.class, 8, strategy.apply(User_.addresses));
            session.expire(ed);
            sent();
            assertThat(ed.getName()).isEqualTo("ed");
            assertThat(sent()).hasSize(statements);
            assertThat(withAddresses(List.of(ed))).containsExactly("8[2, 3, 4]");
            assertSql();
        }));
    }

    @Test
    void aCollectionThatHasExpiredAloneIsReadWhenItIsTouched() {
        STRATEGIES.forEach((strategy, statements) -> use(session -> {
            User ed = session.getOne(User.class, 8, strategy.apply(User_.addresses));
            session.expire(ed, User_.addresses);
            sent();
            assertThat(ed.getName()).isEqualTo("ed");
            assertSql();
            assertThat(ObjectState.of(ed).unloaded()).contains("addresses");
            assertThat(withAddresses(List.of(ed))).containsExactly("8[2, 3, 4]");
            assertThat(sent()).hasSize(1);
        }));
    }

    @Test
    void membersThatLeadBackEndThere() {
        STRATEGIES.forEach((strategy, statements) -> use(session -> {
            User ed = session.getOne(
                    User.class,
                    8,
                    joinedload(User_.addresses)
                            .options(strategy.apply(Address_.user).options(joinedload(User_.addresses))));
            session.expire(ed);
            assertThat(ed.getName()).isEqualTo("ed");
            sent();
            assertThat(ed.getAddresses())
                    .allSatisfy(address -> assertThat(address.getUser()).isSameAs(ed));
            assertSql();
        }));
    }

    @Test
    void howAnAttributeIsNotLoadedIsForgottenWhenItExpires() {
        use(session -> {
            User ed = session.getOne(User.class, 8, raiseload(User_.addresses), noload(User_.orders));
            assertThatThrownBy(ed::getAddresses).isInstanceOf(ImplicitIoException.class);
            session.expire(ed, User_.addresses);
            assertThat(ed.getAddresses()).hasSize(3);
            assertThat(ed.getOrders()).isEmpty();
        });
        use(session -> {
            User jack = session.getOne(User.class, 7, raiseload("*"), noload(User_.orders));
            session.expire(jack);
            assertThat(jack.getAddresses()).hasSize(1);
            assertThat(jack.getOrders()).hasSize(3);
        });
    }

    @Test
    void joinsOfTheStatementHeldForItAlone() {
        use(session -> {
            User ed = session.scalars(select(User.class)
                            .join(User_.addresses)
                            .where(Address_.email.eq("ed@wood.com"))
                            .options(containsEager(User_.addresses)))
                    .one();
            assertThat(ed.getAddresses()).hasSize(1);
            sent();
            session.refresh(ed);
            assertSql("SELECT users.id, users.name FROM users WHERE users.id = ?");
            session.expire(ed);
            assertThat(ed.getAddresses()).hasSize(3);
        });
    }

    @Test
    void joinsOfTheStatementAreNotThoseOfWhatIsLoadedLater() {
        use(session -> {
            List<User> users = session.scalars(select(User.class)
                            .join(User_.orders)
                            .join(Order_.address)
                            .orderBy(User_.id)
                            .options(
                                    containsEager(User_.orders),
                                    defaultload(User_.orders).containsEager(Order_.address)))
                    .unique()
                    .all();
            assertThat(withOrders(users)).containsExactly("7[1, 3]", "9[2, 4]");
            assertThat(users.getFirst().getOrders().getFirst().getAddress().getId())
                    .isEqualTo(1);
            session.expireAll();
            assertThat(withOrders(users)).containsExactly("7[1, 3, 5]", "9[2, 4]");
            assertThat(users.getFirst().getOrders().getFirst().getAddress().getId())
                    .isEqualTo(1);
        });
    }

    @Test
    void whatComesAlongWithMembersComesAlongLater() {
        use(session -> {
            User jack = session.getOne(User.class, 7, defaultload(User_.orders).joinedload(Order_.address));
            assertThat(jack.getOrders()).hasSize(3);
            session.expireAll();
            assertThat(jack.getName()).isEqualTo("jack");
            sent();
            assertThat(jack.getOrders()).hasSize(3);
            assertThat(sent()).hasSize(1).first().asString().contains("LEFT OUTER JOIN addresses AS addresses_1");
            assertThat(jack.getOrders().getFirst().getAddress().getEmail()).isEqualTo("jack@bean.com");
            assertSql();
        });
    }

    @Test
    void collectionsAndMembersAreAsTheyAreInTheDatabaseWherePopulatingIsAskedFor() {
        STRATEGIES.forEach((strategy, statements) -> use(session -> {
            session.autoflush(false);
            User ed = session.getOne(User.class, 8, strategy.apply(User_.addresses));
            ed.getAddresses().get(2).setEmail("foofoo");
            ed.getAddresses().remove(1);
            session.scalars(select(User.class)
                            .where(User_.id.eq(8))
                            .options(populateExisting(), strategy.apply(User_.addresses)))
                    .all();
            assertThat(ed.getAddresses())
                    .extracting(Address::getEmail)
                    .containsExactly("ed@wood.com", "ed@bettyboop.com", "ed@lala.com");
            assertThat(session.dirty()).isEmpty();
        }));
    }

    @Test
    void membersOfLoadedMembersAreLoadedButNotOfPendingOnes() {
        STRATEGIES.forEach((strategy, statements) -> use(session -> {
            session.autoflush(false);
            User jack = session.getOne(User.class, 7);
            assertThat(jack.getOrders()).hasSize(3);
            var pending = new Order();
            jack.getOrders().add(pending);
            session.scalars(select(User.class)
                            .where(User_.id.eq(7))
                            .options(strategy.apply(User_.orders).options(strategy.apply(Order_.items))))
                    .all();
            sent();
            assertThat(jack.getOrders()).hasSize(4).last().isSameAs(pending);
            assertThat(withItems(jack.getOrders().subList(0, 3))).containsExactly("1[1, 2, 3]", "3[3, 4, 5]", "5[5]");
            assertThat(pending.getItems()).isEmpty();
            assertSql();
            session.rollback();
        }));
    }
}
