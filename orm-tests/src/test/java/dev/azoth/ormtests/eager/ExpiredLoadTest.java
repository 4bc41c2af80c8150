package dev.azoth.ormtests.eager;

import static dev.azoth.orm.Orm.containsEager;
import static dev.azoth.orm.Orm.immediateload;
import static dev.azoth.orm.Orm.joinedload;
import static dev.azoth.orm.Orm.lazyload;
import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinload;
import static dev.azoth.orm.Orm.subqueryload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.error.ObjectDeletedException;
import dev.azoth.orm.ObjectState;
import dev.azoth.orm.query.LoaderOption;
import dev.azoth.sql.Sql;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SQLAlchemy: test/orm/test_expire.py, of objects with members that are loaded in several ways. */
final class ExpiredLoadTest extends FixtureSuite {
    private static boolean isLoaded(User user) {
        return ObjectState.of(user).isLoaded(User_.addresses);
    }

    private static boolean isNamed(User user) {
        return ObjectState.of(user).isLoaded(User_.name);
    }

    private static LoaderOption option(String how) {
        return switch (how) {
            case "joined" -> joinedload(User_.addresses);
            case "selectin" -> selectinload(User_.addresses);
            case "subquery" -> subqueryload(User_.addresses);
            case "immediate" -> immediateload(User_.addresses);
            default -> lazyload(User_.addresses);
        };
    }

    @Test
    void whatIsExpiredAndLazyTakesAStatementEach() {
        use(session -> {
            User jack = session.getOne(User.class, 7);
            session.expire(jack);
            sent();
            assertThat(jack.getAddresses()).extracting(Address::getEmail).containsExactly("jack@bean.com");
            assertThat(jack.getName()).isEqualTo("jack");
            assertThat(sent()).hasSize(2);
        });
    }

    @Test
    void whatWasJoinedComesAlongWhenAnExpiredObjectIsAskedForByItsKey() {
        use(session -> {
            User ed = session.getOne(User.class, 8, joinedload(User_.addresses));
            session.expire(ed);
            sent();
            assertThat(session.getOne(User.class, 8)).isSameAs(ed);
            assertThat(isNamed(ed) && isLoaded(ed)).isTrue();
            assertThat(ed.getAddresses()).hasSize(3);
            assertThat(sent()).hasSize(1);
        });
    }

    @Test
    void aQueryWithAJoinReadsWhatHasExpired() {
        use(session -> {
            User ed = session.getOne(User.class, 8);
            assertThat(ed.getAddresses()).hasSize(3);
            session.expire(ed, User_.name, User_.addresses);
            assertThat(isNamed(ed) || isLoaded(ed)).isFalse();
            session.scalars(select(User.class).where(User_.id.eq(8)).options(joinedload(User_.addresses)))
                    .unique()
                    .all();
            assertThat(isNamed(ed) && isLoaded(ed)).isTrue();
        });
    }

    @Test
    void aCollectionThatIsTouchedReadsNoColumns() {
        use(session -> {
            User ed = session.getOne(User.class, 8);
            session.expire(ed, User_.name, User_.addresses);
            sent();
            assertThat(ed.getAddresses().get(0).getEmail()).isEqualTo("ed@wood.com");
            assertThat(sent()).hasSize(1);
            assertThat(isNamed(ed)).isFalse();
            assertThat(ed.getName()).isEqualTo("ed");
            assertThat(sent()).hasSize(1);
        });
    }

    @Test
    void aCollectionThatWasChangedOutlivesTheReadingOfColumns() {
        use(session -> {
            session.autoflush(false);
            User ed = session.getOne(User.class, 8, joinedload(User_.addresses));
            session.expire(ed, User_.name, User_.addresses);
            assertThat(ed.getAddresses()).hasSize(3);
            session.expire(ed, User_.name);
            ed.getAddresses().remove(1);
            assertThat(ed.getName()).isEqualTo("ed");
            assertThat(ed.getAddresses()).extracting(Address::getId).containsExactly(2, 4);
        });
    }

    @Test
    void anExpiredCollectionIsReadAfterAFlush() {
        use(session -> {
            User ed = session.getOne(User.class, 8);
            assertThat(ed.getAddresses()).hasSize(3);
            ed.getAddresses().get(2).getUser().setName("edward");
            session.expire(ed, User_.addresses);
            sent();
            assertThat(ed.getAddresses()).hasSize(3);
            assertThat(sent()).hasSize(2).first().asString().startsWith("UPDATE users");
        });
    }

    @Test
    void partsOfARowAreReadAnewAndTheOthersAreKept() {
        use(session -> {
            session.autoflush(false);
            Order third = session.getOne(Order.class, 3);
            session.expire(third, Order_.description);
            session.connection()
                    .execute(Sql.update(Order_.MAPPER.table())
                            .where(Order_.id.eq(3))
                            .set(Order_.description, "order 3 modified")
                            .set(Order_.isopen, 7));
            sent();
            assertThat(third.getDescription()).isEqualTo("order 3 modified");
            assertThat(third.getIsopen()).isEqualTo(1);
            assertThat(sent()).hasSize(1);
            session.expire(third, Order_.id, Order_.isopen, Order_.description);
            assertThat(third.getDescription()).isEqualTo("order 3 modified");
            assertThat(List.of(third.getId(), third.getIsopen())).containsExactly(3, 7);
            assertThat(sent()).hasSize(1);
        });
    }

    @Test
    void anExpiredObjectOfAnotherClassTakesNoOptionOfTheStatement() {
        use(session -> {
            var row = session.execute(select(User.class, Order.class)
                            .join(User_.orders)
                            .options(joinedload(User_.addresses))
                            .orderBy(User_.id, Order_.id))
                    .unique()
                    .all()
                    .get(0);
            session.expire(row.v2());
            assertThat(row.v2().getDescription()).isEqualTo("order 1");
        });
    }

    /** The statement that gave members through its own joins is not there any more: they are loaded in other ways. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void membersOfTheStatementsOwnJoinsAreLoadedAnewWhenTheyAreTouched(boolean thenJoined) {
        use(session -> {
            var query = select(Address.class).join(Address_.user);
            Address first = session.scalars((thenJoined
                                    ? query.options(containsEager(Address_.user).joinedload(User_.orders))
                                    : query.join(User_.orders)
                                            .orderBy(Order_.id)
                                            .options(
                                                    containsEager(Address_.user).containsEager(User_.orders)))
                            .where(Address_.id.eq(1)))
                    .unique()
                    .one();
            assertThat(sent()).hasSize(1);
            assertThat(first.getUser().getOrders()).extracting(Order::getId).containsExactly(1, 3, 5);
            session.expire(first);
            session.close();
            session.add(first);
            assertSql();

            User jack = first.getUser();
            assertThat(ObjectState.of(jack).isLoaded(User_.orders)).isEqualTo(thenJoined);
            assertThat(jack.getOrders()).extracting(Order::getId).containsExactly(1, 3, 5);
            assertThat(first.getEmail()).isEqualTo("jack@bean.com");
            assertThat(sent()).hasSize(thenJoined ? 2 : 3);
        });
    }

    @Test
    void aRefreshKeepsTheOptionsOfWhatIsLoadedLater() {
        use(session -> {
            User fred = session.scalars(select(User.class)
                            .where(User_.name.eq("fred"))
                            .options(lazyload(User_.addresses).joinedload(Address_.dingalings)))
                    .one();
            sent();
            session.refresh(fred);
            assertThat(sent()).hasSize(1);
            assertThat(isLoaded(fred)).isFalse();
            assertThat(fred.getAddresses().get(0).getDingalings()).hasSize(1);
            assertThat(sent()).hasSize(1);
        });
    }

    @Test
    void aRefreshedObjectIsAtHandForGet() {
        use(session -> {
            User jack = session.getOne(User.class, 7);
            session.expire(jack);
            session.refresh(jack);
            sent();
            assertThat(session.getOne(User.class, 7).getName()).isEqualTo("jack");
            assertSql();
        });
    }

    @Test
    void whatWasJoinedIsReadAnewByARefresh() {
        use(session -> {
            User ed = session.getOne(User.class, 8, joinedload(User_.addresses));
            for (int i = 0; i < 2; i++) {
                sent();
                session.refresh(ed);
                assertThat(ed.getAddresses()).hasSize(3);
                assertThat(sent()).hasSize(1);
            }
            session.expire(ed);
            assertThat(ed.getAddresses()).hasSize(3);
        });
    }

    /** By name only the members, whatever has expired; without a name also what the options say. */
    @ParameterizedTest
    @ValueSource(strings = {"joined", "selectin", "subquery", "immediate", "lazy"})
    void membersAreRefreshedByNameHoweverTheyAreLoaded(String how) {
        use(session -> {
            User ed = session.getOne(User.class, 8, option(how));
            session.expire(ed, User_.name, User_.addresses);
            session.refresh(ed, User_.addresses);
            assertThat(isNamed(ed)).isFalse();
            assertThat(ObjectState.of(ed).isLoaded(User_.id)).isTrue();
            sent();
            assertThat(ed.getAddresses()).hasSize(3);
            assertSql();

            session.expire(ed);
            session.refresh(ed, User_.name, User_.addresses);
            sent();
            assertThat(ed.getName()).isEqualTo("ed");
            assertThat(ed.getAddresses()).hasSize(3);
            assertSql();

            session.expire(ed);
            session.refresh(ed);
            assertThat(isNamed(ed)).isTrue();
            assertThat(isLoaded(ed)).isEqualTo(!how.equals("lazy"));
        });
    }

    @Test
    void aColumnThatIsNotLoadedCannotBeReadWhenTheRowIsGone() {
        use(session -> {
            User chuck = session.getOne(User.class, 10);
            session.expire(chuck, User_.name);
            session.connection().execute(Sql.delete(User_.MAPPER.table()).where(User_.id.eq(10)));
            assertThatThrownBy(chuck::getName).isInstanceOf(ObjectDeletedException.class);
        });
    }
}
