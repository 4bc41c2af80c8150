package dev.azoth.ormtests.eager;

import static dev.azoth.orm.Orm.aliased;
import static dev.azoth.orm.Orm.joinedload;
import static dev.azoth.orm.Orm.lazyload;
import static dev.azoth.orm.Orm.load;
import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinload;
import static dev.azoth.orm.Orm.subqueryload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.error.ArgumentException;
import dev.azoth.orm.mapping.EntityAlias;
import dev.azoth.orm.query.LoaderOption;
import dev.azoth.sql.Select;
import dev.azoth.sql.Sql;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Loader options to an alias of the members, and of one alias. SQLAlchemy: {@code of_type(aliased(B))}, {@code Load(alias)}. */
class MemberAliasTest extends FixtureSuite {
    private static final Select<User> ED =
            select(User.class).where(User_.id.eq(8)).orderBy(User_.id);

    @Test
    void selectinMembersAreSelectedByTheirAlias() {
        use(session -> {
            EntityAlias<Address> mail = aliased(Address.class, "mail");
            User ed = session.scalars(ED.options(selectinload(User_.addresses
                                    .to(mail)
                                    .and(mail.get(Address_.email).ne("ed@wood.com")))
                            .selectinload(mail.get(Address_.dingalings))))
                    .one();
            assertSql(
                    "SELECT users.id, users.name FROM users WHERE users.id = ? ORDER BY users.id",
                    "SELECT mail.user_id, mail.id, mail.email_address FROM addresses AS mail"
                            + " WHERE mail.user_id IN (?) AND mail.email_address != ? ORDER BY mail.id",
                    "SELECT dingalings.address_id, dingalings.id, dingalings.data FROM dingalings"
                            + " WHERE dingalings.address_id IN (?, ?) ORDER BY dingalings.id");
            assertThat(withAddresses(List.of(ed))).containsExactly("8[3, 4]");
            assertThat(sent()).isEmpty();
        });
    }

    @Test
    void joinedMembersAreJoinedByTheirAlias() {
        use(session -> {
            EntityAlias<Address> mail = aliased(Address.class, "mail");
            User ed = session.scalars(
                            select(User.class).where(User_.id.eq(8)).options(joinedload(User_.addresses.to(mail))))
                    .unique()
                    .one();
            assertSql("SELECT users.id, users.name, mail.id AS id_1, mail.email_address, mail.user_id FROM users"
                    + " LEFT OUTER JOIN addresses AS mail ON users.id = mail.user_id WHERE users.id = ?"
                    + " ORDER BY mail.id");
            assertThat(withAddresses(List.of(ed))).containsExactly("8[2, 3, 4]");
        });
    }

    @Test
    void subqueryMembersAreSelectedByTheirAlias() {
        use(session -> {
            EntityAlias<Address> mail = aliased(Address.class, "mail");
            User ed = session.scalars(ED.options(subqueryload(User_.addresses.to(mail))))
                    .one();
            assertSql(
                    "SELECT users.id, users.name FROM users WHERE users.id = ? ORDER BY users.id",
                    "SELECT anon_1.id, mail.id AS id_1, mail.email_address, mail.user_id"
                            + " FROM (SELECT users.id AS id FROM users WHERE users.id = ?) AS anon_1"
                            + " JOIN addresses AS mail ON anon_1.id = mail.user_id ORDER BY mail.id");
            assertThat(withAddresses(List.of(ed))).containsExactly("8[2, 3, 4]");
        });
    }

    @Test
    void membersByASecondaryTableAreSelectedByTheirAlias() {
        use(session -> {
            EntityAlias<Item> thing = aliased(Item.class, "thing");
            Order order = session.scalars(
                            select(Order.class).where(Order_.id.eq(3)).options(selectinload(Order_.items.to(thing))))
                    .one();
            assertThat(sent().getLast())
                    .isEqualTo("SELECT order_items.order_id, thing.id, thing.description FROM order_items"
                            + " JOIN items AS thing ON thing.id = order_items.item_id"
                            + " WHERE order_items.order_id IN (?) ORDER BY thing.id");
            assertThat(withItems(List.of(order))).containsExactly("3[3, 4, 5]");
        });
    }

    @Test
    void anAliasOfASubqueryNarrowsTheMembers() {
        for (LoaderOption option : List.of(
                selectinload(User_.addresses.to(later())),
                joinedload(User_.addresses.to(later())),
                subqueryload(User_.addresses.to(later())),
                lazyload(User_.addresses.to(later())))) {
            use(session -> {
                User ed = session.scalars(ED.options(option)).unique().one();
                assertThat(withAddresses(List.of(ed))).containsExactly("8[4]");
            });
        }
    }

    private static EntityAlias<Address> later() {
        return aliased(
                Address.class, select(Address.class).where(Address_.id.gt(3)).subquery());
    }

    @Test
    void referencesAreSelectedByTheirAlias() {
        use(session -> {
            EntityAlias<User> owner =
                    aliased(User.class, select(User.class).where(User_.id.ne(9)).subquery("owner"));
            List<Order> orders = session.scalars(select(Order.class)
                            .orderBy(Order_.id)
                            .limit(2)
                            .options(selectinload(Order_.user.to(owner))))
                    .all();
            assertThat(sent().getLast())
                    .isEqualTo("SELECT owner.id, owner.name FROM (SELECT users.id AS id, users.name AS name FROM users"
                            + " WHERE users.id != ?) AS owner WHERE owner.id IN (?, ?)");
            assertThat(orders.getFirst().getUser().getId()).isEqualTo(7);
            assertThat(orders.getLast().getUser()).isNull();
        });
    }

    @Test
    void pathsGoOnFromTheAliasTheyLedTo() {
        EntityAlias<Order> one = aliased(Order.class, "one");
        EntityAlias<Order> other = aliased(Order.class, "other");
        assertThatThrownBy(() -> selectinload(User_.orders.to(one)).selectinload(other.get(Order_.items)))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("does not lead on from User.orders");
        assertThatThrownBy(() -> selectinload(User_.orders).selectinload(one.get(Order_.items)))
                .isInstanceOf(ArgumentException.class);
        assertThatThrownBy(() -> load(one).selectinload(User_.orders)).isInstanceOf(ArgumentException.class);
    }

    @Test
    void columnsMayBeThoseOfOneAlias() {
        use(session -> {
            EntityAlias<User> one = aliased(User.class, "one");
            EntityAlias<User> other = aliased(User.class, "other");
            session.execute(Sql.select(one, other)
                            .where(one.get(User_.id).eq(7), other.get(User_.id).eq(8))
                            .options(load(other).defer(User_.name).selectinload(User_.addresses)))
                    .all();
            assertSql(
                    "SELECT one.id, one.name, other.id AS id_1 FROM users AS one, users AS other"
                            + " WHERE one.id = ? AND other.id = ?",
                    "SELECT addresses.user_id, addresses.id, addresses.email_address FROM addresses"
                            + " WHERE addresses.user_id IN (?) ORDER BY addresses.id");
        });
    }

    @Test
    void whatIsSaidOfColumnsHoldsWhateverFollows() {
        use(session -> {
            session.scalars(ED.options(selectinload(User_.orders)
                            .loadOnly(Order_.description)
                            .defer(Order_.description)
                            .selectinload(Order_.items)))
                    .all();
            assertThat(sent().get(1)).startsWith("SELECT orders.user_id, orders.id, orders.address_id FROM");
        });
    }
}
