package dev.azoth.engine.pool;

import dev.azoth.engine.bridge.BridgedFuture;
import dev.azoth.engine.bridge.Timers;
import dev.azoth.error.DisconnectedException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * One acquisition on its way: in line, opening, being checked, being told to handlers. Owns a slot from its grant on, and passes
 * it on whether or not somebody still wants the connection in the end.
 */
final class Checkout {
    /** How often a connection that a handler finds lost is replaced. */
    private static final int ATTEMPTS = 3;

    private final Pool pool;
    private final Holder by;
    private final BridgedFuture<PooledConnection> future = new BridgedFuture<>(this::givenUp);
    /** What ends the present step early; harmless when the step is over. */
    private volatile @Nullable Runnable interruption;

    private int attempts;

    Checkout(Pool pool, Holder by) {
        this.pool = pool;
        this.by = by;
    }

    CompletableFuture<PooledConnection> future() {
        return future;
    }

    void granted(Grant grant) {
        switch (grant) {
            case ConnectionRecord record -> check(record);
            case Grant.Open permit -> open();
            case Waiter waiter -> throw new IllegalStateException("A place in the line is no grant");
        }
    }

    /** Waits in line; the only step that needs a timer of its own. */
    void queue(Waiter waiter, Duration timeout) {
        Future<?> timer = Timers.after(timeout, () -> timedOut(waiter, timeout));
        interruptedBy(() -> {
            timer.cancel(false);
            pool.slots().leave(waiter);
        });
        var unused = waiter.whenComplete((grant, never) -> {
            timer.cancel(false);
            granted(grant);
        });
    }

    private void timedOut(Waiter waiter, Duration timeout) {
        if (pool.slots().leave(waiter)) {
            future.fail(pool.timedOut(by, timeout));
        }
    }

    private void open() {
        if (future.isDone()) {
            pool.free();
            return;
        }
        var opening = new Opening(pool, this::opened);
        interruptedBy(opening::cancel);
        opening.start();
    }

    private void opened(@Nullable ConnectionRecord record, @Nullable Throwable failure) {
        interruption = null;
        if (record == null) {
            pool.free();
            future.fail(Opening.unwrap(failure));
        } else {
            deliver(record);
        }
    }

    private void check(ConnectionRecord record) {
        if (future.isDone()) {
            put(record);
        } else if (!pool.isFresh(record)) {
            replace(record);
        } else if (pool.options().prePing()) {
            ping(record);
        } else {
            deliver(record);
        }
    }

    private void ping(ConnectionRecord record) {
        CompletionStage<Void> answer = record.driver().ping();
        if (!answer.toCompletableFuture().isDone()) {
            Future<?> timer = Timers.after(pool.options().cancelGrace(), record.driver()::abort);
            answer.whenComplete((ok, failure) -> {
                timer.cancel(false);
                pinged(record, failure);
            });
        } else {
            answer.whenComplete((ok, failure) -> pinged(record, failure));
        }
    }

    private void pinged(ConnectionRecord record, @Nullable Throwable failure) {
        if (failure == null) {
            deliver(record);
            return;
        }
        pool.log().say(() -> "ping failed, connections of its age are replaced: " + failure);
        pool.expire(record.generation());
        lost(record, failure);
    }

    /** Told to handlers, then closed, then replaced. */
    private void lost(ConnectionRecord record, Throwable cause) {
        record.lost();
        pool.handlers().invalidate(record, Opening.unwrap(cause)).whenComplete((told, never) -> replace(record));
    }

    private void replace(ConnectionRecord record) {
        pool.returns().close(record).whenComplete((closed, never) -> open());
    }

    private void deliver(ConnectionRecord record) {
        if (future.isDone()) {
            put(record);
            return;
        }
        PooledConnection checkout = pool.lend(record, by);
        if (pool.handlers().any(PoolEvents.CHECKOUT)) {
            CompletableFuture<Void> telling =
                    pool.handlers().checkout(record, checkout).toCompletableFuture();
            interruptedBy(() -> telling.cancel(true));
            var unused = telling.whenComplete((told, failure) -> told(checkout, failure));
        } else {
            give(checkout);
        }
    }

    private void told(PooledConnection checkout, @Nullable Throwable failure) {
        if (failure == null) {
            give(checkout);
            return;
        }
        Throwable cause = Opening.unwrap(failure);
        if (cause instanceof DisconnectedException && ++attempts < ATTEMPTS) {
            checkout.forget();
            lost(checkout.record(), cause);
            return;
        }
        // Told last: whoever sees the failure finds the connection back.
        var unused = checkout.release().whenComplete((released, never) -> future.fail(cause));
    }

    private void give(PooledConnection checkout) {
        if (!future.succeed(checkout)) {
            // Nobody has used it; handlers might have.
            var unused = checkout.release(!pool.handlers().any(PoolEvents.CHECKOUT));
        }
    }

    private void put(ConnectionRecord record) {
        var unused = pool.returns().put(record);
    }

    private void interruptedBy(Runnable action) {
        interruption = action;
        if (future.isDone()) {
            action.run();
        }
    }

    private void givenUp() {
        Runnable action = interruption;
        if (action != null) {
            action.run();
        }
    }
}
