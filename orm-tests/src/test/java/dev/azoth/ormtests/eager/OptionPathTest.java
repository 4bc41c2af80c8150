package dev.azoth.ormtests.eager;

import static dev.azoth.orm.Orm.aliased;
import static dev.azoth.orm.Orm.defaultload;
import static dev.azoth.orm.Orm.joinedload;
import static dev.azoth.orm.Orm.loadOnly;
import static dev.azoth.orm.Orm.raiseload;
import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.error.ArgumentException;
import dev.azoth.orm.mapping.EntityAlias;
import dev.azoth.sql.Sql;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What loader options are about: paths that branch, aliases told apart, paths that lead nowhere refused. */
class OptionPathTest extends FixtureSuite {
    @Test
    void aPathBranches() {
        use(session -> {
            User jack = session.scalars(select(User.class)
                            .where(User_.id.eq(7))
                            .options(selectinload(User_.orders)
                                    .options(
                                            joinedload(Order_.address),
                                            selectinload(Order_.items).selectinload(Item_.keywords),
                                            loadOnly(Order_.description))))
                    .one();
            assertSql(
                    "SELECT users.id, users.name FROM users WHERE users.id = ?",
                    "SELECT orders.user_id, orders.id, orders.description, orders.address_id, addresses_1.id AS id_1,"
                            + " addresses_1.email_address, addresses_1.user_id AS user_id_1"
                            + " FROM orders LEFT OUTER JOIN addresses AS addresses_1"
                            + " ON addresses_1.id = orders.address_id WHERE orders.user_id IN (?) ORDER BY orders.id",
                    "SELECT order_items.order_id, items.id, items.description FROM order_items JOIN items"
                            + " ON items.id = order_items.item_id WHERE order_items.order_id IN (?, ?, ?)"
                            + " ORDER BY items.id",
                    "SELECT item_keywords.item_id, keywords.id, keywords.name FROM item_keywords JOIN keywords"
                            + " ON keywords.id = item_keywords.keyword_id WHERE item_keywords.item_id IN (?, ?, ?, ?, ?)"
                            + " ORDER BY keywords.id");
            assertThat(withItems(jack.getOrders())).containsExactly("1[1, 2, 3]", "3[3, 4, 5]", "5[5]");
            assertThat(jack.getOrders().getFirst().getAddress().getId()).isEqualTo(1);
            assertThat(sent()).isEmpty();
        });
    }

    @Test
    void anOptionMayBeAboutOneAlias() {
        use(session -> {
            EntityAlias<User> one = aliased(User.class, "one");
            EntityAlias<User> other = aliased(User.class, "other");
            var pair = session.execute(Sql.select(one, other)
                            .where(one.get(User_.id).eq(7), other.get(User_.id).eq(8))
                            .options(
                                    joinedload(one.get(User_.addresses)),
                                    selectinload(other.get(User_.orders)).selectinload(Order_.items)))
                    .unique()
                    .one();
            assertThat(sent())
                    .satisfiesExactly(
                            sql -> assertThat(sql)
                                    .contains(
                                            " LEFT OUTER JOIN addresses AS addresses_1 ON one.id = addresses_1.user_id")
                                    .doesNotContain("other.id = addresses_1"),
                            sql -> assertThat(sql).contains(" FROM orders WHERE orders.user_id IN (?)"));
            assertThat(withAddresses(List.of(pair.v1()))).containsExactly("7[1]");
            assertThat(withOrders(List.of(pair.v2()))).containsExactly("8[]");
            assertThat(sent()).isEmpty();
        });
    }

    @Test
    void pathsThatDoNotLeadOnAreRefused() {
        assertThatThrownBy(() -> selectinload(User_.orders).selectinload(Address_.dingalings))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("does not lead on from")
                .hasMessageContaining("Order");
        assertThatThrownBy(() -> defaultload(User_.orders).options(raiseload(User_.addresses)))
                .isInstanceOf(ArgumentException.class);
    }

    @Test
    void optionsAboutWhatIsNotSelectedAreRefused() {
        use(session -> {
            assertThatThrownBy(() -> session.scalars(select(User.class).options(selectinload(Order_.items))))
                    .isInstanceOf(ArgumentException.class)
                    .hasMessageContaining("[User]");
            assertThatThrownBy(() -> session.scalars(select(User.class).options(loadOnly(Address_.email))))
                    .isInstanceOf(ArgumentException.class)
                    .hasMessageContaining("email_address");
            assertThatThrownBy(() -> session.scalars(select(User.class)
                            .options(selectinload(aliased(User.class).get(User_.orders)))))
                    .isInstanceOf(ArgumentException.class);
        });
    }
}
