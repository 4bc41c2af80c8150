package dev.azoth.async;

import dev.azoth.engine.Result;
import dev.azoth.engine.ScalarResult;
import dev.azoth.orm.Session;
import dev.azoth.orm.SessionSupport;
import dev.azoth.sql.Statement;
import dev.azoth.sql.TextClause;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The calls of the asynchronous face of sessions that run statements. For one task at a time, as the session. */
public abstract sealed class AsyncStatements permits AbstractAsyncSession {
    AsyncStatements() {}

    /** The same session in direct style. SQLAlchemy: {@code sync_session}. */
    public abstract Session sync();

    /** As {@link Session#execute(Statement)}; its rows are all there when the future completes. */
    public final <R extends @Nullable Object> CompletableFuture<Result<R>> execute(Statement<R> statement) {
        return SessionSupport.call(sync(), "execute", same -> same.execute(statement));
    }

    /** As {@link Session#execute(Statement, Map)}. */
    public final <R extends @Nullable Object> CompletableFuture<Result<R>> execute(
            Statement<R> statement, Map<String, ?> parameters) {
        return SessionSupport.call(sync(), "execute", same -> same.execute(statement, parameters));
    }

    /** As {@link Session#execute(Statement, List)}. */
    public final <R extends @Nullable Object> CompletableFuture<Result<R>> execute(
            Statement<R> statement, List<? extends Map<String, ?>> parameterSets) {
        return SessionSupport.call(sync(), "execute", same -> same.execute(statement, parameterSets));
    }

    /** As {@link Session#scalars(Statement)}. */
    public final <T extends @Nullable Object> CompletableFuture<ScalarResult<T>> scalars(Statement<T> statement) {
        return SessionSupport.call(sync(), "scalars", same -> same.scalars(statement));
    }

    /** As {@link Session#scalars(Statement, Map)}. */
    public final <T extends @Nullable Object> CompletableFuture<ScalarResult<T>> scalars(
            Statement<T> statement, Map<String, ?> parameters) {
        return SessionSupport.call(sync(), "scalars", same -> same.scalars(statement, parameters));
    }

    /** As {@link Session#scalar(Statement)}. */
    public final <T extends @Nullable Object> CompletableFuture<@Nullable T> scalar(Statement<T> statement) {
        return SessionSupport.<@Nullable T>call(sync(), "scalar", same -> same.scalar(statement));
    }

    /** As {@link Session#scalar(Statement, Map)}. */
    public final <T extends @Nullable Object> CompletableFuture<@Nullable T> scalar(
            Statement<T> statement, Map<String, ?> parameters) {
        return SessionSupport.<@Nullable T>call(sync(), "scalar", same -> same.scalar(statement, parameters));
    }

    /** As {@link Session#scalar(TextClause)}. */
    public final CompletableFuture<@Nullable Object> scalar(TextClause statement) {
        return SessionSupport.<@Nullable Object>call(sync(), "scalar", same -> same.scalar(statement));
    }

    /**
     * Runs a statement and makes objects of its rows as they are fetched from a server-side cursor. The statement is sent when the
     * first rows are asked for.
     */
    public final <R extends @Nullable Object> AsyncResult<R> stream(Statement<R> statement) {
        Session session = sync();
        return AsyncResult.of(new Calls.OfSession(session), () -> session.stream(statement));
    }

    /** As {@link #stream(Statement)}, with values for its parameters. */
    public final <R extends @Nullable Object> AsyncResult<R> stream(Statement<R> statement, Map<String, ?> parameters) {
        Session session = sync();
        return AsyncResult.of(new Calls.OfSession(session), () -> session.stream(statement, parameters));
    }

    /** As {@link #stream(Statement)}, of a statement that returns one thing a row. */
    public final <T extends @Nullable Object> AsyncScalarResult<T> streamScalars(Statement<T> statement) {
        Session session = sync();
        return AsyncScalarResult.of(new Calls.OfSession(session), () -> session.streamScalars(statement));
    }

    /** As {@link #streamScalars(Statement)}, with values for its parameters. */
    public final <T extends @Nullable Object> AsyncScalarResult<T> streamScalars(
            Statement<T> statement, Map<String, ?> parameters) {
        Session session = sync();
        return AsyncScalarResult.of(new Calls.OfSession(session), () -> session.streamScalars(statement, parameters));
    }
}
