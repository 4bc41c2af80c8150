package dev.azoth.engine.bridge;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A future whose completion from outside cancels the work behind it. Futures derived from it ({@code thenApply}, ...) are of this
 * class too: when all that were derived from a future have been completed from outside, nobody is left to want its value, and it
 * is cancelled in turn; one that was derived by {@code thenCompose} passes the cancellation on to the stage it waits for.
 */
public final class BridgedFuture<T extends @Nullable Object> extends CompletableFuture<T> {
    /*
     * CompletableFuture completes itself and its dependents through internals, never through its public methods: whoever calls
     * complete, completeExceptionally, cancel or obtrude is outside (orTimeout and completeOnTimeout too).
     */

    private final Runnable beforehand;
    private final Runnable cancelWork;
    private final AtomicInteger derived = new AtomicInteger();
    private volatile @Nullable CompletionStage<?> composed;
    private volatile boolean outside;
    private volatile boolean givenUp;

    /** @param cancelWork called once when the future has been completed from outside; must not block */
    public BridgedFuture(Runnable cancelWork) {
        this(() -> {}, cancelWork);
    }

    /**
     * @param beforehand called before the future is completed from outside, so before anything that depends on it runs; perhaps in
     *     vain, when the work ends at the same moment
     * @param cancelWork called once when the future has been completed from outside; must not block
     */
    public BridgedFuture(Runnable beforehand, Runnable cancelWork) {
        this.beforehand = beforehand;
        this.cancelWork = cancelWork;
    }

    /** For who does the work: it succeeded. @return whether the future was still waiting for it */
    public boolean succeed(T value) {
        return super.complete(value);
    }

    /** For who does the work: it failed. @return whether the future was still waiting for it */
    public boolean fail(Throwable failure) {
        return super.completeExceptionally(failure);
    }

    @Override
    public boolean complete(T value) {
        announce();
        return noted(super.complete(value));
    }

    @Override
    public boolean completeExceptionally(Throwable failure) {
        announce();
        return noted(super.completeExceptionally(failure));
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean wasDone = isDone();
        announce();
        boolean cancelled = super.cancel(mayInterruptIfRunning);
        if (!wasDone) {
            noted(cancelled);
        }
        return cancelled;
    }

    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
        derived.incrementAndGet();
        return new BridgedFuture<>(this::derivedGivenUp);
    }

    @Override
    public CompletableFuture<T> orTimeout(long timeout, TimeUnit unit) {
        return withTimer(timeout, unit, () -> completeExceptionally(new TimeoutException()));
    }

    @Override
    public CompletableFuture<T> completeOnTimeout(T value, long timeout, TimeUnit unit) {
        return withTimer(timeout, unit, () -> complete(value));
    }

    @Override
    public <U> CompletableFuture<U> thenCompose(Function<? super T, ? extends CompletionStage<U>> next) {
        var link = new Link<T, U>(next);
        return link.to(super.thenCompose(link));
    }

    @Override
    public <U> CompletableFuture<U> thenComposeAsync(Function<? super T, ? extends CompletionStage<U>> next) {
        var link = new Link<T, U>(next);
        return link.to(super.thenComposeAsync(link));
    }

    @Override
    public <U> CompletableFuture<U> thenComposeAsync(
            Function<? super T, ? extends CompletionStage<U>> next, Executor executor) {
        var link = new Link<T, U>(next);
        return link.to(super.thenComposeAsync(link, executor));
    }

    /** Unlike CompletableFuture's own, the timer does not count among those who want the value. */
    private CompletableFuture<T> withTimer(long timeout, TimeUnit unit, Runnable action) {
        if (!isDone()) {
            Future<?> timer = Timers.after(Duration.of(timeout, unit.toChronoUnit()), action);
            var unused = whenComplete((value, failure) -> timer.cancel(false));
            release();
        }
        return this;
    }

    private void announce() {
        if (!isDone()) {
            beforehand.run();
        }
    }

    private boolean noted(boolean completed) {
        if (completed) {
            outside = true;
            cancelWork.run();
            CompletionStage<?> waitedFor = composed;
            if (waitedFor != null) {
                waitedFor.toCompletableFuture().cancel(true);
            }
        }
        return completed;
    }

    private void derivedGivenUp() {
        givenUp = true;
        release();
    }

    private void release() {
        if (derived.decrementAndGet() == 0 && givenUp && !isDone()) {
            cancel(true);
        }
    }

    /** Tells the derived future which stage it waits for. */
    private static final class Link<T extends @Nullable Object, U> implements Function<T, CompletionStage<U>> {
        private final Function<? super T, ? extends CompletionStage<U>> next;
        private volatile @Nullable CompletionStage<U> stage;
        private volatile @Nullable BridgedFuture<U> future;

        Link(Function<? super T, ? extends CompletionStage<U>> next) {
            this.next = next;
        }

        @Override
        public CompletionStage<U> apply(T value) {
            CompletionStage<U> made = next.apply(value);
            stage = made;
            connect();
            return made;
        }

        CompletableFuture<U> to(CompletableFuture<U> derived) {
            future = (BridgedFuture<U>) derived;
            connect();
            return derived;
        }

        private void connect() {
            BridgedFuture<U> waiting = future;
            CompletionStage<U> waitedFor = stage;
            if (waiting != null && waitedFor != null && !waiting.isDone()) {
                waiting.composed = waitedFor;
                if (waiting.outside) {
                    waitedFor.toCompletableFuture().cancel(true);
                }
            }
        }
    }
}
