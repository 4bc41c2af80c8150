package dev.azoth.sql.compile;

import static dev.azoth.sql.Sql.and;
import static dev.azoth.sql.Sql.bindparam;
import static dev.azoth.sql.Sql.columnClause;
import static dev.azoth.sql.Sql.count;
import static dev.azoth.sql.Sql.lower;
import static dev.azoth.sql.Sql.or;
import static dev.azoth.sql.Sql.select;
import static dev.azoth.sql.Sql.text;
import static dev.azoth.sql.Sql.tuple;
import static dev.azoth.sql.compile.Tables.active;
import static dev.azoth.sql.compile.Tables.myid;
import static dev.azoth.sql.compile.Tables.mytable;
import static dev.azoth.sql.compile.Tables.name;
import static dev.azoth.sql.type.Types.integer;
import static dev.azoth.sql.type.Types.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.error.ArgumentException;
import dev.azoth.error.CompileException;
import dev.azoth.error.DataValueException;
import dev.azoth.error.InvalidRequestException;
import dev.azoth.sql.BindParameter;
import dev.azoth.sql.Condition;
import dev.azoth.sql.Expression;
import dev.azoth.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Values, parameters and lists when a compiled statement is bound. */
class BindingTest {
    private static BoundStatement bind(BaseDialect dialect, Statement<?> statement, Map<String, ?> parameters) {
        return dialect.compile(statement, CompileRequest.PLAIN)
                .bind(StatementKeys.of(statement).values(), parameters);
    }

    private static BoundStatement bind(Statement<?> statement) {
        return bind(TestDialect.NUMBERED, statement, Map.of());
    }

    @Test
    void lists_are_written_out_and_numbered_on() {
        BoundStatement bound = bind(select(myid).where(myid.in(7, 8, 9)).where(name.eq("x")));
        assertThat(bound.sql())
                .isEqualTo(
                        "SELECT mytable.myid \nFROM mytable \nWHERE mytable.myid IN ($1, $2, $3) AND mytable.name = $4");
        assertThat(bound.parameters()).containsExactly(7, 8, 9, "x");
    }

    @Test
    void an_empty_list_holds_nothing_and_its_opposite_everything() {
        assertThat(bind(select(myid).where(myid.in(List.of()))).sql())
                .isEqualTo("SELECT mytable.myid \nFROM mytable \nWHERE mytable.myid IN (NULL) AND (1 != 1)");
        assertThat(bind(select(myid).where(myid.notIn(List.of()))).sql())
                .isEqualTo("SELECT mytable.myid \nFROM mytable \nWHERE (mytable.myid NOT IN (NULL) OR (1 = 1))");
        assertThat(bind(select(myid).where(tuple(myid, name).in(List.of()))).sql())
                .isEqualTo(
                        "SELECT mytable.myid \nFROM mytable \nWHERE (mytable.myid, mytable.name) IN ((NULL, NULL)) AND (1"
                                + " != 1)");
    }

    @Test
    void tuples_bind_each_element() {
        BoundStatement bound =
                bind(select(myid).where(tuple(myid, name).in(List.of(List.of(1, "a"), List.of(2, "b")))));
        assertThat(bound.sql()).endsWith("WHERE (mytable.myid, mytable.name) IN (($1, $2), ($3, $4))");
        assertThat(bound.parameters()).containsExactly(1, "a", 2, "b");
        assertThatThrownBy(() -> bind(select(myid).where(tuple(myid, name).in(List.of(List.of(1))))))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("tuples of 2 values");
    }

    @Test
    void a_null_in_a_list_is_bound() {
        assertThat(bind(select(myid).where(myid.in(Arrays.asList(1, null)))).parameters())
                .containsExactly(1, null);
    }

    @Test
    void a_parameter_used_twice_has_one_number_where_there_are_numbers() {
        Expression<String> key = lower(name.concat("-x"));
        var statement = select(key, count()).selectFrom(mytable).groupBy(key);
        assertThat(bind(statement).sql())
                .isEqualTo("SELECT lower(mytable.name || $1) AS lower_1, count(*) AS count_1 \nFROM mytable GROUP BY"
                        + " lower(mytable.name || $1)");
        assertThat(bind(statement).parameters()).containsExactly("-x");
        assertThat(bind(TestDialect.QUESTION_MARKS, statement, Map.of()).parameters())
                .containsExactly("-x", "-x");
    }

    @Test
    void shared_parameters_are_another_shape_than_equal_ones() {
        Condition one = myid.gt(5);
        var shared = StatementKeys.of(select(myid).where(or(one, and(one, name.isNull()))));
        var equal = StatementKeys.of(select(myid).where(or(myid.gt(5), and(myid.gt(5), name.isNull()))));
        assertThat(shared.key()).isNotEqualTo(equal.key());
        assertThat(shared.values()).containsExactly(5);
        assertThat(equal.values()).containsExactly(5, 5);
    }

    @Test
    void named_parameters_take_what_is_given_or_their_own_value() {
        var statement = select(myid).where(myid.eq(bindparam("id"))).where(name.eq(bindparam("n", "dflt", string())));
        assertThat(bind(TestDialect.NUMBERED, statement, Map.of("id", 5)).parameters())
                .containsExactly(5, "dflt");
        assertThat(bind(TestDialect.NUMBERED, statement, Map.of("id", 5, "n", "z"))
                        .parameters())
                .containsExactly(5, "z");
        assertThatThrownBy(() -> bind(statement))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("A value is required for bind parameter 'id'");
        assertThatThrownBy(() -> bind(TestDialect.NUMBERED, statement, Map.of("id", 5, "nam", "z")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("no bind parameter 'nam'")
                .hasMessageContaining("[id, n]");
    }

    @Test
    void one_name_must_not_have_two_values() {
        var statement =
                select(myid).where(myid.eq(bindparam("x", 1, integer()))).where(myid.ne(bindparam("x", 2, integer())));
        assertThatThrownBy(() -> StatementKeys.of(statement))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("'x'");
    }

    @Test
    void a_list_may_be_given_at_execution() {
        var statement = select(myid).where(myid.in(bindparam("ids")));
        BoundStatement bound = bind(TestDialect.NUMBERED, statement, Map.of("ids", List.of(1, 2)));
        assertThat(bound.sql()).endsWith("IN ($1, $2)");
        assertThatThrownBy(() -> bind(TestDialect.NUMBERED, statement, Map.of("ids", 1)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("must be a collection");
    }

    @Test
    void many_parameter_sets_share_one_text() {
        var statement = select(myid).where(myid.eq(bindparam("id"))).where(name.eq("x"));
        BoundBatch batch = TestDialect.NUMBERED
                .compile(statement, CompileRequest.PLAIN)
                .bindMany(StatementKeys.of(statement).values(), List.of(Map.of("id", 1), Map.of("id", 2)));
        assertThat(batch.parameterSets()).containsExactly(new Object[] {1, "x"}, new Object[] {2, "x"});
    }

    @Test
    void values_are_checked_and_the_error_names_the_parameter() {
        var statement = select(myid).where(myid.eq(bindparam("id", integer())));
        assertThatThrownBy(() -> bind(TestDialect.NUMBERED, statement, Map.of("id", "five")))
                .isInstanceOf(DataValueException.class)
                .hasMessageContaining("'id'");
    }

    @Test
    void text_binds_what_its_parameters_are_said_to_be() {
        var statement = text("select * from t where a = :a and b in (:b) and c = :a")
                .bindparams(bindparam("b").asExpanding().withValue(List.of(1, 2)));
        BoundStatement bound = bind(TestDialect.NUMBERED, statement, Map.of("a", "x"));
        assertThat(bound.sql()).isEqualTo("select * from t where a = $1 and b in ($2, $3) and c = $1");
        assertThat(bound.parameters()).containsExactly("x", 1, 2);
        assertThatThrownBy(() -> text("select :a").bindparams(bindparam("b")))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("[a]");
    }

    @Test
    void a_literal_parameter_is_put_into_the_text() {
        var statement = select(myid)
                .where(myid.eq(bindparam("x", 5, integer()).asLiteral()))
                .where(name.eq("y"));
        BoundStatement bound = bind(statement);
        assertThat(bound.sql()).endsWith("WHERE mytable.myid = 5 AND mytable.name = $1");
        assertThat(bound.parameters()).containsExactly("y");
    }

    @Test
    void literal_sql_shows_the_values_quoted() {
        assertThat(TestDialect.NUMBERED.literalSql(
                        select(myid).where(name.eq("it's")).where(myid.in(1, 2))))
                .isEqualTo(
                        "SELECT mytable.myid \nFROM mytable \nWHERE mytable.name = 'it''s' AND mytable.myid IN (1, 2)");
    }

    @Test
    void deep_trees_do_not_need_a_deep_stack() {
        var conditions = new ArrayList<Condition>();
        IntStream.range(0, 5_000).forEach(i -> conditions.add(myid.ne(i)));
        assertThat(bind(select(myid).where(and(conditions))).parameters()).hasSize(5_000);

        Condition chain = myid.eq(0);
        Expression<Integer> sum = myid;
        for (int i = 1; i < 3_000; i++) {
            chain = chain.or(myid.eq(i));
            sum = sum.plus(i);
        }
        assertThat(bind(select(myid).where(chain)).parameters()).hasSize(3_000);
        assertThat(bind(select(sum)).parameters()).hasSize(2_999);
        assertThat(bind(select(myid)
                                .where(myid.in(
                                        IntStream.range(0, 10_000).boxed().toList())))
                        .parameters())
                .hasSize(10_000);
    }

    @Test
    void too_many_parameters_are_refused_by_number() {
        assertThatThrownBy(() -> bind(select(myid)
                        .where(myid.in(IntStream.range(0, 40_000).boxed().toList()))))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("40000")
                .hasMessageContaining("32766");
    }

    @Test
    void booleans_are_numbers_where_there_are_none() {
        var statement = select(active).where(active.isTrue());
        assertThat(bind(TestDialect.WITHOUT_BOOLEANS, statement, Map.of()).sql())
                .endsWith("WHERE flags.active = 1");
        assertThat(bind(TestDialect.WITHOUT_BOOLEANS, select(active).where(active.isFalse()), Map.of())
                        .sql())
                .endsWith("WHERE flags.active = 0");
        assertThat(bind(TestDialect.NUMBERED, select(active).where(active).where(active.isFalse()), Map.of())
                        .sql())
                .endsWith("WHERE flags.active AND NOT flags.active");
    }

    @Test
    void made_up_names_are_cut_to_what_the_dialect_takes() {
        var column = columnClause("a_column_whose_name_is_as_long_as_a_name_may_be_on_postgresql_63", integer());
        var wide = dev.azoth.sql.Sql.tableClause("t", column);
        String sql = bind(select(wide.alias().c(column))).sql();
        assertThat(sql).contains("AS t_1");
        String self = bind(select(wide, wide.alias("x"))).sql();
        assertThat(self).contains("AS a_column_whose_name_is_as_long_as_a_name_may_be_on_postgr_1");
    }

    @Test
    void an_identifier_with_a_quote_is_doubled_and_one_with_nul_refused() {
        assertThat(TestDialect.NUMBERED.quoteIdentifier("a\"b")).isEqualTo("\"a\"\"b\"");
        assertThatThrownBy(() -> TestDialect.NUMBERED.quoteIdentifier("a\0b")).isInstanceOf(ArgumentException.class);
        assertThatThrownBy(() -> TestDialect.NUMBERED.quoteIdentifier("")).isInstanceOf(ArgumentException.class);
    }

    @Test
    void two_unrelated_ctes_must_not_share_a_name() {
        var one = select(myid).cte("c");
        var other = select(name).cte("c");
        assertThatThrownBy(() -> bind(select(one, other)))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("same name: 'c'");
    }

    @Test
    void a_parameter_needs_a_name_or_a_value() {
        assertThatThrownBy(() -> new BindParameter<>(null, "x", null, false, integer(), false, false))
                .isInstanceOf(ArgumentException.class);
    }
}
