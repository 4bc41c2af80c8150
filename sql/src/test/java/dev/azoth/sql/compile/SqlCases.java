package dev.azoth.sql.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import org.junit.jupiter.api.DynamicTest;

/** Rows of a table of expressions or statements and their SQL; line breaks are left out, as in SQLAlchemy's own tests. */
final class SqlCases {
    private SqlCases() {}

    static DynamicTest given(Object written, String sql) {
        return dynamicTest(
                sql,
                () -> assertThat(written.toString().replaceAll("[\n\t]", "")).isEqualTo(sql));
    }
}
