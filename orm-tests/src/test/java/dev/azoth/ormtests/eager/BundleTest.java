package dev.azoth.ormtests.eager;

import static dev.azoth.orm.Orm.bundle;
import static dev.azoth.orm.Orm.entity;
import static dev.azoth.orm.Orm.joinedload;
import static dev.azoth.orm.Orm.selectinload;
import static dev.azoth.sql.Sql.count;
import static dev.azoth.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.error.ArgumentException;
import dev.azoth.error.InvalidRequestException;
import dev.azoth.orm.Orm;
import dev.azoth.sql.Bundle;
import dev.azoth.sql.Row;
import dev.azoth.sql.Tuple2;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several columns that are one value of a row. SQLAlchemy: {@code Bundle}. */
class BundleTest extends FixtureSuite {
    private record Who(int id, String name) {}

    private static final Bundle<Tuple2<Integer, String>> WHO = bundle("who", User_.id, User_.name);

    @Test
    void aBundleIsOneValue() {
        use(session -> {
            List<Tuple2<Tuple2<Integer, String>, String>> rows = session.execute(select(WHO, Address_.email)
                            .join(User_.addresses)
                            .where(WHO.c("name").eq("ed"))
                            .orderBy(Address_.id))
                    .all();
            assertSql("SELECT users.id, users.name, addresses.email_address FROM users"
                    + " JOIN addresses ON users.id = addresses.user_id WHERE users.name = ? ORDER BY addresses.id");
            assertThat(rows).hasSize(3);
            assertThat(rows.getFirst().v1().v2()).isEqualTo("ed");
            assertThat(rows.getFirst().v1().get("id")).isEqualTo(8);
            assertThat(rows.getFirst().get("who")).isEqualTo(rows.getFirst().v1());
            assertThat(rows.getFirst().v2()).isEqualTo("ed@wood.com");
        });
    }

    @Test
    void aBundleAloneIsTheRow() {
        use(session -> assertThat(session.scalars(
                        select(WHO.into(Who::new)).where(User_.id.gt(8)).orderBy(User_.id)))
                .containsExactly(new Who(9, "fred"), new Who(10, "chuck")));
    }

    @Test
    void bundlesMayStandInBundles() {
        use(session -> {
            var outer = bundle("outer", Address_.id, WHO.into(Row::asMap), bundle("mail", Address_.email));
            var row = session.execute(
                            select(outer, Address_.id).join(Address_.user).where(Address_.id.eq(5)))
                    .one();
            assertSql("SELECT addresses.id, users.id AS id_1, users.name, addresses.email_address FROM addresses"
                    + " JOIN users ON users.id = addresses.user_id WHERE addresses.id = ?");
            assertThat(row.v1().asMap().toString())
                    .isEqualTo("{id=5, who={id=9, name=fred}, mail=" + row.v1().get("mail") + "}");
            assertThat(row.v1().v3().asList()).containsExactly("fred@fred.com");
        });
    }

    @Test
    void itsColumnsGroupAndOrder() {
        use(session -> {
            assertThat(session.execute(select(WHO.into(Who::new), count())
                                    .join(User_.addresses)
                                    .groupBy(WHO.columns())
                                    .orderBy(WHO.columns()))
                            .all())
                    .extracting(row -> row.v1().name() + row.v2())
                    .containsExactly("jack1", "ed3", "fred1");
            assertSql("SELECT users.id, users.name, count(*) AS count_1 FROM users JOIN addresses"
                    + " ON users.id = addresses.user_id GROUP BY users.id, users.name ORDER BY users.id, users.name");
        });
    }

    @Test
    void objectsMayStandInBundles() {
        use(session -> {
            var rows = session.execute(select(bundle("both", entity(User.class), Order_.id))
                            .join(User_.orders)
                            .where(User_.id.eq(7))
                            .orderBy(Order_.id)
                            .options(
                                    joinedload(User_.addresses),
                                    selectinload(User_.orders).selectinload(Order_.items)))
                    .all();
            assertThat(sent()).hasSize(3);
            assertThat(rows)
                    .hasSize(3)
                    .allSatisfy(
                            row -> assertThat(withAddresses(List.of(row.v1()))).containsExactly("7[1]"));
            assertThat(withItems(rows.getFirst().v1().getOrders())).containsExactly("1[1, 2, 3]", "3[3, 4, 5]", "5[5]");
            assertThat(sent()).isEmpty();
        });
    }

    @Test
    void ofASubqueryABundleIsItsColumns() {
        use(session -> {
            var found = select(WHO).where(User_.id.eq(8)).subquery();
            assertThat(session.scalars(select(found.c(User_.name)))).containsExactly("ed");
        });
    }

    @Test
    void whatIsReturnedMayBeABundle() {
        if (database == dev.azoth.ormtests.Database.MARIADB) {
            return; // UPDATE ... RETURNING is not in the database
        }
        use(session -> assertThat(session.execute(Orm.update(User.class)
                                .set(User_.name, "edward")
                                .where(User_.id.eq(8))
                                .returning(WHO.into(Who::new), User_.id))
                        .all())
                .extracting(Row::asList)
                .containsExactly(List.of(new Who(8, "edward"), 8)));
    }

    @Test
    void aConnectionMakesNone() {
        assertThatThrownBy(() -> engine.connect(connection -> connection.execute(select(WHO))))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("bundle who");
        assertThatThrownBy(() -> WHO.c("nothing")).isInstanceOf(ArgumentException.class);
    }
}
