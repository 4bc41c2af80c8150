package dev.azoth.ormtests.faults;

import dev.azoth.engine.driver.DriverConnection;
import dev.azoth.engine.driver.DriverCursor;
import dev.azoth.engine.driver.DriverErrorKind;
import dev.azoth.engine.driver.DriverException;
import dev.azoth.engine.driver.DriverResult;
import dev.azoth.engine.driver.DriverStatement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** A real connection. What happens to a statement on it happens on the database: nothing is pretended but a lost answer. */
final class FaultyConnection implements DriverConnection {
    /** Violates a key; the table is there, with that row. */
    static final String REFUSED = "insert into azoth_fault (id) values (1)";

    private static final String ENDLESS =
            "with recursive c(x) as (select 1 union all select x + 1 from c where x < 2000000000)"
                    + " select count(*) from c";

    private final DriverConnection real;
    private final FaultPlan plan;
    private final String kill;
    private CompletionStage<?> last = CompletableFuture.completedStage(null);

    FaultyConnection(DriverConnection real, FaultPlan plan, String kill) {
        this.real = real;
        this.plan = plan;
        this.kill = kill;
    }

    /** Answers come in the order of the statements, as a driver's do. */
    private <T> CompletionStage<T> send(String sql, Function<DriverConnection, CompletionStage<T>> statement) {
        CompletionStage<?> before = last;
        CompletionStage<T> answer = sent(sql, statement);
        CompletionStage<T> inTurn = before.handle((ok, failure) -> null).thenCompose(any -> answer);
        last = inTurn;
        return inTurn;
    }

    private <T> CompletionStage<T> sent(String sql, Function<DriverConnection, CompletionStage<T>> statement) {
        Fault fault = plan.next(sql);
        if (fault == null) {
            return statement.apply(real);
        }
        return switch (fault) {
            case REFUSED -> instead(REFUSED);
            case CANCELLED -> {
                CompletionStage<T> endless = instead(ENDLESS);
                yield stop(endless).thenCompose(ok -> endless);
            }
            case KILLED -> {
                if (kill.isEmpty()) {
                    real.abort();
                    yield statement.apply(real);
                }
                yield real.execute(DriverStatement.of(kill))
                        .handle((ok, failure) -> failure)
                        .thenCompose(any -> statement.apply(real));
            }
            case ANSWER_LOST ->
                statement.apply(real).thenCompose(answer -> {
                    real.abort();
                    return CompletableFuture.failedFuture(
                            new DriverException(DriverErrorKind.DISCONNECT, "The answer was lost", null));
                });
        };
    }

    /**
     * Gives it up, and asks until it has stopped: a request that comes before the server has begun a statement finds nothing to stop.
     *
     * @return completes when no request is on its way any more, which could stop the next statement
     */
    private CompletionStage<Void> stop(CompletionStage<?> running) {
        var stopped = new CompletableFuture<Void>();
        Thread.ofVirtual().start(() -> {
            plan.giveUp();
            while (!running.toCompletableFuture().isDone() && real.isOpen()) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
                real.cancel().toCompletableFuture().join();
            }
            stopped.complete(null);
        });
        return stopped;
    }

    private <T> CompletionStage<T> instead(String sql) {
        return real.execute(DriverStatement.of(sql)).thenApply(answer -> {
            throw new AssertionError("'" + sql + "' was to fail");
        });
    }

    @Override
    public CompletionStage<DriverResult> execute(DriverStatement statement) {
        return send(statement.sql(), connection -> connection.execute(statement));
    }

    @Override
    public CompletionStage<List<DriverResult>> executeMany(DriverStatement statement, List<Object[]> parameterSets) {
        return send(statement.sql(), connection -> connection.executeMany(statement, parameterSets));
    }

    @Override
    public CompletionStage<DriverCursor> openCursor(DriverStatement statement) {
        return real.openCursor(statement);
    }

    @Override
    public CompletionStage<Void> cancel() {
        return real.cancel();
    }

    @Override
    public CompletionStage<Void> ping() {
        return real.ping();
    }

    @Override
    public CompletionStage<Void> close() {
        return real.close();
    }

    @Override
    public void abort() {
        real.abort();
    }

    @Override
    public boolean isOpen() {
        return real.isOpen();
    }

    @Override
    public void onLost(Runnable listener) {
        real.onLost(listener);
    }

    @Override
    public Object unwrap() {
        return real.unwrap();
    }
}
