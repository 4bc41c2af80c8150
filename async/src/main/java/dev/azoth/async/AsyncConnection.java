package dev.azoth.async;

import dev.azoth.engine.Action;
import dev.azoth.engine.AsyncSupport;
import dev.azoth.engine.AsyncWork;
import dev.azoth.engine.Connection;
import dev.azoth.engine.ExecutionOptions;
import dev.azoth.engine.Result;
import dev.azoth.engine.ScalarResult;
import dev.azoth.engine.Work;
import dev.azoth.engine.event.EventKey;
import dev.azoth.engine.event.ListenOption;
import dev.azoth.engine.event.Registration;
import dev.azoth.sql.Row;
import dev.azoth.sql.Statement;
import dev.azoth.sql.TextClause;
import dev.azoth.sql.compile.Dialect;
import dev.azoth.sql.compile.IsolationLevel;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The asynchronous face of a {@link Connection}. For one task at a time: wait for a call's future before making the next; calls
 * that overlap fail with {@link dev.azoth.error.ConcurrentUseException}. SQLAlchemy: {@code AsyncConnection}.
 */
public final class AsyncConnection {
    private final Connection connection;

    AsyncConnection(Connection connection) {
        this.connection = connection;
    }

    /** The same connection in direct style. SQLAlchemy: {@code sync_connection}. */
    public Connection sync() {
        return connection;
    }

    /** Runs a statement; its rows are all there when the future completes. */
    public <R extends @Nullable Object> CompletableFuture<Result<R>> execute(Statement<R> statement) {
        return AsyncSupport.execute(connection, statement);
    }

    /** As {@link Connection#execute(Statement, Map)}. */
    public <R extends @Nullable Object> CompletableFuture<Result<R>> execute(
            Statement<R> statement, Map<String, ?> parameters) {
        return AsyncSupport.execute(connection, statement, parameters);
    }

    /** As {@link Connection#execute(Statement, List)}. */
    public <R extends @Nullable Object> CompletableFuture<Result<R>> execute(
            Statement<R> statement, List<? extends Map<String, ?>> parameterSets) {
        return AsyncSupport.execute(connection, statement, parameterSets);
    }

    /**
     * Runs a statement and fetches its rows from a server-side cursor as they are asked for. The statement is sent when the first
     * rows are.
     */
    public <R extends @Nullable Object> AsyncResult<R> stream(Statement<R> statement) {
        return stream(statement, Map.of());
    }

    /** As {@link #stream(Statement)}, with values for its parameters. */
    public <R extends @Nullable Object> AsyncResult<R> stream(Statement<R> statement, Map<String, ?> parameters) {
        return AsyncResult.of(new Calls.OfConnection(connection), () -> connection.stream(statement, parameters));
    }

    /** The values of a streamed statement that returns one value a row. */
    public <T extends @Nullable Object> AsyncScalarResult<T> streamScalars(Statement<T> statement) {
        return AsyncScalarResult.of(new Calls.OfConnection(connection), () -> connection.streamScalars(statement));
    }

    /** As {@link Connection#scalar(Statement)}. */
    public <T extends @Nullable Object> CompletableFuture<@Nullable T> scalar(Statement<T> statement) {
        return scalars(statement).thenApply(ScalarResult::first);
    }

    /** As {@link Connection#scalar(Statement, Map)}. */
    public <T extends @Nullable Object> CompletableFuture<@Nullable T> scalar(
            Statement<T> statement, Map<String, ?> parameters) {
        return scalars(statement, parameters).thenApply(ScalarResult::first);
    }

    /** As {@link Connection#scalar(TextClause)}. */
    public CompletableFuture<@Nullable Object> scalar(TextClause statement) {
        return execute(statement).thenApply(Result::scalar);
    }

    /** As {@link Connection#scalars(Statement)}. */
    public <T extends @Nullable Object> CompletableFuture<ScalarResult<T>> scalars(Statement<T> statement) {
        return AsyncSupport.scalars(connection, statement);
    }

    /** As {@link Connection#scalars(Statement, Map)}. */
    public <T extends @Nullable Object> CompletableFuture<ScalarResult<T>> scalars(
            Statement<T> statement, Map<String, ?> parameters) {
        return AsyncSupport.scalars(connection, statement, parameters);
    }

    /** As {@link Connection#scalars(TextClause)}. */
    public CompletableFuture<ScalarResult<@Nullable Object>> scalars(TextClause statement) {
        return execute(statement).thenApply(Result::scalars);
    }

    /** As {@link Connection#execDriverSql(String, Object...)}. */
    public CompletableFuture<Result<Row>> execDriverSql(String sql, @Nullable Object... parameters) {
        return AsyncSupport.execDriverSql(connection, sql, parameters);
    }

    /** As {@link Connection#execDriverSql(String, List)}. */
    public CompletableFuture<Result<Row>> execDriverSql(String sql, List<@Nullable Object[]> parameterSets) {
        return AsyncSupport.execDriverSql(connection, sql, parameterSets);
    }

    /**
     * Runs a function on a virtual thread with the direct-style connection, of which it may make any call. SQLAlchemy:
     * {@code run_sync}.
     *
     * <pre>{@code conn.runSync(c -> Inspector.of(c).tableNames())}</pre>
     */
    public <T extends @Nullable Object> CompletableFuture<T> runSync(Work<? super Connection, ? extends T> work) {
        return AsyncSupport.runSync(connection, work);
    }

    /** As {@link #runSync(Work)}, for a function that gives nothing back. */
    public CompletableFuture<@Nullable Void> runSync(Action<? super Connection> work) {
        return AsyncSupport.runSync(connection, work);
    }

    /** As {@link Connection#runAsync}: hands the client library's own connection to a function that gives a stage. */
    public <C, T extends @Nullable Object> CompletableFuture<T> runAsync(
            Function<? super C, ? extends CompletionStage<T>> work) {
        return AsyncSupport.runAsync(connection, work);
    }

    /** As {@link Connection#begin()}. */
    public CompletableFuture<AsyncTransaction> begin() {
        return AsyncSupport.begin(connection).thenApply(transaction -> new AsyncTransaction(transaction, this));
    }

    /** Runs a function in a transaction: commits when its stage succeeds, rolls back when it fails. */
    public <T extends @Nullable Object> CompletableFuture<T> begin(
            Function<? super AsyncConnection, ? extends CompletionStage<T>> work) {
        return AsyncSupport.begin(connection, this, work);
    }

    /** As {@link Connection#beginNested()}. */
    public CompletableFuture<AsyncTransaction> beginNested() {
        return AsyncSupport.beginNested(connection).thenApply(transaction -> new AsyncTransaction(transaction, this));
    }

    /** Runs a function in a savepoint: releases it when its stage succeeds, rolls back to it when it fails. */
    public <T extends @Nullable Object> CompletableFuture<T> beginNested(
            Function<? super AsyncConnection, ? extends CompletionStage<T>> work) {
        return AsyncSupport.beginNested(connection, this, work);
    }

    /** As {@link Connection#commit()}. */
    public CompletableFuture<@Nullable Void> commit() {
        return AsyncSupport.commit(connection);
    }

    /** As {@link Connection#rollback()}. */
    public CompletableFuture<@Nullable Void> rollback() {
        return AsyncSupport.rollback(connection);
    }

    public boolean inTransaction() {
        return connection.inTransaction();
    }

    public boolean inNestedTransaction() {
        return connection.inNestedTransaction();
    }

    /** The transaction, or null. */
    public @Nullable AsyncTransaction transaction() {
        return AsyncTransaction.ofNullable(connection.transaction(), this);
    }

    /** The innermost savepoint, or null. */
    public @Nullable AsyncTransaction nestedTransaction() {
        return AsyncTransaction.ofNullable(connection.nestedTransaction(), this);
    }

    /** As {@link Connection#isolationLevel()}. */
    public CompletableFuture<IsolationLevel> isolationLevel() {
        return AsyncWork.direct(connection, "isolationLevel", connection::isolationLevel);
    }

    /** As {@link Connection#executionOptions(UnaryOperator)}; nothing is sent, so there is nothing to wait for. */
    public AsyncConnection executionOptions(UnaryOperator<ExecutionOptions> change) {
        connection.executionOptions(change);
        return this;
    }

    public ExecutionOptions executionOptions() {
        return connection.executionOptions();
    }

    /** As {@link Connection#info()}. */
    public Map<Object, Object> info() {
        return connection.info();
    }

    /** As {@link Connection#invalidate()}; nothing is waited for. */
    public void invalidate() {
        connection.invalidate();
    }

    /** As {@link Connection#detach()}. */
    public CompletableFuture<@Nullable Void> detach() {
        return AsyncWork.direct(connection, "detach", () -> {
            connection.detach();
            return null;
        });
    }

    /** As {@link Connection#close()}; a call that still runs is cancelled first. */
    public CompletableFuture<@Nullable Void> close() {
        return AsyncSupport.close(connection);
    }

    public boolean closed() {
        return connection.closed();
    }

    public boolean invalidated() {
        return connection.invalidated();
    }

    public AsyncEngine engine() {
        return AsyncEngine.of(connection.engine());
    }

    public Dialect dialect() {
        return connection.dialect();
    }

    /** As {@link Connection#driverConnection()}. */
    public Object driverConnection() {
        return connection.driverConnection();
    }

    /** Listens to this connection; handlers are written in direct style. */
    public <H> Registration on(EventKey<H> key, H handler, ListenOption... options) {
        return connection.on(key, handler, options);
    }

    /** Two faces of one connection are equal. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AsyncConnection face && face.connection.equals(connection);
    }

    @Override
    public int hashCode() {
        return connection.hashCode();
    }

    @Override
    public String toString() {
        return "Async" + connection;
    }
}
