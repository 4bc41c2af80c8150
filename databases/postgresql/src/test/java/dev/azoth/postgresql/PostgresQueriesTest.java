package dev.azoth.postgresql;

import static dev.azoth.sql.Sql.any;
import static dev.azoth.sql.Sql.columnClause;
import static dev.azoth.sql.Sql.func;
import static dev.azoth.sql.Sql.select;
import static dev.azoth.sql.schema.Schema.column;
import static dev.azoth.sql.type.Types.enumOf;
import static dev.azoth.sql.type.Types.integer;
import static dev.azoth.sql.type.Types.string;
import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.engine.Connection;
import dev.azoth.engine.Engine;
import dev.azoth.engine.reflect.Inspector;
import dev.azoth.sql.ForUpdate;
import dev.azoth.sql.Sql;
import dev.azoth.sql.schema.Column;
import dev.azoth.sql.schema.MetaData;
import dev.azoth.sql.schema.Table;
import dev.azoth.testservers.TestPostgres;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Queries and changes that SQLite does not have, run on the server; enums as types of their own. */
class PostgresQueriesTest {
    private static final Engine ENGINE = Engine.create(TestPostgres.createDatabase("queries"));

    private enum Mood {
        HAPPY,
        SAD
    }

    private final MetaData meta = new MetaData();
    private final Column<Integer> id = column("id", integer()).primaryKey();
    private final Column<String> town = column("town", string(20));
    private final Column<Integer> size = column("size", integer());
    private final Table houses = Table.define("houses", meta, id, town, size);
    private final Column<Integer> house = column("house_id", integer()).references(id);
    private final Column<String> tenant = column("name", string(20));
    private final Table tenants = Table.define("tenants", meta, house, tenant);

    @BeforeEach
    void fill() {
        in(connection -> {
            meta.createAll(connection);
            connection.execute(
                    houses.insert(),
                    List.of(
                            Map.of("id", 1, "town", "Ulm", "size", 10),
                            Map.of("id", 2, "town", "Ulm", "size", 20),
                            Map.of("id", 3, "town", "Bonn", "size", 20)));
            connection.execute(
                    tenants.insert(),
                    List.of(Map.of("house_id", 1, "name", "Ann"), Map.of("house_id", 3, "name", "Bob")));
        });
    }

    @AfterEach
    void drop() {
        in(meta::dropAll);
    }

    @AfterAll
    static void dispose() {
        ENGINE.dispose();
    }

    private static void in(Consumer<Connection> work) {
        ENGINE.begin(connection -> {
            work.accept(connection);
            return true;
        });
    }

    @Test
    void one_row_of_each_by_distinct_on() {
        in(connection -> assertThat(connection
                        .execute(select(town, id).distinctOn(town).orderBy(town, id.desc()))
                        .all())
                .hasToString("[('Bonn', 3), ('Ulm', 2)]"));
    }

    @Test
    void a_statement_inside_another_has_values_of_its_own() {
        in(connection -> {
            var grown =
                    houses.update().set(size, 30).where(id.eq(1)).returning(id).cte("grown");
            connection.execute(houses.update()
                    .set(size, 40)
                    .where(id.notIn(select(grown.c(id))))
                    .where(town.eq("Ulm")));
            connection.execute(tenants.insert()
                    .value(house, 2)
                    .addCte(houses.delete().where(id.eq(7)).cte("gone")));
            assertThat(connection.scalars(select(size).orderBy(id)).all()).containsExactly(30, 40, 20);
        });
    }

    @Test
    void a_lateral_subquery_sees_what_stands_before_it() {
        in(connection -> {
            var living = select(tenant).where(house.eq(id)).lateral("living");
            assertThat(connection
                            .execute(select(id, living.c(tenant)).orderBy(id))
                            .all())
                    .hasToString("[(1, 'Ann'), (3, 'Bob')]");
        });
    }

    @Test
    void the_last_place_is_shared_with_ties() {
        in(connection -> assertThat(connection
                        .scalars(select(id).orderBy(size.desc()).fetchWithTies(1))
                        .all())
                .containsExactlyInAnyOrder(2, 3));
    }

    @Test
    void set_operations_that_keep_duplicates() {
        in(connection -> {
            assertThat(connection
                            .scalars(select(town).exceptAll(select(town).where(id.eq(1))))
                            .all())
                    .containsExactlyInAnyOrder("Ulm", "Bonn");
            assertThat(connection
                            .scalars(select(town).intersectAll(select(town)))
                            .all())
                    .hasSize(3);
        });
    }

    @Test
    void rows_are_locked_and_locked_ones_skipped() {
        in(connection -> {
            assertThat(connection
                            .scalars(select(id).where(id.lt(3)).withForUpdate())
                            .all())
                    .hasSize(2);
            in(other -> assertThat(other.scalars(select(id).withForUpdate(ForUpdate.PLAIN.withSkipLocked()))
                            .all())
                    .containsExactly(3));
        });
    }

    @Test
    void values_and_functions_are_tables() {
        in(connection -> {
            var given = Sql.values("v", columnClause("n", integer()), columnClause("t", string()))
                    .row(1, "one")
                    .row(2, "two");
            assertThat(connection
                            .execute(select(given.c("n"), given.c("t")).orderBy(given.c("n")))
                            .all())
                    .hasToString("[(1, 'one'), (2, 'two')]");
            var series = func("generate_series", 1, 4)
                    .returning(integer())
                    .tableValued("n")
                    .renderDerived();
            assertThat(connection.scalars(select(series.c("n"))).all()).hasToString("[1, 2, 3, 4]");
            assertThat(connection
                            .scalars(select(id).where(id.eq(any(select(house)))).orderBy(id))
                            .all())
                    .containsExactly(1, 3);
        });
    }

    @Test
    void rows_of_one_table_are_changed_by_those_of_another() {
        in(connection -> {
            connection.execute(
                    houses.update().where(id.eq(house), tenant.eq("Ann")).set(town, tenant));
            assertThat(connection.scalar(select(town).where(id.eq(1)))).isEqualTo("Ann");
            assertThat(connection
                            .scalars(tenants.delete()
                                    .where(house.eq(id), town.eq("Bonn"))
                                    .returning(tenant))
                            .all())
                    .containsExactly("Bob");
        });
    }

    @Test
    void a_changing_statement_is_a_common_table_expression() {
        in(connection -> {
            var gone = tenants.delete().returning(tenant).cte("gone");
            assertThat(connection
                            .scalars(select(gone.c(tenant)).orderBy(gone.c(tenant)))
                            .all())
                    .containsExactly("Ann", "Bob");
            assertThat(connection.scalars(select(tenant)).all()).isEmpty();
        });
    }

    @Test
    void an_enum_is_a_type_that_is_created_and_dropped_with_its_tables() {
        MetaData moods = new MetaData();
        Column<Mood> mood = column("mood", enumOf(Mood.class).named("mood"));
        Table people = Table.define("people", moods, column("id", integer()).primaryKey(), mood);
        Table.define(
                "pets",
                moods,
                column("id", integer()).primaryKey(),
                column("mood", enumOf(Mood.class).named("mood")));
        in(connection -> {
            moods.createAll(connection);
            moods.createAll(connection);
            assertThat(Inspector.of(connection).hasType("mood", null)).isTrue();
            connection.execute(
                    people.insert(), List.of(Map.of("id", 1, "mood", Mood.SAD), Map.of("id", 2, "mood", Mood.HAPPY)));
            assertThat(connection.scalars(select(mood).orderBy(mood)).all()).containsExactly(Mood.HAPPY, Mood.SAD);
            moods.dropAll(connection);
            moods.dropAll(connection);
            assertThat(Inspector.of(connection).hasType("mood", null)).isFalse();
        });
    }

    @Test
    void schema_names_are_translated() {
        MetaData tenanted = new MetaData("per_tenant");
        Column<Integer> number = column("n", integer()).primaryKey();
        Table table = Table.define("numbers", tenanted, number);
        in(connection -> {
            connection.execDriverSql("create schema tenant_1");
            connection.executionOptions(options -> options.schemaTranslateMap(Map.of("per_tenant", "tenant_1")));
            tenanted.createAll(connection, List.of(table), false);
            connection.execute(table.insert(), Map.of("n", 7));
            assertThat(connection.scalars(select(number)).all()).containsExactly(7);
            assertThat(Inspector.of(connection).tableNames("tenant_1")).containsExactly("numbers");
            connection.execDriverSql("drop schema tenant_1 cascade");
        });
    }
}
