package dev.azoth.sqlite;

import dev.azoth.error.CompileException;
import dev.azoth.sql.Binary;
import dev.azoth.sql.Cast;
import dev.azoth.sql.Comparison;
import dev.azoth.sql.Extract;
import dev.azoth.sql.StandardOperator;
import dev.azoth.sql.compile.ExpressionCompiler;
import dev.azoth.sql.compile.Rendering;
import dev.azoth.sql.type.SqlType;
import java.time.temporal.Temporal;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** Expressions in SQLite's words. */
final class SqliteExpressions extends ExpressionCompiler {
    private static final Map<String, String> FIELDS = Map.of(
            "month", "%m",
            "day", "%d",
            "year", "%Y",
            "second", "%S",
            "hour", "%H",
            "doy", "%j",
            "minute", "%M",
            "epoch", "%s",
            "dow", "%w",
            "week", "%W");

    SqliteExpressions(Rendering sql) {
        super(sql);
    }

    /** SQLite has no XOR. */
    @Override
    protected boolean isInfix(Binary<?> binary) {
        return binary.operator() != StandardOperator.BIT_XOR && super.isInfix(binary);
    }

    /** {@code a XOR b} is what either has without what both have. */
    private void xor(Binary<?> binary) {
        sql.append("((");
        operand(binary.left(), StandardOperator.BIT_OR);
        sql.append(" | ");
        operand(binary.right(), StandardOperator.BIT_OR);
        sql.append(") - (");
        operand(binary.left(), StandardOperator.BIT_AND);
        sql.append(" & ");
        operand(binary.right(), StandardOperator.BIT_AND);
        sql.append("))");
    }

    @Override
    protected void special(Binary<?> binary) {
        if (binary.operator() == StandardOperator.BIT_XOR) {
            xor(binary);
        } else if (binary.operator() == StandardOperator.TRUE_DIVIDE) {
            operand(binary.left(), binary.operator());
            sql.append(" / (");
            operand(binary.right(), binary.operator());
            sql.append(" + 0.0)");
        } else {
            super.special(binary);
        }
    }

    /** To what is kept as text the cast is to TEXT: {@code CAST('2026-11-21' AS DATE)} is the number 2026 in SQLite. */
    @Override
    protected void cast(Cast<?> cast) {
        if (cast.safe() || !isKeptAsText(cast.type())) {
            super.cast(cast);
            return;
        }
        sql.append("CAST(").expression(cast.expression()).append(" AS TEXT)");
    }

    private boolean isKeptAsText(SqlType<?> type) {
        return Temporal.class.isAssignableFrom(type.javaType())
                || sql.dialect().codec(type).ddl().equals("JSON");
    }

    @Override
    protected void extract(Extract<?> extract) {
        String format = FIELDS.get(extract.field().toLowerCase(Locale.ROOT));
        if (format == null) {
            throw new CompileException(
                    "SQLite cannot extract '" + extract.field() + "'; it knows " + new TreeSet<>(FIELDS.keySet()));
        }
        sql.append("CAST(STRFTIME('" + format + "', ");
        sql.expression(extract.expression()).append(") AS INTEGER)");
    }

    @Override
    protected void distinctFrom(Comparison comparison) {
        operand(comparison.left(), comparison.operator());
        sql.append(comparison.operator() == StandardOperator.IS_DISTINCT_FROM ? " IS NOT " : " IS ");
        operand(comparison.right(), comparison.operator());
    }

    /** By the function {@code regexp}, which the driver gives every connection. */
    @Override
    protected void regexp(Comparison comparison) {
        if (comparison.modifier() != null) {
            throw unsupported("flags of regular expressions; write (?i) into the pattern");
        }
        operand(comparison.left(), comparison.operator());
        sql.append(comparison.operator() == StandardOperator.REGEXP_MATCH ? " REGEXP " : " NOT REGEXP ");
        operand(comparison.right(), comparison.operator());
    }
}
