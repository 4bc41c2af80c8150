package dev.azoth.engine.pool;

import dev.azoth.engine.bridge.Bridge;
import dev.azoth.engine.bridge.Timers;
import dev.azoth.error.ArgumentException;
import dev.azoth.error.PoolTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Lends connections. No method blocks; safe for any number of threads and event loops. SQLAlchemy: {@code Pool} and, by
 * {@link PoolKind}, {@code QueuePool}, {@code NullPool}, {@code StaticPool}.
 */
public final class Pool {
    /*
     * How it works. Slots (the only lock, a leaf, never held while calling out) decides who gets a connection; Checkout is one
     * acquisition, Opening one connect, Returns what comes after use. These run on whichever thread brings the news: the caller's,
     * the driver's event loop, the timer. None of them waits. Handlers, which may, run on virtual threads of the pool's bridge.
     * Futures given out complete on such threads too: who chains on them must not block there.
     *
     * A queue, no pool and a single connection are the same machine with other numbers: how many connections are kept, how many
     * there may be (PoolOptions.kept, limit).
     */
    private final PoolSetup setup;
    private final Slots slots;
    private final PoolLog log;
    private final Handlers handlers;
    private final FirstConnect firstConnect;
    private final Returns returns;
    private final Bridge bridge;
    private final long recycleNanos;

    public Pool(PoolSetup setup) {
        PoolOptions options = setup.options();
        this.setup = setup;
        this.slots = new Slots(options.kept(), options.limit(), options.lifo());
        this.log = new PoolLog(options);
        this.bridge = new Bridge(options.name() + "-pool", null);
        this.handlers = new Handlers(setup.listeners(), bridge, log);
        this.firstConnect = new FirstConnect(handlers);
        this.returns = new Returns(this, setup);
        Duration recycle = options.recycle();
        this.recycleNanos = recycle == null ? Long.MAX_VALUE : Timers.nanos(recycle);
    }

    /** As {@link #acquire(Duration)}, with the pool's own timeout. */
    public CompletionStage<PooledConnection> acquire() {
        return acquire(setup.options().timeout());
    }

    /**
     * Takes a connection: an idle one, a new one, or, when there are as many as there may be, the next that becomes free, first
     * come, first served. Cancelling the stage's future gives it up at any step.
     *
     * @param timeout how long to wait in line
     * @return fails with {@link PoolTimeoutException}, with {@link dev.azoth.engine.driver.DriverException} when connecting fails,
     *     or with what a handler raised
     */
    public CompletionStage<PooledConnection> acquire(Duration timeout) {
        Holder by = Holder.here(setup.options().leakDetection() != null);
        Grant grant = slots.take();
        if (grant instanceof ConnectionRecord record
                && !setup.options().prePing()
                && isFresh(record)
                && !handlers.any(PoolEvents.CHECKOUT)) {
            return CompletableFuture.completedFuture(lend(record, by));
        }
        var checkout = new Checkout(this, by);
        if (grant instanceof Waiter waiter) {
            checkout.queue(waiter, timeout);
        } else {
            checkout.granted(grant);
        }
        return checkout.future();
    }

    /**
     * Opens connections ahead of their use.
     *
     * @param count how many there should be at least; at most the pool's size
     * @return fails as {@link #acquire} does
     */
    public CompletionStage<Void> warmUp(int count) {
        if (count < 0 || count > setup.options().kept()) {
            throw new ArgumentException("Pool '" + setup.options().name() + "' cannot be warmed up with " + count
                    + " connections: it keeps " + setup.options().kept());
        }
        var taken = new ArrayList<CompletableFuture<PooledConnection>>();
        for (int i = 0; i < count; i++) {
            taken.add(acquire().toCompletableFuture());
        }
        return CompletableFuture.allOf(taken.toArray(CompletableFuture<?>[]::new))
                .whenComplete((ok, failure) -> {
                    for (CompletableFuture<PooledConnection> one : taken) {
                        var unused = one.thenAccept(connection -> connection.release(true));
                    }
                });
    }

    /**
     * Has all connections opened before this moment closed: idle ones at once, others when they come back. The pool can be used
     * on, with new ones. SQLAlchemy: {@code dispose} followed by {@code recreate}.
     *
     * @return completes, never with a failure, when the idle ones have been closed
     */
    public CompletionStage<Void> dispose() {
        return expire(slots.generation());
    }

    /** The pool's figures now. */
    public PoolStatus status() {
        return slots.status(setup.options());
    }

    /** Who holds connections now, in the order in which those were opened. */
    public List<Holder> holders() {
        return slots.holders().stream().map(PooledConnection::holder).toList();
    }

    public PoolOptions options() {
        return setup.options();
    }

    @Override
    public String toString() {
        return status().toString();
    }

    CompletionStage<Void> expire(int generation) {
        var closing = new ArrayList<CompletableFuture<Void>>();
        for (ConnectionRecord record : slots.expire(generation)) {
            closing.add(returns.discard(record).toCompletableFuture());
        }
        return closing.isEmpty()
                ? CompletableFuture.completedFuture(null)
                : CompletableFuture.allOf(closing.toArray(CompletableFuture<?>[]::new));
    }

    boolean isFresh(ConnectionRecord record) {
        return !record.isLost()
                && record.generation() == slots.generation()
                && (recycleNanos == Long.MAX_VALUE || !record.olderThan(recycleNanos));
    }

    PooledConnection lend(ConnectionRecord record, Holder by) {
        var checkout = new PooledConnection(this, record, by);
        record.holder(checkout);
        Duration leak = setup.options().leakDetection();
        if (leak != null) {
            checkout.leakAlarm(Timers.after(leak, () -> log.leak(checkout)));
        }
        return checkout;
    }

    /** Gives up a slot; whoever is next in line may open a connection in it. */
    void free() {
        Waiter next = slots.free();
        if (next != null) {
            HandOver.to(next, Grant.Open.PERMIT);
        }
    }

    PoolTimeoutException timedOut(Holder by, Duration timeout) {
        var text = new StringBuilder(status().toString())
                .append(": no connection became free within ")
                .append(Text.seconds(timeout));
        List<Holder> holders = holders();
        if (!holders.isEmpty()) {
            text.append(". Held by ");
            int shown = Math.min(holders.size(), 20);
            for (int i = 0; i < shown; i++) {
                text.append(i == 0 ? "" : ", ").append(holders.get(i));
            }
            if (shown < holders.size()) {
                text.append(" and ").append(holders.size() - shown).append(" more");
            }
        }
        if (holders.stream().anyMatch(by::isOfSameThread)) {
            text.append(". The thread '")
                    .append(by.threadName())
                    .append(
                            "' that asked for this one holds one of them: if it waits for itself, pass on the connection it has"
                                    + " instead of taking a second one");
            if (setup.options().limit() == 1) {
                text.append(" (this pool has one connection only)");
            }
        }
        text.append(". Close connections sooner, or set a larger poolSize, maxOverflow or poolTimeout");
        if (setup.options().leakDetection() == null) {
            text.append("; leakDetection(Duration) shows where they were taken");
        }
        return new PoolTimeoutException(text.toString());
    }

    PoolSetup setup() {
        return setup;
    }

    Slots slots() {
        return slots;
    }

    PoolLog log() {
        return log;
    }

    Handlers handlers() {
        return handlers;
    }

    FirstConnect firstConnect() {
        return firstConnect;
    }

    Returns returns() {
        return returns;
    }
}
