package dev.azoth.sql.compile;

import static dev.azoth.sql.Sql.count;
import static dev.azoth.sql.Sql.literalColumn;
import static dev.azoth.sql.Sql.select;
import static dev.azoth.sql.Sql.text;
import static dev.azoth.sql.compile.Tables.myid;
import static dev.azoth.sql.compile.Tables.mytable;
import static dev.azoth.sql.compile.Tables.name;
import static dev.azoth.sql.compile.Tables.remote;
import static dev.azoth.sql.compile.Tables.remoteId;
import static dev.azoth.sql.compile.Tables.users;
import static dev.azoth.sql.type.Types.integer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.error.ArgumentException;
import dev.azoth.error.CompileException;
import dev.azoth.error.InvalidRequestException;
import dev.azoth.error.UnsupportedFeatureException;
import dev.azoth.sql.CustomExpression;
import dev.azoth.sql.Expression;
import dev.azoth.sql.Row;
import dev.azoth.sql.RowHeader;
import dev.azoth.sql.Select;
import dev.azoth.sql.Statement;
import dev.azoth.sql.Tuple2;
import dev.azoth.sql.type.SqlType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What rows become, custom expressions, translated schemas, and what is refused. */
class SelectShapesTest {
    private record NameCount(String name, long orders) {}

    private static <R> R row(Statement<R> statement, Object... values) {
        var header = new RowHeader(
                statement.resultExpressions().stream().map(String::valueOf).toList(), statement.resultExpressions());
        return statement.rowShape().map(header, values);
    }

    @Test
    void one_expression_gives_its_value_and_several_a_typed_tuple() {
        String value = row(select(name), "x");
        assertThat(value).isEqualTo("x");

        Tuple2<String, Integer> pair = row(select(name, myid), "x", 5);
        assertThat(pair.v1()).isEqualTo("x");
        assertThat(pair.v2() + 1).isEqualTo(6);
        assertThat(pair.get(myid)).isEqualTo(5);

        Row whole = row(select(mytable), 1, "n", "d");
        assertThat(whole.get(name)).isEqualTo("n");
    }

    @Test
    void rows_become_records() {
        Select<NameCount> typed = select(name, count(myid)).groupBy(name).into(NameCount::new);
        assertThat(row(typed, "x", 5L)).isEqualTo(new NameCount("x", 5));
        Select<Integer> lengths = select(name).into(String::length);
        assertThat(row(lengths, "four")).isEqualTo(4);
        Select<String> joined = select(name, myid).into(t -> t.to((a, b) -> a + b));
        assertThat(row(joined, "x", 5)).isEqualTo("x5");
        assertThatThrownBy(() -> row(select(name).into(NameCount::new), "x"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("2 values");
    }

    /** {@code greatest(a, b)}, spelled {@code max} on one database. */
    private record Greatest(Expression<Integer> one, Expression<Integer> other) implements CustomExpression<Integer> {
        @Override
        public SqlType<Integer> type() {
            return integer();
        }

        @Override
        public void render(Renderer to, String dialect) {
            to.text(dialect.equals("test") ? "greatest(" : "max(")
                    .render(one)
                    .text(", ")
                    .render(other)
                    .text(")");
        }

        @Override
        public Object key() {
            return Greatest.class;
        }

        @Override
        public List<Expression<?>> operands() {
            return List.of(one, other);
        }
    }

    @Test
    void a_custom_expression_renders_itself_and_binds_its_values() {
        var statement = select(myid).where(new Greatest(myid, myid.plus(3)).gt(7));
        Compiled compiled = TestDialect.NUMBERED.compile(statement, CompileRequest.PLAIN);
        assertThat(compiled.sql()).endsWith("WHERE greatest(mytable.myid, mytable.myid + $1) > $2");
        var other = select(myid).where(new Greatest(myid, myid.plus(4)).gt(8));
        assertThat(StatementKeys.of(other).key())
                .isEqualTo(StatementKeys.of(statement).key());
        assertThat(compiled.bind(StatementKeys.of(other).values(), Map.of()).parameters())
                .containsExactly(4, 8);
    }

    @Test
    void schemas_are_translated() {
        var request = new CompileRequest(List.of(), false, Map.of("other", "Tenant 1", "", "main"));
        assertThat(TestDialect.NUMBERED.compile(select(remoteId), request).sql())
                .isEqualTo("SELECT \"Tenant 1\".remote.id \nFROM \"Tenant 1\".remote");
        assertThat(TestDialect.NUMBERED.compile(select(name), request).sql())
                .isEqualTo("SELECT main.mytable.name \nFROM main.mytable");
        assertThat(remote).hasToString("other.remote");
    }

    @Test
    void what_cannot_be_said_is_refused() {
        assertThatThrownBy(() -> select(name).join(users).froms())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("users");
        assertThatThrownBy(() -> mytable.join(users)).isInstanceOf(ArgumentException.class);
        assertThatThrownBy(() -> mytable.c("nope"))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("[myid, name, description]");
        assertThatThrownBy(() -> select(name).limit(-1)).isInstanceOf(ArgumentException.class);
        assertThatThrownBy(() -> select(name, myid).scalarSubquery()).isInstanceOf(ArgumentException.class);
        assertThatThrownBy(() -> select(name).union(select(name, myid))).isInstanceOf(ArgumentException.class);
        assertThatThrownBy(() -> myid.in(select(name, myid))).isInstanceOf(ArgumentException.class);
        assertThatThrownBy(() -> myid.isTrue()).isInstanceOf(ArgumentException.class);
        assertThatThrownBy(() -> compile(select(name).distinctOn(myid)))
                .isInstanceOf(UnsupportedFeatureException.class)
                .hasMessageContaining("'test'")
                .hasMessageContaining("DISTINCT ON");
        assertThatThrownBy(() -> compile(select(name).where(name.regexpMatch("x"))))
                .isInstanceOf(UnsupportedFeatureException.class);
        assertThatThrownBy(() -> compile(select(dev.azoth.sql.Sql.extract("year from x); --", myid))))
                .isInstanceOf(CompileException.class);
    }

    @Test
    void only_the_database_knows_the_columns_of_text() {
        assertThat(compile(select(text("a, b"))).resultColumns()).isNull();
        assertThat(compile(text("select 1")).resultColumns()).isNull();
        assertThat(compile(select(literalColumn("1"))).resultColumns()).hasSize(1);
    }

    private static Compiled compile(Statement<?> statement) {
        return TestDialect.NUMBERED.compile(statement, CompileRequest.PLAIN);
    }
}
