package dev.azoth.sql.compile;

import static dev.azoth.sql.Sql.*;
import static dev.azoth.sql.schema.Schema.column;
import static dev.azoth.sql.type.Types.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.error.ArgumentException;
import dev.azoth.error.CompileException;
import dev.azoth.error.DataValueException;
import dev.azoth.error.InvalidRequestException;
import dev.azoth.sql.Insert;
import dev.azoth.sql.OnConflict;
import dev.azoth.sql.Statement;
import dev.azoth.sql.schema.Column;
import dev.azoth.sql.schema.MetaData;
import dev.azoth.sql.schema.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class InsertTest {
    private final MetaData meta = new MetaData();
    private final Column<Integer> myid = column("myid", integer()).primaryKey();
    private final Column<String> name = column("name", string(30));
    private final Column<String> description = column("description", string(50));
    private final Table mytable = Table.define("mytable", meta, myid, name, description);

    private static Compiled compile(Statement<?> statement, String... names) {
        return TestDialect.QUESTION_MARKS.compile(statement, new CompileRequest(List.of(names), false, Map.of()));
    }

    private static BoundStatement bind(Statement<?> statement, Map<String, ?> parameters) {
        return compile(statement, parameters.keySet().toArray(String[]::new))
                .bind(StatementKeys.of(statement).values(), parameters);
    }

    @Test
    void shows_all_columns_when_nothing_is_given() {
        assertThat(mytable.insert())
                .hasToString("INSERT INTO mytable (myid, name, description) VALUES (:myid, :name, :description)");
    }

    @Test
    void names_columns_in_the_order_of_the_table() {
        Insert insert = mytable.insert().value(name, "jack").value(myid, 3);
        assertThat(insert).hasToString("INSERT INTO mytable (myid, name) VALUES (:myid, :name)");
        assertThat(bind(insert, Map.of()).parameters()).containsExactly(3, "jack");
    }

    @Test
    void takes_its_columns_from_the_parameters() {
        var values = new LinkedHashMap<String, Object>();
        values.put("name", null);
        values.put("myid", 7L);
        BoundStatement bound = bind(mytable.insert(), values);
        assertThat(bound.sql()).isEqualTo("INSERT INTO mytable (myid, name) VALUES (?, ?)");
        assertThat(bound.parameters()).containsExactly(7, null);
    }

    @Test
    void parameters_override_values() {
        Insert insert = mytable.insert().values(Map.of("name", "jack"));
        assertThat(bind(insert, Map.of("name", "ed", "myid", 1)).parameters()).containsExactly(1, "ed");
    }

    @Test
    void writes_expressions_in_parentheses() {
        assertThat(mytable.insert().value(myid, literal(5).plus(bindparam("x", integer()))))
                .hasToString("INSERT INTO mytable (myid) VALUES ((:param_1 + :x))");
        assertThat(mytable.insert().value(name, func("lala")))
                .hasToString("INSERT INTO mytable (name) VALUES (lala())");
    }

    @Test
    void names_the_columns_it_does_not_know() {
        assertThatThrownBy(() -> compile(mytable.insert(), "name", "nmae"))
                .isInstanceOf(CompileException.class)
                .hasMessage(
                        "Unconsumed column names: nmae; the columns of table 'mytable' are [myid, name, description]");
        assertThatThrownBy(() -> mytable.insert().values(Map.of("nmae", 1)))
                .isInstanceOf(ArgumentException.class)
                .hasMessageStartingWith("Unconsumed column names: nmae");
    }

    @Test
    void an_error_of_a_value_names_its_column() {
        assertThatThrownBy(() -> bind(mytable.insert(), Map.of("myid", Long.MAX_VALUE)))
                .isInstanceOf(DataValueException.class)
                .hasMessage("mytable.myid: Integer cannot hold 9223372036854775807 (java.lang.Long):"
                        + " out of range -2147483648 to 2147483647");
    }

    @Test
    void without_values_it_is_all_defaults() {
        assertThat(bind(mytable.insert(), Map.of()).sql())
                .isEqualTo("INSERT INTO mytable DEFAULT VALUES RETURNING mytable.myid");
    }

    @Test
    void many_rows_in_one_values() {
        Insert insert = mytable.insert().values(List.of(Map.of("name", "a"), Map.of("name", "b")));
        BoundStatement bound = bind(insert, Map.of());
        assertThat(bound.sql()).isEqualTo("INSERT INTO mytable (name) VALUES (?), (?)");
        assertThat(bound.parameters()).containsExactly("a", "b");
        assertThatThrownBy(() -> mytable.insert().values(List.of(Map.of("name", "a"), Map.of("myid", 1))))
                .hasMessageContaining("row 1 gives the columns [myid], the first row gives [name]");
    }

    @Test
    void from_select() {
        assertThat(mytable.insert()
                        .fromSelect(List.of("myid", "name"), select(myid, name).where(name.eq("foo"))))
                .hasToString("INSERT INTO mytable (myid, name) SELECT mytable.myid, mytable.name \nFROM mytable"
                        + " \nWHERE mytable.name = :name_1");
        assertThatThrownBy(() -> mytable.insert().fromSelect(List.of("myid"), select(myid, name)))
                .hasMessage("INSERT from SELECT names 1 columns [myid], the query has 2");
    }

    @Test
    void a_generated_key_is_returned_unless_the_user_asks_for_rows_himself() {
        Compiled implicit = compile(mytable.insert(), "name");
        assertThat(implicit.sql()).isEqualTo("INSERT INTO mytable (name) VALUES (?) RETURNING mytable.myid");
        assertThat(implicit.insertOutcome().implicitReturning()).isEqualTo(List.of(myid));
        assertThat(compile(mytable.insert(), "myid", "name").sql())
                .isEqualTo("INSERT INTO mytable (myid, name) VALUES (?, ?)");
        assertThat(bind(mytable.insert(), Map.of("myid", 5, "name", "x")).insertedKey())
                .containsExactly(5);
        Compiled asked = compile(mytable.insert().returning(name, myid), "name");
        assertThat(asked.sql()).isEqualTo("INSERT INTO mytable (name) VALUES (?) RETURNING mytable.name, mytable.myid");
        assertThat(asked.resultColumns()).extracting(ResultColumn::name).containsExactly("name", "myid");
    }

    @Test
    void defaults_are_made_for_each_row() {
        var counter = new AtomicInteger();
        Table t = Table.define(
                "t",
                meta,
                column("id", integer()).primaryKey().defaultsTo(counter::incrementAndGet),
                column("x", integer()).defaultsTo(42),
                column("low", string()).defaultsTo(lower(literal("ABC"))),
                column("y", integer()));
        BoundStatement bound = bind(t.insert(), Map.of("y", 1));
        assertThat(bound.sql()).isEqualTo("INSERT INTO t (id, x, low, y) VALUES (?, ?, lower(?), ?)");
        assertThat(bound.parameters()).containsExactly(1, 42, "ABC", 1);
        assertThat(bound.insertedKey()).containsExactly(1);
        Compiled many =
                TestDialect.QUESTION_MARKS.compile(t.insert(), new CompileRequest(List.of("y"), true, Map.of()));
        BoundBatch batch =
                many.bindMany(StatementKeys.of(t.insert()).values(), List.of(Map.of("y", 1), Map.of("y", 2)));
        assertThat(batch.parameterSets().get(0)).containsExactly(2, 42, "ABC", 1);
        assertThat(batch.parameterSets().get(1)).containsExactly(3, 42, "ABC", 2);
        assertThatThrownBy(() -> many.bindMany(new Object[0], List.of(Map.of("y", 1), Map.of("x", 2))))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageStartingWith("A value is required for bind parameter 'y', in parameter group 1");
        assertThat(t.insert().fromSelect(List.of("y"), select(myid)))
                .hasToString("INSERT INTO t (y, id, x, low) SELECT anon_1.*, :id, :x, lower(:param_1) FROM"
                        + " (SELECT mytable.myid AS myid \nFROM mytable) AS anon_1");
    }

    @Test
    void upsert() {
        Insert insert = mytable.insert().value(myid, 1).value(name, "n");
        assertThat(insert.onConflictDoNothing())
                .hasToString("INSERT INTO mytable (myid, name) VALUES (:myid, :name) ON CONFLICT DO NOTHING");
        assertThat(insert.onConflict(OnConflict.of(myid)
                        .setExcluded(name)
                        .set(description, "d")
                        .where(name.ne("x"))))
                .hasToString("INSERT INTO mytable (myid, name) VALUES (:myid, :name) ON CONFLICT (myid) DO UPDATE SET"
                        + " name = excluded.name, description = :description_1 WHERE mytable.name != :name_1");
        assertThatThrownBy(() -> insert.onConflict(
                        OnConflict.of(column("other", integer())).doNothing()))
                .isInstanceOf(ArgumentException.class)
                .hasMessage("Column 'other' is none of table 'mytable'");
    }

    @Test
    void equal_shapes_share_a_compilation() {
        StatementKey one = StatementKeys.of(mytable.insert().value(name, "a")).key();
        assertThat(one)
                .isNotNull()
                .isEqualTo(StatementKeys.of(mytable.insert().value(name, "b")).key());
        assertThat(one)
                .isNotEqualTo(StatementKeys.of(mytable.insert().value(description, "a"))
                        .key());
        assertThat(one)
                .isNotEqualTo(StatementKeys.of(mytable.insert().value(name, "a").returning(name))
                        .key());
    }
}
