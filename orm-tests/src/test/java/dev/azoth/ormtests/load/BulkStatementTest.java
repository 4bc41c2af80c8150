package dev.azoth.ormtests.load;

import static dev.azoth.orm.Orm.delete;
import static dev.azoth.orm.Orm.entity;
import static dev.azoth.orm.Orm.insert;
import static dev.azoth.orm.Orm.populateExisting;
import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.synchronizeEvaluate;
import static dev.azoth.orm.Orm.synchronizeFetch;
import static dev.azoth.orm.Orm.synchronizeNone;
import static dev.azoth.orm.Orm.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.error.InvalidRequestException;
import dev.azoth.error.StaleDataException;
import dev.azoth.error.UnsupportedFeatureException;
import dev.azoth.orm.Session;
import dev.azoth.ormtests.Database;
import dev.azoth.sql.OnConflict;
import dev.azoth.sql.Returning;
import dev.azoth.sql.Sql;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** SQLAlchemy: dml/test_bulk_statements.py, dml/test_update_delete_where.py. */
class BulkStatementTest extends CustomerSuite {
    private static List<String> names(Session session) {
        return session.scalars(select(Customer.class).orderBy(Customer_.id).options(populateExisting())).all().stream()
                .map(Customer::getName)
                .toList();
    }

    @Test
    void rowsAreInsertedByTheNamesOfAttributes() {
        use(session -> {
            session.execute(insert(Customer.class).values(Map.of("id", 7, "name", "gus")));
            assertSql("INSERT INTO customer (id, name) VALUES (?, ?)");
            session.execute(
                    insert(Customer.class), List.of(Map.of("id", 8, "name", "hal"), Map.of("id", 9, "name", "ida")));
            assertThat(names(session)).containsExactly("ann", "bob", "eve", "gus", "hal", "ida");
        });
    }

    @Test
    void insertedRowsComeBackAsObjects() {
        use(session -> {
            List<Customer> made = session
                    .execute(
                            insert(Customer.class)
                                    .returning(entity(Customer.class))
                                    .sortByParameterOrder(),
                            List.of(Map.of("id", 8, "name", "hal"), Map.of("id", 9, "name", "ida")))
                    .scalars()
                    .all()
                    .stream()
                    .map(Customer.class::cast)
                    .toList();
            assertThat(made).extracting(Customer::getName).containsExactly("hal", "ida");
            assertThat(session.getOne(Customer.class, 8)).isSameAs(made.get(0));
        });
    }

    @Test
    void aConflictUpdatesAndGivesTheObject() {
        use(session -> {
            Customer ann = session.getOne(Customer.class, 1);
            var insert = insert(Customer.class);
            Customer back = session.scalars(insert.values(Map.of("id", 1, "name", "anna"))
                            .onConflict(
                                    OnConflict.of(Customer_.id).set(Customer_.name, insert.excluded(Customer_.name)))
                            .options(populateExisting())
                            .returning(entity(Customer.class)))
                    .one();
            assertThat(back).isSameAs(ann);
            assertThat(ann.getName()).isEqualTo("anna");
        });
    }

    @Test
    void rowsAreUpdatedByTheirKeys() {
        use(session -> {
            Customer ann = session.getOne(Customer.class, 1);
            sent();
            session.execute(
                    update(Customer.class), List.of(Map.of("id", 1, "name", "anna"), Map.of("id", 2, "name", "bert")));
            assertSql("UPDATE customer SET name=? WHERE customer.id = ?");
            assertThat(ann.getName()).isEqualTo("anna");
            assertThat(names(session)).containsExactly("anna", "bert", "eve");
            assertThatThrownBy(() -> session.execute(update(Customer.class), List.of(Map.of("id", 99, "name", "x"))))
                    .isInstanceOf(StaleDataException.class);
            assertThatThrownBy(() -> session.execute(update(Customer.class), List.of(Map.of("name", "x"))))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("customer.id");
        });
    }

    @Test
    void objectsAreKeptInStepWithAnUpdateByEvaluation() {
        use(session -> {
            Customer ann = session.getOne(Customer.class, 1);
            Customer bob = session.getOne(Customer.class, 2);
            sent();
            session.execute(update(Customer.class)
                    .where(Customer_.id.lt(2))
                    .values(Map.of("name", "anna"))
                    .options(synchronizeEvaluate()));
            assertThat(ann.getName()).isEqualTo("anna");
            assertThat(bob.getName()).isEqualTo("bob");
            assertSql("UPDATE customer SET name=? WHERE customer.id < ?");
        });
    }

    @Test
    void whatIsComputedByTheDatabaseIsReadAnew() {
        use(session -> {
            Customer ann = session.getOne(Customer.class, 1);
            session.execute(
                    update(Customer.class).where(Customer_.id.eq(1)).set(Customer_.name, Sql.upper(Customer_.name)));
            sent();
            assertThat(ann.getName()).isEqualTo("ANN");
            assertThat(sent()).hasSize(1);
        });
    }

    @Test
    void theRowsConcernedAreFetchedWhereTheConditionCannotBeEvaluated() {
        use(session -> {
            Customer ann = session.getOne(Customer.class, 1);
            sent();
            session.execute(
                    update(Customer.class).where(Customer_.name.like("a%")).values(Map.of("name", "anna")));
            assertThat(ann.getName()).isEqualTo("anna");
            assertSql(
                    "SELECT customer.id FROM customer WHERE customer.name LIKE ?",
                    "UPDATE customer SET name=? WHERE customer.name LIKE ?");
            assertThatThrownBy(() -> session.execute(update(Customer.class)
                            .where(Customer_.name.like("a%"))
                            .values(Map.of("name", "x"))
                            .options(synchronizeEvaluate())))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("SYNCHRONIZE_FETCH");
        });
    }

    @Test
    void objectsCanBeLeftAsTheyAre() {
        use(session -> {
            Customer ann = session.getOne(Customer.class, 1);
            session.execute(update(Customer.class)
                    .where(Customer_.id.eq(1))
                    .values(Map.of("name", "anna"))
                    .options(synchronizeNone()));
            assertThat(ann.getName()).isEqualTo("ann");
        });
    }

    @Test
    void deletedRowsTakeTheirObjectsOutOfTheSession() {
        write(new Node(1), new Node(2), new Node(3));
        use(session -> {
            Node one = session.getOne(Node.class, 1);
            Node two = session.getOne(Node.class, 2);
            session.execute(delete(Node.class).where(Node_.id.in(1)));
            assertThat(session.contains(one)).isFalse();
            assertThat(session.contains(two)).isTrue();
            session.execute(delete(Node.class).where(Node_.id.eq(2)).options(synchronizeFetch()));
            assertThat(session.contains(two)).isFalse();
            session.commit();
            assertThat(session.scalars(select(Node.class)).all()).hasSize(1);
        });
    }

    @Test
    void aRollbackBringsDeletedObjectsBack() {
        write(new Node(1));
        use(session -> {
            Node one = session.getOne(Node.class, 1);
            session.execute(delete(Node.class).where(Node_.id.eq(1)));
            session.rollback();
            assertThat(session.getOne(Node.class, 1)).isSameAs(one);
        });
    }

    @Test
    void changesAreWrittenFirst() {
        use(session -> {
            Customer ann = session.getOne(Customer.class, 1);
            ann.setName("zoe");
            session.execute(
                    update(Customer.class).where(Customer_.name.eq("zoe")).values(Map.of("name", "zara")));
            assertThat(ann.getName()).isEqualTo("zara");
            assertThat(names(session)).containsExactly("zara", "bob", "eve");
        });
    }

    @Test
    void updatedRowsComeBackAsObjects() {
        use(session -> {
            Customer ann = session.getOne(Customer.class, 1);
            Returning<Customer> shouted = update(Customer.class)
                    .where(Customer_.id.eq(1))
                    .set(Customer_.name, Sql.upper(Customer_.name))
                    .returning(entity(Customer.class));
            if (database == Database.MARIADB) {
                assertThatThrownBy(() -> session.scalars(shouted))
                        .isInstanceOf(UnsupportedFeatureException.class)
                        .hasMessageContaining("UPDATE ... RETURNING");
                return;
            }
            Customer back = session.scalars(shouted).one();
            assertThat(back).isSameAs(ann);
            assertThat(ann.getName()).isEqualTo("ANN");
        });
    }
}
