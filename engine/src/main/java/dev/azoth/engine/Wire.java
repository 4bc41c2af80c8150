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
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
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
     *
     * Where each statement of the transaction sees what is committed when it begins, a plain read is the same before BEGIN as after
     * it. BEGIN waits until there is a statement of another kind, unless the application itself has begun the transaction.
     */

    /** What the server knows of a transaction. */
    enum Server {
        /** Nothing. */
        IDLE,
        /** Nothing yet: BEGIN goes with the next statement that is not a plain read. */
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
    private boolean beginWaits;
    private volatile CompletableFuture<?> begun = CompletableFuture.completedFuture(null);
    private final AtomicReference<Cancels> cancels = new AtomicReference<>(Cancels.NONE);
    private volatile boolean cancelled;
    private volatile @Nullable PreludeFailure preludeFailure;

    Wire(DriverConnection driver, boolean pipelining, TransactionSql transactions, Duration grace) {
        this.driver = driver;
        this.grace = grace;
        this.pipelining = pipelining;
        this.transactions = transactions;
    }

    /**
     * The cancel requests so far.
     *
     * @param any whether there was one
     * @param retired whether there may be no more, since the connection is being given back
     * @param delivered completes when the last one has reached the server
     */
    private record Cancels(boolean any, boolean retired, CompletableFuture<?> delivered) {
        static final Cancels NONE = new Cancels(false, false, CompletableFuture.completedFuture(null));

        Cancels retire() {
            return new Cancels(any, true, delivered);
        }
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

    /**
     * Has BEGIN go with the next statement, and these before it.
     *
     * @param waits whether plain reads go without
     */
    void beginWithNext(List<String> before, String begin, boolean waits) {
        beginWaits = waits && before.isEmpty();
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

    /** Whether something is sent before the next statement. */
    boolean precedes(boolean plainRead) {
        return !due.isEmpty() && !(plainRead && readsAlone());
    }

    private boolean readsAlone() {
        return server == Server.BEGIN_DUE && beginWaits;
    }

    /** What failed before the last statement, null when nothing did. */
    @Nullable
    PreludeFailure preludeFailure() {
        return preludeFailure;
    }

    /**
     * The connection is about to be given back: from now on it is not cancelled or cut through here, so that neither hits its next
     * user.
     *
     * @return completes when no cancel request is on its way any more; null when there never was one
     */
    @Nullable
    CompletableFuture<?> retire() {
        Cancels last = cancels.getAndUpdate(Cancels::retire);
        return last.any() ? last.delivered() : null;
    }

    /**
     * Sends what is due, then the statement. If nothing of a transaction is lost by it, a statement whose prepared form has
     * become stale is sent once more.
     */
    <A> CompletionStage<A> send(Function<DriverConnection, CompletionStage<A>> statement) {
        return send(statement, false);
    }

    /** @param plainRead whether it is one; then BEGIN may wait */
    <A> CompletionStage<A> send(Function<DriverConnection, CompletionStage<A>> statement, boolean plainRead) {
        cancelled = false;
        preludeFailure = null;
        CompletableFuture<?> onItsWay = cancels.get().delivered();
        if (onItsWay.isDone()) {
            return sendNow(statement, plainRead);
        }
        return onItsWay.handle((ok, failure) -> null).thenCompose(ok -> sendNow(statement, plainRead));
    }

    private <A> CompletionStage<A> sendNow(
            Function<DriverConnection, CompletionStage<A>> statement, boolean plainRead) {
        if (plainRead && readsAlone()) {
            return retriedWhenStale(statement.apply(driver), () -> statement.apply(driver));
        }
        boolean first = server != Server.IN_TRANSACTION;
        List<String> before = due;
        CompletionStage<A> answer = sendAfter(before, statement);
        return first ? retriedWhenStale(answer, () -> sendAgain(before, statement)) : answer;
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
        return answered.thenCompose(ok -> cancelled ? cancelledBefore() : unlessCancelled(statement));
    }

    /** A cancel that came before the statement had been handed over found nothing to stop. */
    private <A> CompletionStage<A> unlessCancelled(Function<DriverConnection, CompletionStage<A>> statement) {
        CompletionStage<A> answer = statement.apply(driver);
        if (cancelled) {
            var unused = driver.cancel();
        }
        return answer;
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

    private <A> CompletionStage<A> retriedWhenStale(CompletionStage<A> answer, Supplier<CompletionStage<A>> again) {
        return answer.exceptionallyCompose(
                failure -> cancelled || !isStale(failure) ? CompletableFuture.failedFuture(failure) : again.get());
    }

    private <A> CompletionStage<A> sendAgain(
            List<String> before, Function<DriverConnection, CompletionStage<A>> statement) {
        var again = new ArrayList<String>();
        if (server == Server.IN_TRANSACTION) {
            again.add(transactions.rollback());
        }
        again.addAll(before);
        return sendAfter(again, statement);
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

    /**
     * Asks the server to stop what runs: where BEGIN and the statement were sent together, as soon as BEGIN has been answered;
     * otherwise BEGIN itself, too, which may be waiting for a lock.
     */
    @Override
    public void cancel() {
        var delivered = new CompletableFuture<@Nullable Object>();
        Cancels before = cancels.getAndUpdate(now -> now.retired() ? now : new Cancels(true, false, delivered));
        if (before.retired()) {
            return;
        }
        cancelled = true;
        if (!pipelining && !begun.isDone()) {
            var unusedToo = driver.cancel();
        }
        var unused = begun.handle((ok, failure) -> null)
                .thenCompose(ok -> driver.cancel())
                .handle((ok, failure) -> null)
                .thenCompose(ok -> before.delivered())
                .whenComplete((ok, failure) -> delivered.complete(null));
    }

    @Override
    public void abort() {
        if (!cancels.get().retired()) {
            driver.abort();
        }
    }

    @Override
    public Duration grace() {
        return grace;
    }
}
