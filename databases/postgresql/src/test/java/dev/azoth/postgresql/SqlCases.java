package dev.azoth.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.azoth.sql.Expression;
import dev.azoth.sql.Sql;
import dev.azoth.sql.Statement;
import dev.azoth.sql.compile.CompileRequest;
import dev.azoth.sql.compile.StatementKeys;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;

/** Rows of a table of statements and their SQL here; line breaks are left out, as in SQLAlchemy's own tests. */
final class SqlCases {
    private static final PostgresDialect DIALECT = new PostgresDialect();

    private SqlCases() {}

    static DynamicTest given(Statement<?> statement, String sql) {
        return dynamicTest(sql, () -> assertThat(write(statement)).isEqualTo(sql));
    }

    /** The expression alone, as it stands in a SELECT without FROM. */
    static DynamicTest given(Expression<?> expression, String sql) {
        return dynamicTest(
                sql, () -> assertThat(write(Sql.select(expression.as("x")))).startsWith("SELECT " + sql + " AS x"));
    }

    private static String write(Statement<?> statement) {
        var keyed = StatementKeys.of(statement);
        return DIALECT.compile(statement, CompileRequest.PLAIN)
                .bind(keyed.values(), Map.of())
                .sql()
                .replaceAll("[\n\t]", "");
    }
}
