package dev.azoth.engine.pool;

import dev.azoth.engine.bridge.Timers;
import dev.azoth.engine.driver.DriverConnection;
import dev.azoth.engine.driver.DriverResult;
import dev.azoth.engine.driver.DriverStatement;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** What becomes of a connection after its use: reset and lent again, or closed. Owns the slot until then. */
final class Returns {
    private static final CompletableFuture<Void> DONE = CompletableFuture.completedFuture(null);

    private final Pool pool;
    private final @Nullable DriverStatement reset;

    Returns(Pool pool, PoolSetup setup) {
        this.pool = pool;
        this.reset = switch (setup.options().resetOnReturn()) {
            case ROLLBACK -> DriverStatement.of(setup.rollback());
            case COMMIT -> DriverStatement.of(setup.commit());
            case NONE -> null;
        };
    }

    /** Takes a connection back from its user. @return never fails */
    CompletionStage<Void> take(ConnectionRecord record, boolean clean, List<String> afterwards) {
        Handlers handlers = pool.handlers();
        boolean quiet = !handlers.any(PoolEvents.RESET) && !handlers.any(PoolEvents.CHECKIN);
        if (quiet && (clean || reset == null) && afterwards.isEmpty()) {
            return put(record);
        }
        if (record.isLost()) {
            return discard(record);
        }
        CompletionStage<Void> isReset = handlers.any(PoolEvents.RESET)
                ? handlers.reset(record, clean).thenCompose(ok -> reset(record, clean, afterwards))
                : reset(record, clean, afterwards);
        CompletionStage<Void> checkedIn =
                handlers.any(PoolEvents.CHECKIN) ? isReset.thenCompose(ok -> handlers.checkin(record)) : isReset;
        return checkedIn
                .handle((ok, failure) -> {
                    if (failure == null) {
                        return put(record);
                    }
                    pool.log().resetFailed(failure);
                    return discard(record);
                })
                .thenCompose(end -> end);
    }

    /**
     * Takes a connection back and lends it on at once: the driver sends the reset before whatever its next user sends. Should
     * the reset fail, the server lets nothing of the old transaction be kept (it has failed, too), and the connection is cut.
     *
     * @return never fails
     */
    CompletionStage<Void> takePipelined(ConnectionRecord record) {
        Handlers handlers = pool.handlers();
        DriverStatement statement = reset;
        if (statement == null
                || record.isLost()
                || handlers.any(PoolEvents.RESET)
                || handlers.any(PoolEvents.CHECKIN)) {
            return take(record, false, List.of());
        }
        CompletableFuture<DriverResult> answered =
                record.driver().execute(statement).toCompletableFuture();
        cutUnlessAnswered(record.driver(), answered);
        var unused = answered.whenComplete((ok, failure) -> {
            if (failure != null) {
                pool.log().resetFailed(failure);
                record.driver().abort();
                lost(record);
            }
        });
        return put(record);
    }

    private CompletableFuture<Void> reset(ConnectionRecord record, boolean clean, List<String> afterwards) {
        DriverConnection driver = record.driver();
        CompletableFuture<DriverResult> last = null;
        var sent = new CompletableFuture<?>[afterwards.size() + 1];
        int count = 0;
        if (!clean && reset != null) {
            last = driver.execute(reset).toCompletableFuture();
            sent[count++] = last;
        }
        for (String statement : afterwards) {
            last = driver.execute(DriverStatement.of(statement)).toCompletableFuture();
            sent[count++] = last;
        }
        if (last == null) {
            return DONE;
        }
        CompletableFuture<?> answered = count == 1 ? last : CompletableFuture.allOf(Arrays.copyOf(sent, count));
        cutUnlessAnswered(driver, answered);
        return answered.thenApply(ok -> null);
    }

    /** A server that never answers must not keep the slot; whatever a rollback leaves undone, the cut ends. */
    private void cutUnlessAnswered(DriverConnection driver, CompletableFuture<?> reset) {
        if (!reset.isDone()) {
            Future<?> timer = Timers.after(pool.options().connectTimeout(), driver::abort);
            var unused = reset.whenComplete((ok, failure) -> timer.cancel(false));
        }
    }

    /** Makes a connection idle or hands it on; closes it when it is not wanted. @return never fails */
    CompletionStage<Void> put(ConnectionRecord record) {
        switch (pool.slots().put(record)) {
            case Slots.Handed handed -> HandOver.to(handed.waiter(), record);
            case Slots.Kept.IDLE -> pool.log().say(() -> "returned " + record.driver());
            case Slots.Kept.UNWANTED -> {
                return discard(record);
            }
        }
        return DONE;
    }

    /** Closes a connection and frees its slot. @return never fails */
    CompletionStage<Void> discard(ConnectionRecord record) {
        return close(record).thenRun(pool::free);
    }

    /** Tells the handlers, then closes a connection and frees its slot. @return never fails */
    CompletionStage<Void> invalidate(ConnectionRecord record, @Nullable Throwable cause) {
        record.lost();
        pool.log().say(() -> "invalidated " + record.driver() + (cause == null ? "" : ": " + cause));
        return pool.handlers().invalidate(record, cause).thenCompose(told -> discard(record));
    }

    /** Lets a connection go; its slot is free at once. @return never fails */
    CompletionStage<Void> detach(ConnectionRecord record) {
        pool.slots().closed(record);
        pool.free();
        return pool.handlers().detach(record);
    }

    CompletionStage<Void> closeDetached(ConnectionRecord record) {
        return end(record.driver());
    }

    /** The driver says that a connection was lost. If nobody uses it, nobody else will notice. */
    void lost(ConnectionRecord record) {
        record.lost();
        if (pool.slots().removeIdle(record)) {
            var unused = invalidate(record, null);
        }
    }

    /** Closes a connection, its slot still taken. @return never fails */
    CompletionStage<Void> close(ConnectionRecord record) {
        return pool.handlers()
                .close(record)
                .thenCompose(told -> end(record.driver()))
                .thenRun(() -> {
                    pool.slots().closed(record);
                    pool.log().say(() -> "closed " + record.driver());
                });
    }

    /** Closes politely, or cuts when that takes too long. @return never fails */
    private CompletionStage<Void> end(DriverConnection driver) {
        CompletableFuture<Void> closed;
        try {
            closed = driver.close().toCompletableFuture();
        } catch (RuntimeException e) {
            closed = CompletableFuture.failedFuture(e);
        }
        if (closed.isDone() && !closed.isCompletedExceptionally()) {
            return DONE;
        }
        var ended = new CompletableFuture<Void>();
        Future<?> timer = Timers.after(pool.options().cancelGrace(), () -> {
            driver.abort();
            ended.complete(null);
        });
        var unused = closed.whenComplete((ok, failure) -> {
            timer.cancel(false);
            if (failure != null) {
                driver.abort();
            }
            ended.complete(null);
        });
        return ended;
    }
}
