package dev.azoth.engine;

import dev.azoth.engine.bridge.BridgeWork;
import dev.azoth.engine.pool.PooledConnection;
import dev.azoth.error.ArgumentException;
import dev.azoth.error.ConcurrentUseException;
import dev.azoth.sql.Row;
import dev.azoth.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an asynchronous face is made of: the direct face's operations as futures. Users have {@code AsyncEngine}; this is for
 * writers of other faces. Safe for any number of threads, as far as the connections are.
 */
public final class AsyncSupport {

    private AsyncSupport() {}

    /** {@link Connection#execute(Statement)} as a future. */
    public static <R extends @Nullable Object> CompletableFuture<Result<R>> execute(
            Connection connection, Statement<R> statement) {
        return AsyncCalls.call(
                connection,
                "execute",
                () -> connection.statements().prepare(statement, List.of(), connection.executionOptions()),
                () -> connection.execute(statement));
    }

    /** {@link Connection#execute(Statement, Map)} as a future. */
    public static <R extends @Nullable Object> CompletableFuture<Result<R>> execute(
            Connection connection, Statement<R> statement, Map<String, ?> parameters) {
        return AsyncCalls.call(
                connection,
                "execute",
                () -> connection
                        .statements()
                        .prepare(statement, Arguments.one(parameters, "execute"), connection.executionOptions()),
                () -> connection.execute(statement, parameters));
    }

    /** {@link Connection#execute(Statement, List)} as a future. */
    public static <R extends @Nullable Object> CompletableFuture<Result<R>> execute(
            Connection connection, Statement<R> statement, List<? extends Map<String, ?>> parameterSets) {
        return AsyncCalls.call(
                connection,
                "execute",
                () -> connection
                        .statements()
                        .prepare(
                                statement,
                                Arguments.many(parameterSets, "execute", "a map"),
                                connection.executionOptions()),
                () -> connection.execute(statement, parameterSets));
    }

    /** {@link Connection#scalars(Statement)} as a future. */
    public static <T extends @Nullable Object> CompletableFuture<ScalarResult<T>> scalars(
            Connection connection, Statement<T> statement) {
        return execute(connection, statement).thenApply(result -> Scalars.of(result, statement));
    }

    /** {@link Connection#scalars(Statement, Map)} as a future. */
    public static <T extends @Nullable Object> CompletableFuture<ScalarResult<T>> scalars(
            Connection connection, Statement<T> statement, Map<String, ?> parameters) {
        return execute(connection, statement, parameters).thenApply(result -> Scalars.of(result, statement));
    }

    /** {@link Connection#execDriverSql(String, Object...)} as a future. */
    public static CompletableFuture<Result<Row>> execDriverSql(
            Connection connection, String sql, @Nullable Object[] parameters) {
        return AsyncCalls.call(
                connection,
                "execDriverSql",
                () -> connection
                        .statements()
                        .prepareDriverSql(sql, Statements.oneSet(parameters), connection.executionOptions()),
                () -> connection.execDriverSql(sql, parameters));
    }

    /** {@link Connection#execDriverSql(String, List)} as a future. */
    public static CompletableFuture<Result<Row>> execDriverSql(
            Connection connection, String sql, List<@Nullable Object[]> parameterSets) {
        return AsyncCalls.call(
                connection,
                "execDriverSql",
                () -> connection
                        .statements()
                        .prepareDriverSql(
                                sql,
                                Arguments.many(parameterSets, "execDriverSql", "an array"),
                                connection.executionOptions()),
                () -> connection.execDriverSql(sql, parameterSets));
    }

    /** {@link Connection#begin()} as a future. */
    public static CompletableFuture<Transaction> begin(Connection connection) {
        Core core = connection.core();
        return AsyncCalls.call(
                connection,
                "begin",
                () -> {
                    Transaction transaction = core.transactions().begin();
                    return new TransactionExchange<>(
                            core,
                            null,
                            () -> transaction,
                            raised -> core.failures().of(raised, null, null));
                },
                connection::begin);
    }

    /** {@link Connection#beginNested()} as a future. */
    public static CompletableFuture<Transaction> beginNested(Connection connection) {
        return AsyncCalls.call(
                connection,
                "beginNested",
                () -> connection.core().transactions().savepoint(),
                connection::beginNested);
    }

    /** {@link Connection#begin(Work)} for a function that is given a face of the connection and gives a stage. */
    public static <F, T extends @Nullable Object> CompletableFuture<T> begin(
            Connection connection, F face, Function<? super F, ? extends CompletionStage<T>> work) {
        return work == null
                ? withoutFunction("begin")
                : new AsyncTransactionBlock<T>(connection, same -> work.apply(face)).start(begin(connection));
    }

    /** {@link Connection#beginNested(Work)} for a function that is given a face of the connection and gives a stage. */
    public static <F, T extends @Nullable Object> CompletableFuture<T> beginNested(
            Connection connection, F face, Function<? super F, ? extends CompletionStage<T>> work) {
        return work == null
                ? withoutFunction("beginNested")
                : new AsyncTransactionBlock<T>(connection, same -> work.apply(face)).start(beginNested(connection));
    }

    private static <T extends @Nullable Object> CompletableFuture<T> withoutFunction(String call) {
        return CompletableFuture.failedFuture(
                new ArgumentException(call + "(...) was given null instead of a function"));
    }

    /** {@link Connection#commit} as a future. */
    public static CompletableFuture<@Nullable Void> commit(Connection connection) {
        Transaction transaction = connection.transaction();
        return transaction == null ? CompletableFuture.completedFuture(null) : commit(transaction);
    }

    /** {@link Connection#rollback} as a future. */
    public static CompletableFuture<@Nullable Void> rollback(Connection connection) {
        Transaction transaction = connection.transaction();
        return transaction == null ? CompletableFuture.completedFuture(null) : rollback(transaction);
    }

    /** {@link Transaction#commit} as a future. */
    public static CompletableFuture<@Nullable Void> commit(Transaction transaction) {
        return AsyncCalls.call(transaction.connection(), "commit", transaction::commitExchange, () -> {
            transaction.commit();
            return null;
        });
    }

    /** {@link Transaction#rollback} as a future. */
    public static CompletableFuture<@Nullable Void> rollback(Transaction transaction) {
        if (transaction.state().isOver()) {
            return CompletableFuture.completedFuture(null);
        }
        return AsyncCalls.call(transaction.connection(), "rollback", transaction::rollbackExchange, () -> {
            transaction.rollback();
            return null;
        });
    }

    /** Runs a function that is given the direct face, on a virtual thread; it may make any of its calls. */
    public static <T extends @Nullable Object> CompletableFuture<T> runSync(
            Connection connection, Work<? super Connection, ? extends T> work) {
        return AsyncWork.direct(
                connection,
                "runSync",
                () -> Arguments.given(work, "runSync", "a function").apply(connection));
    }

    /** As {@link #runSync(Connection, Work)}, for a function that gives nothing back. */
    public static CompletableFuture<@Nullable Void> runSync(Connection connection, Action<? super Connection> work) {
        return AsyncWork.direct(connection, "runSync", () -> {
            Arguments.given(work, "runSync", "a function").run(connection);
            return null;
        });
    }

    /** {@link Connection#runAsync} as a future. */
    public static <C, T extends @Nullable Object> CompletableFuture<T> runAsync(
            Connection connection, Function<? super C, ? extends CompletionStage<T>> work) {
        return AsyncWork.direct(connection, "runAsync", () -> connection.<C, T>runAsync(work));
    }

    /** {@link Engine#connect()} as a future. */
    public static CompletableFuture<Connection> open(Engine engine) {
        CompletableFuture<PooledConnection> lease = engine.pool().acquire().toCompletableFuture();
        BridgeWork<Connection> work = engine.bridge().begin(() -> lease.cancel(true));
        boolean here = lease.isDone() && !engine.isListenedWhenConnecting();
        var unused = lease.whenComplete((connected, failure) -> {
            if (here) {
                opened(engine, work, connected, failure);
            } else {
                engine.bridge().resume(() -> opened(engine, work, connected, failure));
            }
        });
        return work.future();
    }

    private static void opened(
            Engine engine,
            BridgeWork<Connection> work,
            @Nullable PooledConnection connected,
            @Nullable Throwable failure) {
        try {
            if (connected == null) {
                throw engine.connectFailed(failure == null ? new CancellationException() : failure);
            }
            Connection connection = engine.connected(connected);
            if (work.future().isDone()) {
                connection.close();
            }
            work.succeeded(connection);
        } catch (Throwable raised) {
            work.failed(raised);
        }
    }

    /** {@link Engine#dispose(boolean)} as a future. */
    public static CompletableFuture<@Nullable Void> dispose(Engine engine, boolean close) {
        return engine.bridge().run(() -> {
            engine.dispose(close);
            return null;
        });
    }

    /** Hands a face of a connection to a function that gives a stage, and closes it when that has completed. */
    public static <F, T extends @Nullable Object> CompletableFuture<T> connect(
            Engine engine,
            Function<? super Connection, ? extends F> face,
            Function<? super F, ? extends CompletionStage<T>> work) {
        return work == null
                ? withoutFunction("connect")
                : new AsyncBlock<T>(engine, false, connection -> work.apply(face.apply(connection))).start();
    }

    /** As {@link #connect}, in a transaction: commits when the stage succeeds, else rolls back. */
    public static <F, T extends @Nullable Object> CompletableFuture<T> begin(
            Engine engine,
            Function<? super Connection, ? extends F> face,
            Function<? super F, ? extends CompletionStage<T>> work) {
        return work == null
                ? withoutFunction("begin")
                : new AsyncBlock<T>(engine, true, connection -> work.apply(face.apply(connection))).start();
    }

    /** {@link Connection#close} as a future; a call that still runs is cancelled first. */
    public static CompletableFuture<@Nullable Void> close(Connection connection) {
        Core core = connection.core();
        if (core.state() == Core.State.CLOSED) {
            return CompletableFuture.completedFuture(null);
        }
        if (!core.guard().busy() && !core.isListened() && closedAtOnce(connection)) {
            return CompletableFuture.completedFuture(null);
        }
        AsyncCalls.giveUp(core);
        return AsyncCalls.bridge(connection).run(() -> {
            try (var last = core.guard().enterLast("close")) {
                connection.close();
            }
            return null;
        });
    }

    /** Not when another call has come in between. */
    private static boolean closedAtOnce(Connection connection) {
        try {
            connection.close();
            return true;
        } catch (ConcurrentUseException busy) {
            return false;
        }
    }

    /** Whether {@link Connection#close} has nothing to wait for and nobody to tell. */
    public static boolean closesAtOnce(Connection connection) {
        Core core = connection.core();
        return core.state() == Core.State.CLOSED || (!core.guard().busy() && !core.isListened());
    }

    /** As {@link Connection#autobegin}, on any thread, of a connection that nobody else uses; null when handlers would be told, or echo. */
    public static @Nullable Transaction autobegun(Connection connection) {
        Core core = connection.core();
        return core.isListened() || core.echoes() ? null : core.transactions().autobegin();
    }
}
