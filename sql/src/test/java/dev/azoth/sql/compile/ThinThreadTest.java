package dev.azoth.sql.compile;

import static dev.azoth.sql.Sql.columnClause;
import static dev.azoth.sql.Sql.select;
import static dev.azoth.sql.Sql.tableClause;
import static dev.azoth.sql.type.Types.integer;
import static dev.azoth.sql.type.Types.string;
import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.sql.ColumnClause;
import dev.azoth.sql.Select;
import dev.azoth.sql.TableClause;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From a statement to text, values and columns. */
class ThinThreadTest {
    private final ColumnClause<String> name = columnClause("name", string(50));
    private final ColumnClause<Integer> age = columnClause("age", integer());
    private final TableClause t1 = tableClause("t1", name, age);

    @Test
    void a_select_becomes_text_and_values() {
        Select<?> statement = select(t1).where(name.eq("x")).where(age.gt(5));
        KeyedStatement keyed = StatementKeys.of(statement);
        Compiled compiled = TestDialect.NUMBERED.compile(statement, CompileRequest.PLAIN);

        assertThat(compiled.sql()).isEqualTo("SELECT t1.name, t1.age \nFROM t1 \nWHERE t1.name = $1 AND t1.age > $2");
        BoundStatement bound = compiled.bind(keyed.values(), Map.of());
        assertThat(bound.sql()).isEqualTo(compiled.sql());
        assertThat(bound.parameters()).containsExactly("x", 5);
        assertThat(compiled.resultColumns()).extracting(ResultColumn::name).containsExactly("name", "age");
        assertThat(statement)
                .hasToString("SELECT t1.name, t1.age \nFROM t1 \nWHERE t1.name = :name_1 AND t1.age > :age_1");
    }

    @Test
    void equal_shapes_have_equal_keys() {
        var one = StatementKeys.of(select(name).where(name.in("a", "b")));
        var other = StatementKeys.of(select(name).where(name.in(List.of("c"))));
        assertThat(one.key()).isEqualTo(other.key()).hasSameHashCodeAs(other.key());
        assertThat(StatementKeys.of(select(name).where(name.notIn("a"))).key()).isNotEqualTo(one.key());
    }
}
