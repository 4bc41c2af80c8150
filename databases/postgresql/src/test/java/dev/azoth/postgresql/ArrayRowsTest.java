package dev.azoth.postgresql;

import static dev.azoth.sql.Sql.select;
import static dev.azoth.sql.schema.Schema.column;
import static dev.azoth.sql.type.Types.array;
import static dev.azoth.sql.type.Types.boolean_;
import static dev.azoth.sql.type.Types.date;
import static dev.azoth.sql.type.Types.dateTime;
import static dev.azoth.sql.type.Types.dateTimeTz;
import static dev.azoth.sql.type.Types.double_;
import static dev.azoth.sql.type.Types.enumOf;
import static dev.azoth.sql.type.Types.integer;
import static dev.azoth.sql.type.Types.numeric;
import static dev.azoth.sql.type.Types.string;
import static dev.azoth.sql.type.Types.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.engine.Connection;
import dev.azoth.engine.ConnectionEvents;
import dev.azoth.engine.Engine;
import dev.azoth.error.DataValueException;
import dev.azoth.sql.Row;
import dev.azoth.sql.schema.Column;
import dev.azoth.sql.schema.MetaData;
import dev.azoth.sql.schema.Table;
import dev.azoth.testservers.TestPostgres;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Many rows are sent as arrays, one a column; few as VALUES, and those of types that have no array. */
class ArrayRowsTest {
    private static final Engine ENGINE = Engine.create(TestPostgres.createDatabase("array_rows"));

    private final MetaData meta = new MetaData();
    private final Column<Integer> id = column("id", integer()).primaryKey();
    private final Column<String> name = column("name", string(50));
    private final Column<Integer> rank = column("rank", integer());
    private final Table plain = Table.define("plain_row", meta, id, name, rank);

    private final List<String> sent = new ArrayList<>();

    @AfterAll
    static void dispose() {
        ENGINE.dispose();
    }

    private static List<Map<String, Object>> rows(int count) {
        var rows = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < count; i++) {
            rows.add(Map.of("name", "n" + i, "rank", -i));
        }
        return rows;
    }

    private void listening(Connection connection) {
        connection.on(ConnectionEvents.BEFORE_CURSOR_EXECUTE, (face, execution) -> sent.add(execution.sql()));
    }

    @Test
    void manyRowsAreOneArrayAColumnAndComeBackInTheirOrder() {
        ENGINE.connect(connection -> {
            meta.createAll(connection);
            listening(connection);

            var returned = connection
                    .execute(plain.insert().returning(id, rank).sortByParameterOrder(), rows(16))
                    .all();

            assertThat(sent)
                    .containsExactly("INSERT INTO plain_row (name, rank) SELECT p0, p1 FROM"
                            + " unnest($1::VARCHAR[], $2::INTEGER[]) WITH ORDINALITY AS imp_sen(p0, p1, sen_counter)"
                            + " ORDER BY sen_counter RETURNING plain_row.id, plain_row.rank");
            for (int i = 0; i < returned.size(); i++) {
                assertThat(returned.get(i).v2()).isEqualTo(-i);
                assertThat(returned.get(i).v1()).isEqualTo(i + 1);
            }
            return true;
        });
    }

    @Test
    void theTextIsTheSameForAnyNumberOfRowsAndTheOrderIsNotAskedForInVain() {
        ENGINE.connect(connection -> {
            meta.createAll(connection);
            listening(connection);

            connection.execute(plain.insert().returning(id), rows(16));
            connection.execute(plain.insert().returning(id), rows(700));

            assertThat(sent)
                    .hasSize(2)
                    .containsOnly("INSERT INTO plain_row (name, rank) SELECT p0, p1 FROM"
                            + " unnest($1::VARCHAR[], $2::INTEGER[]) AS imp_sen(p0, p1) RETURNING plain_row.id");
            return true;
        });
    }

    @Test
    void fewRowsAreWrittenAsValues() {
        ENGINE.connect(connection -> {
            meta.createAll(connection);
            listening(connection);

            connection.execute(plain.insert().returning(id).sortByParameterOrder(), rows(2));

            assertThat(sent)
                    .containsExactly("INSERT INTO plain_row (name, rank) SELECT p0::VARCHAR, p1::INTEGER FROM"
                            + " (VALUES ($1::VARCHAR, $2::INTEGER, 0), ($3::VARCHAR, $4::INTEGER, 1))"
                            + " AS imp_sen(p0, p1, sen_counter) ORDER BY sen_counter RETURNING plain_row.id");
            return true;
        });
    }

    @Test
    void valuesOfAllTypesAndNullsArriveAsTheyAre() {
        var columns = List.<Column<?>>of(
                column("n", numeric(20, 4)),
                column("d", double_()),
                column("b", boolean_()),
                column("day", date()),
                column("at", dateTime()),
                column("zoned", dateTimeTz()),
                column("u", uuid()),
                column("weekday", enumOf(DayOfWeek.class)));
        var table = Table.define("typed_row", meta, all(column("id", integer()).primaryKey(), columns));
        var values = List.<Object>of(
                new BigDecimal("12345678901234.5678"),
                0.1,
                true,
                LocalDate.of(2026, 2, 28),
                LocalDateTime.of(2026, 2, 28, 23, 59, 59, 999_999_000),
                LocalDateTime.of(2026, 2, 28, 1, 2).atOffset(ZoneOffset.UTC),
                new UUID(1, 2),
                DayOfWeek.FRIDAY);
        var sets = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < 20; i++) {
            var set = new HashMap<String, Object>();
            for (int c = 0; c < columns.size(); c++) {
                set.put(columns.get(c).name(), i % 2 == 0 ? values.get(c) : null);
            }
            sets.add(set);
        }
        ENGINE.connect(connection -> {
            meta.createAll(connection);
            listening(connection);

            connection.execute(table.insert().returning(table.c("id")).sortByParameterOrder(), sets);

            assertThat(sent).singleElement().asString().contains("unnest($1::NUMERIC[], ");
            List<Row> rows = connection
                    .execute(select(columns).orderBy(table.c("id")))
                    .rows()
                    .all();
            for (int i = 0; i < rows.size(); i++) {
                for (int c = 0; c < columns.size(); c++) {
                    assertThat(rows.get(i).get(c)).isEqualTo(i % 2 == 0 ? values.get(c) : null);
                }
            }
            return true;
        });
    }

    private static Column<?>[] all(Column<?> first, List<Column<?>> more) {
        var all = new ArrayList<Column<?>>();
        all.add(first);
        all.addAll(more);
        return all.toArray(Column<?>[]::new);
    }

    @Test
    void aTypeWithoutArraysIsWrittenAsValues() {
        var tags = column("tags", array(string()));
        var table = Table.define("tagged_row", meta, id(), tags);
        var sets = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < 20; i++) {
            sets.add(Map.of("tags", List.of("a" + i)));
        }
        ENGINE.connect(connection -> {
            meta.createAll(connection);
            listening(connection);

            connection.execute(table.insert().returning(table.c("id")).sortByParameterOrder(), sets);

            assertThat(sent).singleElement().asString().contains("(VALUES ($1::");
            return true;
        });
    }

    private static Column<Integer> id() {
        return column("id", integer()).primaryKey();
    }

    @Test
    void aValueThatDoesNotFitIsToldByItsColumn() {
        List<Map<String, Object>> sets = rows(20);
        sets.set(7, Map.of("name", "n7", "rank", 1L << 40));
        ENGINE.connect(connection -> {
            meta.createAll(connection);
            assertThatThrownBy(() -> connection.execute(plain.insert().returning(id), sets))
                    .isInstanceOf(DataValueException.class)
                    .hasMessageContaining("plain_row.rank");
            return true;
        });
    }
}
