package dev.azoth.engine;

import dev.azoth.engine.bridge.Bridge;
import dev.azoth.engine.bridge.BridgeWork;
import dev.azoth.engine.bridge.CallGuard;
import dev.azoth.engine.pool.PooledConnection;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A function that gives a stage, run with a connection that is given back when the stage has completed, in a transaction if
 * wanted. No thread stands for it. Completing its future from outside cancels what runs, rolls back and gives the connection back.
 */
final class AsyncBlock<T extends @Nullable Object> {
    /** How far it has come. */
    private enum Step {
        ACQUIRING,
        /** The function's stage is under way. */
        WORKING,
        /** Committing or rolling back, and giving back. */
        ENDING
    }

    private final Engine engine;
    private final Bridge bridge;
    private final boolean begin;
    private final Function<? super Connection, ? extends CompletionStage<T>> work;
    private final BridgeWork<T> outcome;
    private final AtomicReference<Step> step = new AtomicReference<>(Step.ACQUIRING);
    private volatile @Nullable CompletableFuture<PooledConnection> acquired;
    private volatile @Nullable CompletionStage<T> stage;
    private volatile @Nullable Connection connection;
    private volatile @Nullable CompletableFuture<?> committing;
    private @Nullable RootTransaction transaction;

    AsyncBlock(Engine engine, boolean begin, Function<? super Connection, ? extends CompletionStage<T>> work) {
        this.engine = engine;
        this.bridge = engine.bridge();
        this.begin = begin;
        this.work = work;
        this.outcome = bridge.begin(this::givenUp);
    }

    CompletableFuture<T> start() {
        CompletableFuture<PooledConnection> lease = engine.pool().acquire().toCompletableFuture();
        acquired = lease;
        if (lease.isDone() && !engine.isListenedWhenConnecting()) {
            var unused = lease.whenComplete(this::acquired);
        } else {
            var unused = lease.whenComplete((connected, failure) -> bridge.resume(() -> acquired(connected, failure)));
        }
        return outcome.future();
    }

    private void acquired(@Nullable PooledConnection lease, @Nullable Throwable failure) {
        if (lease == null) {
            outcome.failed(engine.connectFailed(failure == null ? new CancellationException() : failure));
            return;
        }
        CompletionStage<T> running;
        try {
            Connection lent = engine.connected(lease);
            connection = lent;
            if (begin) {
                transaction = lent.core().transactions().begin();
                lent.core().transactions().block(transaction);
            }
            running = step.compareAndSet(Step.ACQUIRING, Step.WORKING)
                    ? AsyncCalls.stage(work, lent)
                    : CompletableFuture.failedFuture(new CancellationException());
        } catch (Throwable raised) {
            step.set(Step.WORKING);
            running = CompletableFuture.failedFuture(raised);
        }
        stage = running;
        running.whenComplete(this::worked);
        if (outcome.future().isDone()) {
            givenUp();
        }
    }

    /** The future was completed from outside. */
    private void givenUp() {
        Connection lent = connection;
        CompletionStage<T> running = stage;
        if (step.compareAndSet(Step.ACQUIRING, Step.WORKING)) {
            CompletableFuture<PooledConnection> lease = acquired;
            if (lease != null) {
                lease.cancel(true);
            }
        } else if (step.get() == Step.WORKING && lent != null && running != null) {
            lent.core().giveUp();
            running.toCompletableFuture().cancel(true);
            AsyncCalls.giveUp(lent.core());
            worked(null, new CancellationException());
        } else {
            CompletableFuture<?> commit = committing;
            if (commit != null) {
                commit.cancel(true);
            }
        }
    }

    private void worked(@Nullable T value, @Nullable Throwable failure) {
        Connection lent = connection;
        if (!step.compareAndSet(Step.WORKING, Step.ENDING)) {
            return;
        }
        if (lent == null) {
            outcome.failed(failure == null ? new CancellationException() : Wire.unwrap(failure));
            return;
        }
        CallGuard.Call running = lent.core().guard().running();
        if (running == null) {
            settled(lent, value, failure);
        } else {
            // Somebody did not wait for a call: it is cancelled, and its end waited for.
            AsyncCalls.giveUp(lent.core());
            var unused = running.ended().whenComplete((ok, none) -> bridge.resume(() -> settled(lent, value, failure)));
        }
    }

    private void settled(Connection lent, @Nullable T value, @Nullable Throwable failure) {
        RootTransaction open = transaction;
        Core core = lent.core();
        core.transactions().block(null);
        if (failure == null && outcome.future().isDone()) {
            settled(lent, value, new CancellationException());
            return;
        }
        if (open == null || open.state().isOver()) {
            given(lent, value, failure);
        } else if (failure == null) {
            CompletableFuture<?> commit = AsyncSupport.commit(open);
            committing = commit;
            var unused = commit.whenComplete((ok, refused) -> given(lent, value, refused));
            if (outcome.future().isDone()) {
                commit.cancel(true);
            }
        } else {
            var unused = AsyncSupport.rollback(open).whenComplete((ok, second) -> {
                Throwable first = Wire.unwrap(failure);
                Failures.also(first, second);
                given(lent, value, first);
            });
        }
    }

    @SuppressWarnings("NullAway") // a value without a failure is a T
    private void given(Connection lent, @Nullable T value, @Nullable Throwable failure) {
        var unused = AsyncSupport.close(lent).whenComplete((ok, none) -> {
            if (failure == null) {
                outcome.succeeded(value);
            } else {
                outcome.failed(Wire.unwrap(failure));
            }
        });
    }
}
