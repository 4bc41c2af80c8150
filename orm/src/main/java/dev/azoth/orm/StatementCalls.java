package dev.azoth.orm;

import dev.azoth.engine.Result;
import dev.azoth.engine.ResultLayers;
import dev.azoth.engine.ScalarResult;
import dev.azoth.orm.bulk.BulkStatements;
import dev.azoth.sql.Statement;
import dev.azoth.sql.TextClause;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The calls of a session that run statements. For one task at a time, as the session. */
public abstract sealed class StatementCalls permits AbstractSession {
    StatementCalls() {}

    /** The session that functions are handed. */
    abstract Session face();

    /** What it is made of. */
    abstract SessionCore core();

    /** Runs a statement. Mapped classes in it become objects. */
    public final <R extends @Nullable Object> Result<R> execute(Statement<R> statement) {
        return executed(statement, List.of());
    }

    /** Runs a statement with values for its parameters; of an UPDATE that sets nothing yet, with what it sets. */
    public final <R extends @Nullable Object> Result<R> execute(Statement<R> statement, Map<String, ?> parameters) {
        Statement<R> valued = BulkStatements.withValues(statement, parameters);
        Map<String, ?> left = BulkStatements.withoutValues(statement, valued, parameters);
        return executed(valued, valued != statement && left.isEmpty() ? List.of() : List.of(left));
    }

    /** Runs a statement once for each set of parameters; an empty list of them is refused. */
    public final <R extends @Nullable Object> Result<R> execute(
            Statement<R> statement, List<? extends Map<String, ?>> parameterSets) {
        return executed(statement, ResultLayers.parameterSets(parameterSets));
    }

    private <R extends @Nullable Object> Result<R> executed(
            Statement<R> statement, List<? extends Map<String, ?>> parameterSets) {
        return core().call("execute", () -> core().statements().execute(statement, parameterSets, false));
    }

    /** Runs a statement that returns one thing a row. */
    public final <T extends @Nullable Object> ScalarResult<T> scalars(Statement<T> statement) {
        return ResultLayers.scalars(execute(statement), statement);
    }

    /** As {@link #scalars(Statement)}, with values for its parameters. */
    public final <T extends @Nullable Object> ScalarResult<T> scalars(
            Statement<T> statement, Map<String, ?> parameters) {
        return ResultLayers.scalars(execute(statement, parameters), statement);
    }

    /** The first of what a statement returns, or null. */
    public final <T extends @Nullable Object> @Nullable T scalar(Statement<T> statement) {
        return scalars(statement).first();
    }

    /** As {@link #scalar(Statement)}, with values for its parameters. */
    public final <T extends @Nullable Object> @Nullable T scalar(Statement<T> statement, Map<String, ?> parameters) {
        return scalars(statement, parameters).first();
    }

    /** Runs text and gives the first column of the first row, or null when there is no row. */
    public final @Nullable Object scalar(TextClause statement) {
        return execute(statement).scalar();
    }

    /** Runs a statement and makes objects of its rows as they are fetched from a server-side cursor. */
    public final <R extends @Nullable Object> Result<R> stream(Statement<R> statement) {
        return stream(statement, Map.of());
    }

    /** As {@link #stream(Statement)}, with values for its parameters. */
    public final <R extends @Nullable Object> Result<R> stream(Statement<R> statement, Map<String, ?> parameters) {
        return core().call(
                        "stream",
                        () -> core().statements()
                                .execute(statement, parameters.isEmpty() ? List.of() : List.of(parameters), true));
    }

    /** As {@link #stream}, for a statement that returns one thing a row. */
    public final <T extends @Nullable Object> ScalarResult<T> streamScalars(Statement<T> statement) {
        return ResultLayers.scalars(stream(statement), statement);
    }

    /** As {@link #streamScalars(Statement)}, with values for its parameters. */
    public final <T extends @Nullable Object> ScalarResult<T> streamScalars(
            Statement<T> statement, Map<String, ?> parameters) {
        return ResultLayers.scalars(stream(statement, parameters), statement);
    }
}
