package dev.azoth.testkit.compliance;

import static dev.azoth.sql.Sql.bindparam;
import static dev.azoth.sql.Sql.select;
import static dev.azoth.sql.schema.Schema.column;
import static dev.azoth.sql.type.Types.bigInteger;
import static dev.azoth.sql.type.Types.integer;
import static dev.azoth.sql.type.Types.string;
import static dev.azoth.sql.type.Types.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.engine.Connection;
import dev.azoth.engine.ConnectionEvents;
import dev.azoth.engine.Engine;
import dev.azoth.error.DataValueException;
import dev.azoth.sql.OnConflict;
import dev.azoth.sql.Row;
import dev.azoth.sql.Sql;
import dev.azoth.sql.compile.InsertTraits;
import dev.azoth.sql.schema.Column;
import dev.azoth.sql.schema.DropTable;
import dev.azoth.sql.schema.MetaData;
import dev.azoth.sql.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** INSERT, UPDATE and DELETE through an engine: generated keys, defaults, many rows in few statements, upsert. */
@SuppressWarnings("this-escape") // tables need nothing of the object
public abstract class DmlCompliance extends EngineSuite {
    private final MetaData meta = new MetaData();
    private final Column<Integer> id = column("id", integer()).primaryKey();
    private final Column<String> data = column("data", string(50)).unique();
    private final Column<Long> size = column("size", bigInteger()).defaultsTo(7L);
    private final Table numbered = Table.define("azoth_numbered", meta, id, data, size);
    private final Column<UUID> key = column("key", uuid()).primaryKey().defaultsTo(UUID::randomUUID);
    private final Column<String> value = column("value", string(50));
    private final Table keyed = Table.define("azoth_keyed", meta, key, value);

    private void withTables(Consumer<Connection> work) {
        withTables(engine, work);
    }

    private void withTables(Engine used, Consumer<Connection> work) {
        used.begin(connection -> {
            for (Table table : List.of(numbered, keyed)) {
                connection.executeDdl(new DropTable(table).ifExists());
            }
            meta.createAll(connection, List.of(numbered, keyed), false);
            work.accept(connection);
            meta.dropAll(connection, List.of(numbered, keyed), false);
            return true;
        });
    }

    private static List<Map<String, Object>> rows(int count) {
        var rows = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < count; i++) {
            rows.add(Map.of("data", "d" + i));
        }
        return rows;
    }

    @Test
    void the_key_the_database_makes_is_told() {
        withTables(connection -> {
            Row first =
                    connection.execute(numbered.insert(), Map.of("data", "a")).insertedPrimaryKey();
            Row second = connection.execute(numbered.insert().value(data, "b")).insertedPrimaryKey();
            assertThat(Objects.requireNonNull(first).get(id)).isEqualTo(1);
            assertThat(Objects.requireNonNull(second).get(id)).isEqualTo(2);
            Row given = connection.execute(numbered.insert(), Map.of("id", 70)).insertedPrimaryKey();
            assertThat(Objects.requireNonNull(given).get(id)).isEqualTo(70);
            assertThat(connection.scalars(select(size).orderBy(id)).all()).containsExactly(7L, 7L, 7L);
        });
    }

    @Test
    void a_page_of_rows_holds_no_more_parameters_than_the_database_takes() {
        withTables(engine(options -> options.insertManyValuesPageSize(100_000)), connection -> {
            var statements = new ArrayList<Integer>();
            int limit = connection.dialect().traits().maxParameters();
            int rows = limit / 2 + 10;
            try (var counting = connection.on(
                    ConnectionEvents.BEFORE_CURSOR_EXECUTE,
                    (own, execution) -> statements.add(execution.parameters().length))) {
                List<Integer> keys = connection
                        .execute(numbered.insert().returning(id).sortByParameterOrder(), rows(rows))
                        .all();
                assertThat(keys).hasSize(rows).isSorted();
            }
            // Sent as one array a column, all rows need no more parameters than there are columns.
            boolean arrays = connection.dialect().traits().insert().order() == InsertTraits.Order.COUNTER;
            assertThat(statements)
                    .allMatch(parameters -> parameters <= limit)
                    .satisfies(all -> assertThat(all.size() > 1).isNotEqualTo(arrays));
        });
    }

    @Test
    void the_frame_of_a_window_is_bound() {
        withTables(connection -> {
            connection.execute(numbered.insert(), rows(5));
            var around = Sql.sum(size).over().orderBy(id).rows(-1, 1);
            var after = Sql.count().over().orderBy(id).rows(1, null);
            assertThat(connection
                            .execute(select(Sql.cast(around, bigInteger()), after)
                                    .orderBy(id))
                            .all())
                    .hasToString("[(14, 4), (21, 3), (21, 2), (21, 1), (14, 0)]");
        });
    }

    @Test
    void the_key_the_client_makes_is_told() {
        withTables(connection -> {
            Row made = connection.execute(keyed.insert(), Map.of("value", "a")).insertedPrimaryKey();
            assertThat(connection.scalar(select(key)))
                    .isEqualTo(Objects.requireNonNull(made).get(key));
        });
    }

    @Test
    void many_rows_come_back_in_the_order_of_their_parameters() {
        withTables(connection -> {
            var insert = numbered.insert().returning(id, data).sortByParameterOrder();
            var returned = connection.execute(insert, rows(2500)).all();
            assertThat(returned).hasSize(2500);
            for (int i = 0; i < returned.size(); i++) {
                assertThat(returned.get(i).v2()).isEqualTo("d" + i);
                assertThat(returned.get(i).v1()).isEqualTo(i + 1);
            }
        });
    }

    @Test
    void rows_with_keys_of_the_client_come_back_in_order_though_the_key_is_not_asked_for() {
        withTables(connection -> {
            var insert = keyed.insert().returning(value).sortByParameterOrder();
            var sets = new ArrayList<Map<String, Object>>();
            for (int i = 0; i < 1200; i++) {
                sets.add(Map.of("value", "v" + i));
            }
            var returned = connection.execute(insert, sets);
            assertThat(returned.keys()).containsExactly("value");
            assertThat(returned.all())
                    .startsWith("v0", "v1", "v2")
                    .endsWith("v1199")
                    .hasSize(1200);
        });
    }

    @Test
    void many_rows_without_returning() {
        withTables(connection -> {
            assertThat(connection.execute(numbered.insert(), rows(300)).rowCount())
                    .isEqualTo(300);
            var update = numbered.update()
                    .where(data.eq(bindparam("b_data", string())))
                    .set(size, size.plus(1L));
            connection.execute(update, List.of(Map.of("b_data", "d1"), Map.of("b_data", "d2")));
            assertThat(connection
                            .scalars(select(size)
                                    .where(data.in("d1", "d2", "d3"))
                                    .orderBy(id))
                            .all())
                    .containsExactly(8L, 8L, 7L);
            assertThat(connection
                            .scalars(numbered.delete().where(id.gt(298)).returning(data))
                            .all())
                    .containsExactlyInAnyOrder("d298", "d299");
        });
    }

    @Test
    void upsert() {
        withTables(connection -> {
            connection.execute(numbered.insert(), Map.of("data", "a"));
            connection.execute(numbered.insert().value(data, "a").onConflictDoNothing());
            connection.execute(numbered.insert()
                    .value(data, "a")
                    .value(size, 9L)
                    .onConflict(OnConflict.of(data).setExcluded(size)));
            assertThat(connection.execute(select(data, size)).all()).hasToString("[('a', 9)]");
        });
    }

    @Test
    void a_value_out_of_range_is_refused_before_it_is_sent() {
        withTables(connection -> assertThatThrownBy(
                        () -> connection.execute(numbered.insert(), Map.of("id", Long.MAX_VALUE)))
                .isInstanceOf(DataValueException.class)
                .hasMessageContaining("azoth_numbered.id")
                .hasMessageContaining("9223372036854775807"));
    }
}
