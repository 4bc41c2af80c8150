package dev.azoth.engine;

import dev.azoth.sql.Expression;
import dev.azoth.sql.Row;
import dev.azoth.sql.RowShape;
import dev.azoth.sql.Statement;
import dev.azoth.sql.compile.StatementKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One execution: which statement, how compiled, with which parameters.
 *
 * @param statement null for driver SQL
 * @param compiled null for driver SQL
 * @param shape what each row becomes
 * @param parameterSets as the user gave them; empty when none were given
 * @param stats for echo: {@code cached since 0.01s ago}
 * @param insertedKey of an INSERT of one row, its key as the client knows it; null for all else
 */
@SuppressWarnings("ArrayRecordComponent") // made for every execution; never compared
record Invocation<R extends @Nullable Object>(
        @Nullable Statement<R> statement,
        @Nullable CompiledStatement compiled,
        RowShape<R> shape,
        List<? extends Map<String, ?>> parameterSets,
        String stats,
        @Nullable Object @Nullable [] insertedKey) {

    static Invocation<Row> driverSql() {
        return new Invocation<>(null, null, Row::new, List.of(), "raw sql", null);
    }

    /** A question of reflection or of a check whether something exists. */
    static Invocation<Row> catalogQuery() {
        return new Invocation<>(null, null, Row::new, List.of(), "catalog query", null);
    }

    /** With the key of the inserted row as the client knows it. */
    Invocation<R> withInsertedKey(@Nullable Object @Nullable [] key) {
        return key == null ? this : new Invocation<>(statement, compiled, shape, parameterSets, stats, key);
    }

    /** Whether the text is worth preparing; driver SQL is when it has parameters. */
    boolean reusable(CursorExecution execution) {
        return compiled == null
                ? !execution.isWithoutParameters()
                : compiled.compiled().kind() != StatementKind.DDL;
    }

    /** Whether it is certain to be a query that is the same inside and outside a transaction in which reads are. */
    boolean plainRead(CursorExecution execution) {
        return compiled != null && compiled.plainRead() && !execution.changed();
    }

    ResultColumns columns(Core core) {
        List<? extends @Nullable Expression<?>> expressions =
                statement == null ? List.of() : statement.resultExpressions();
        return new ResultColumns(core.engine().dialect(), compiled, expressions);
    }
}
