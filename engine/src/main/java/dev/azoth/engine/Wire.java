package dev.azoth.engine;

import dev.azoth.engine.bridge.Cancellation;
import dev.azoth.engine.driver.DriverConnection;
import dev.azoth.engine.driver.DriverErrorKind;
import dev.azoth.engine.driver.DriverException;
import dev.azoth.engine.driver.DriverStatement;
import dev.azoth.sql.compile.TransactionSql;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One physical connection as a {@link Connection} uses it: what the server has been told of transactions, and what must reach
 * it before the next statement. For one task at a time, like the connection itself; no method waits.
 */
final class Wire implements Cancellation {
    /*
     * BEGIN travels with the first statement. Where the driver pipelines, both are sent at once, and the answer to the
     * statement is taken only if BEGIN succeeded. What if BEGIN fails and the statement is run all the same, by itself, and so
     * committed? Besides a lost connection (nothing is kept then: the server got BEGIN first) a well-formed BEGIN can fail
     * - because it was cancelled: the engine delivers no cancel request before BEGIN has been answered;
     * - because the server cannot write (a standby asked for READ WRITE or SERIALIZABLE): the statement has no effect to keep;
     * - because a lock is needed (SQLite's BEGIN IMMEDIATE): that driver does not pipeline.
     * Where the driver does not pipeline, the statement is handed over only after BEGIN has succeeded; that costs nothing, since
     * the driver's own thread does it, and the caller still waits once. Should BEGIN fail on a pipelining driver for a reason
     * nobody thought of, the connection is discarded, so that a transaction that may be open ends, and the error says that the
     * statement may have taken effect by itself.
     */

    /** What the server knows of a transaction. */
    enum Server {
        /** Nothing. */
        IDLE,
        /** Nothing yet: BEGIN goes with the next statement. */
        BEGIN_DUE,
        /** BEGIN was sent. */
        IN_TRANSACTION
    }

    private final DriverConnection driver;
    private final boolean pipelining;
    private final TransactionSql transactions;
    private final Duration grace;
    private volatile Server server = Server.IDLE;
    private List<String> due = List.of();
    private volatile CompletableFuture<?> begun = CompletableFuture.completedFuture(null);
    private volatile CompletableFuture<?> cancelling = CompletableFuture.completedFuture(null);
    private volatile boolean cancelled;
    private volatile boolean disturbed;
    private volatile @Nullable PreludeFailure preludeFailure;

    Wire(DriverConnection driver, boolean pipelining, TransactionSql transactions, Duration grace) {
        this.driver = driver;
        this.grace = grace;
        this.pipelining = pipelining;
        this.transactions = transactions;
    }

    /** What was sent before the statement, and failed. */
    record PreludeFailure(String sql, Throwable failure, boolean statementWasSent) {}

    DriverConnection driver() {
        return driver;
    }

    boolean pipelining() {
        return pipelining;
    }

    Server server() {
        return server;
    }

    boolean inTransaction() {
        return server == Server.IN_TRANSACTION;
    }

    /** Has BEGIN go with the next statement, and these before it. */
    void beginWithNext(List<String> before, String begin) {
        var all = new ArrayList<>(before);
        all.add(begin);
        due = List.copyOf(all);
        server = Server.BEGIN_DUE;
    }

    /** Has these go with the next statement, outside a transaction. */
    void sendWithNext(List<String> before) {
        due = List.copyOf(before);
    }

    /** The transaction has ended, or was never told of. */
    void ended() {
        server = Server.IDLE;
        due = List.of();
    }

    /** What failed before the last statement, null when nothing did. */
    @Nullable
    PreludeFailure preludeFailure() {
        return preludeFailure;
    }

    /** Whether a cancel request is still on its way; until it has arrived it might hit the next statement. */
    CompletableFuture<?> cancelling() {
        return cancelling;
    }

    /** Whether no cancel request was ever made, so that none can be on its way or still have an effect. */
    boolean isUndisturbed() {
        return !disturbed;
    }

    /**
     * Sends what is due, then the statement. If nothing of a transaction is lost by it, a statement whose prepared form has
     * become stale is sent once more.
     */
    <A> CompletionStage<A> send(Function<DriverConnection, CompletionStage<A>> statement) {
        cancelled = false;
        preludeFailure = null;
        if (cancelling.isDone()) {
            return sendNow(statement);
        }
        return cancelling.handle((ok, failure) -> null).thenCompose(ok -> sendNow(statement));
    }

    private <A> CompletionStage<A> sendNow(Function<DriverConnection, CompletionStage<A>> statement) {
        boolean first = server != Server.IN_TRANSACTION;
        List<String> before = due;
        CompletionStage<A> answer = sendAfter(before, statement);
        return first ? retriedWhenStale(answer, before, statement) : answer;
    }

    private <A> CompletionStage<A> sendAfter(
            List<String> before, Function<DriverConnection, CompletionStage<A>> statement) {
        due = List.of();
        if (server == Server.BEGIN_DUE) {
            server = Server.IN_TRANSACTION;
        }
        if (before.isEmpty()) {
            return statement.apply(driver);
        }
        return pipelining ? pipelined(before, statement) : oneByOne(before, statement);
    }

    private <A> CompletionStage<A> pipelined(
            List<String> before, Function<DriverConnection, CompletionStage<A>> statement) {
        for (String sql : before) {
            begun = driver.execute(DriverStatement.of(sql))
                    .whenComplete((ok, failure) -> noteFailure(sql, failure, true))
                    .toCompletableFuture();
        }
        // The driver answers in order: what went before has been answered when the statement is.
        return statement.apply(driver).handle((value, failure) -> {
            PreludeFailure preceding = preludeFailure;
            if (preceding != null) {
                throw new CompletionException(preceding.failure());
            }
            if (failure != null) {
                throw new CompletionException(unwrap(failure));
            }
            return value;
        });
    }

    private <A> CompletionStage<A> oneByOne(
            List<String> before, Function<DriverConnection, CompletionStage<A>> statement) {
        CompletionStage<?> answered = CompletableFuture.completedFuture(null);
        for (String sql : before) {
            answered = answered.thenCompose(ok -> driver.execute(DriverStatement.of(sql)))
                    .whenComplete((ok, failure) -> noteFailure(sql, failure, false));
        }
        begun = answered.toCompletableFuture();
        return answered.thenCompose(ok -> cancelled ? cancelledBefore() : statement.apply(driver));
    }

    private void noteFailure(String sql, @Nullable Throwable failure, boolean statementWasSent) {
        if (failure != null && preludeFailure == null) {
            preludeFailure = new PreludeFailure(sql, unwrap(failure), statementWasSent);
            server = Server.IDLE;
        }
    }

    private static <A> CompletionStage<A> cancelledBefore() {
        return CompletableFuture.failedFuture(
                new DriverException(DriverErrorKind.CANCELLED, "Cancelled before the statement was sent", null));
    }

    private <A> CompletionStage<A> retriedWhenStale(
            CompletionStage<A> answer, List<String> before, Function<DriverConnection, CompletionStage<A>> statement) {
        return answer.exceptionallyCompose(failure -> {
            if (cancelled || !isStale(failure)) {
                return CompletableFuture.failedFuture(failure);
            }
            var again = new ArrayList<String>();
            if (server == Server.IN_TRANSACTION) {
                again.add(transactions.rollback());
            }
            again.addAll(before);
            return sendAfter(again, statement);
        });
    }

    private static boolean isStale(Throwable failure) {
        return unwrap(failure) instanceof DriverException known
                && known.kind() == DriverErrorKind.STALE_PREPARED_STATEMENT;
    }

    static Throwable unwrap(Throwable failure) {
        Throwable inner = failure;
        while (inner instanceof CompletionException && inner.getCause() != null) {
            inner = inner.getCause();
        }
        return inner;
    }

    /** Asks the server to stop what runs, as soon as BEGIN has been answered. */
    @Override
    public void cancel() {
        cancelled = true;
        disturbed = true;
        cancelling = begun.handle((ok, failure) -> null)
                .thenCompose(ok -> driver.cancel())
                .handle((ok, failure) -> null);
    }

    @Override
    public void abort() {
        driver.abort();
    }

    @Override
    public Duration grace() {
        return grace;
    }
}
