package dev.azoth.mysql;

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
    private static final MySqlDialect MYSQL = new MySqlDialect(Vendor.MYSQL);
    private static final MySqlDialect MARIADB = new MySqlDialect(Vendor.MARIADB);

    private SqlCases() {}

    /** On both. */
    static DynamicTest given(Statement<?> statement, String sql) {
        return dynamicTest(sql, () -> {
            assertThat(write(MYSQL, statement)).isEqualTo(sql);
            assertThat(write(MARIADB, statement)).isEqualTo(sql);
        });
    }

    /** The expression alone, as it stands in a SELECT without FROM, on both. */
    static DynamicTest given(Expression<?> expression, String sql) {
        return given(expression, sql, sql);
    }

    static DynamicTest given(Expression<?> expression, String mysql, String mariaDb) {
        return dynamicTest(mysql, () -> {
            assertThat(alone(MYSQL, expression)).isEqualTo(mysql);
            assertThat(alone(MARIADB, expression)).isEqualTo(mariaDb);
        });
    }

    static DynamicTest given(Statement<?> statement, String mysql, String mariaDb) {
        return dynamicTest(mysql, () -> {
            assertThat(write(MYSQL, statement)).isEqualTo(mysql);
            assertThat(write(MARIADB, statement)).isEqualTo(mariaDb);
        });
    }

    private static String alone(MySqlDialect dialect, Expression<?> expression) {
        return write(dialect, Sql.select(expression.as("x"))).replaceFirst("^SELECT (.*) AS x.*$", "$1");
    }

    private static String write(MySqlDialect dialect, Statement<?> statement) {
        var keyed = StatementKeys.of(statement);
        return dialect.compile(statement, CompileRequest.PLAIN)
                .bind(keyed.values(), Map.of())
                .sql()
                .replaceAll("[\n\t]", "");
    }
}
