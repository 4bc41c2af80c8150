package dev.azoth.testkit.compliance;

import static dev.azoth.sql.Sql.columnClause;
import static dev.azoth.sql.Sql.except;
import static dev.azoth.sql.Sql.intersect;
import static dev.azoth.sql.Sql.select;
import static dev.azoth.sql.Sql.union;
import static dev.azoth.sql.Sql.unionAll;
import static dev.azoth.sql.schema.Schema.column;
import static dev.azoth.sql.type.Types.integer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.engine.Connection;
import dev.azoth.engine.reflect.Inspector;
import dev.azoth.sql.Query;
import dev.azoth.sql.Select;
import dev.azoth.sql.schema.Column;
import dev.azoth.sql.schema.MetaData;
import dev.azoth.sql.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Limits, compound queries, streams of single values and translated schema names, run on the database. */
@SuppressWarnings("this-escape") // tables need nothing of the object
public abstract class QueryCompliance extends EngineSuite {
    private static final String TENANT =
            "azoth_tenant_" + ProcessHandle.current().pid();

    private final MetaData meta = new MetaData();
    private final Column<Integer> n = column("n", integer()).primaryKey();
    private final Table ints = Table.define("azoth_ints", meta, n);
    private final Select<Integer> all = select(n).orderBy(n);

    /** SQL that makes a schema. */
    protected String createSchema(String name) {
        return "create schema " + name;
    }

    /** SQL that drops an empty schema. */
    protected String dropSchema(String name) {
        return "drop schema " + name;
    }

    /** The numbers from 1 to 500. */
    private void withNumbers(Consumer<Connection> work) {
        engine.begin(connection -> {
            meta.dropAll(connection);
            meta.createAll(connection);
            connection.execute(
                    ints.insert(),
                    IntStream.rangeClosed(1, 500).mapToObj(i -> Map.of("n", i)).toList());
            return true;
        });
        engine.begin(connection -> {
            work.accept(connection);
            return true;
        });
        engine.begin(connection -> {
            meta.dropAll(connection);
            return true;
        });
    }

    private static void gives(Connection connection, Query<Integer> query, Integer... expected) {
        assertThat(connection.scalars(query).all()).as(query.toString()).containsExactly(expected);
    }

    @Test
    void limit_and_offset() {
        withNumbers(connection -> {
            gives(connection, all.limit(2), 1, 2);
            gives(connection, all.limit(2).offset(3), 4, 5);
            gives(connection, all.offset(498), 499, 500);
            gives(connection, all.limit(0));
            gives(connection, all.fetch(2).offset(1), 2, 3);
            var page = all.limit(3).subquery("page");
            gives(connection, select(page.c(n)).orderBy(page.c(n).desc()).limit(1), 3);
        });
    }

    @Test
    void union_intersect_and_except() {
        withNumbers(connection -> {
            Query<Integer> low = select(n).where(n.le(3));
            Query<Integer> some = select(n).where(n.in(2, 3, 4));

            gives(connection, union(low, some).orderBy(columnClause("n").desc()), 4, 3, 2, 1);
            assertThat(connection.scalars(union(low, some)).all()).containsExactlyInAnyOrder(1, 2, 3, 4);
            assertThat(connection.scalars(unionAll(low, some)).all()).containsExactlyInAnyOrder(1, 2, 3, 2, 3, 4);
            assertThat(connection.scalars(intersect(low, some)).all()).containsExactlyInAnyOrder(2, 3);
            gives(connection, except(low, some), 1);
            assertThat(connection
                            .scalars(union(
                                    all.limit(1), select(n).orderBy(n.desc()).limit(1)))
                            .all())
                    .containsExactlyInAnyOrder(1, 500);
        });
    }

    @Test
    void single_values_are_streamed_in_direct_style() {
        withNumbers(connection -> {
            var seen = new ArrayList<Integer>();
            try (var values = connection.streamScalars(all)) {
                values.forEach(seen::add);
            }
            assertThat(seen).hasSize(500).isSorted();
            try (var values = connection.streamScalars(all)) {
                assertThat(values.first()).isEqualTo(1);
            }
        });
    }

    @Test
    void single_values_are_streamed_with_futures() {
        withNumbers(connection -> {
            List<Integer> seen =
                    async.connect(open -> open.streamScalars(all).all()).join();
            assertThat(seen).hasSize(500).isSorted();
            assertThat(async.connect(open -> open.streamScalars(all).first()).join())
                    .isEqualTo(1);
        });
    }

    @Test
    void schema_names_are_translated() {
        MetaData tenanted = new MetaData("per_tenant");
        Column<Integer> number = column("n", integer()).primaryKey();
        Table table = Table.define("azoth_tenanted", tenanted, number);
        try (Connection connection = engine.connect()) {
            connection.executionOptions(options -> options.schemaTranslateMap(Map.of("per_tenant", TENANT)));
            connection.execDriverSql(createSchema(TENANT));
            connection.commit();
            tenanted.createAll(connection, List.of(table), false);
            connection.execute(table.insert(), Map.of("n", 7));
            assertThat(connection.scalars(select(number)).all()).containsExactly(7);
            assertThat(Inspector.of(connection).tableNames(TENANT)).containsExactly("azoth_tenanted");
            tenanted.dropAll(connection, List.of(table), false);
            connection.commit();
            connection.execDriverSql(dropSchema(TENANT));
            connection.commit();
        }
    }

    @Test
    void a_text_behind_the_first_word_of_a_change_is_sent() {
        withNumbers(connection -> {
            assertThat(connection
                            .execute(ints.insert().prefixWith("/* mark */").value(n, 501))
                            .rowCount())
                    .isEqualTo(1);
            assertThat(connection
                            .execute(ints.update()
                                    .prefixWith("/* mark */")
                                    .set(n, 502)
                                    .where(n.eq(501)))
                            .rowCount())
                    .isEqualTo(1);
            assertThat(connection
                            .execute(ints.delete().prefixWith("/* mark */").where(n.eq(502)))
                            .rowCount())
                    .isEqualTo(1);
        });
    }
}
