package dev.azoth.engine.pool;

import dev.azoth.engine.bridge.Cancellation;
import dev.azoth.engine.driver.DriverConnection;
import dev.azoth.error.InvalidRequestException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One checkout of a connection: from {@link Pool#acquire} until it is released, invalidated or, after it was detached, closed.
 * Ending it is safe on any thread and counts once. SQLAlchemy: {@code PoolProxiedConnection}.
 */
public final class PooledConnection {
    private enum State {
        OUT,
        DETACHED,
        ENDED
    }

    private static final CompletionStage<Void> DONE = CompletableFuture.completedStage(null);

    private final AtomicReference<State> state = new AtomicReference<>(State.OUT);
    private final Pool pool;
    private final ConnectionRecord record;
    private final Holder by;
    private @Nullable Future<?> leakAlarm;

    PooledConnection(Pool pool, ConnectionRecord record, Holder by) {
        this.pool = pool;
        this.record = record;
        this.by = by;
    }

    /** The driver's connection. */
    public DriverConnection driver() {
        return record.driver();
    }

    /** The driver's connection in direct style. */
    public DbConnection connection() {
        return record.connection();
    }

    public ConnectionRecord record() {
        return record;
    }

    /** How a statement under way on this connection is given up. */
    public Cancellation cancellation() {
        return record.cancellation();
    }

    /** Whether this checkout still holds a connection that is open and of the pool's current generation. */
    public boolean isValid() {
        return state.get() != State.ENDED && driver().isOpen();
    }

    public boolean isDetached() {
        return state.get() == State.DETACHED;
    }

    /** Who took it, where and when. */
    public Holder holder() {
        return by;
    }

    /** Gives the connection back, to be reset first. As {@link #release(boolean, List)}. */
    public CompletionStage<Void> release() {
        return release(false, List.of());
    }

    /** Gives the connection back. As {@link #release(boolean, List)}. */
    public CompletionStage<Void> release(boolean clean) {
        return release(clean, List.of());
    }

    /**
     * Gives the connection back; a detached one is closed. Nobody needs to wait: the pool lends it again when the server has
     * answered what is sent.
     *
     * @param clean whether it is known that no transaction is open and nothing is under way, so that no reset is needed
     * @param afterwards statements to send after the reset, such as those that restore an isolation level
     * @return completes, never with a failure, when the connection is idle, lent again or closed
     */
    public CompletionStage<Void> release(boolean clean, List<String> afterwards) {
        State before = state.getAndSet(State.ENDED);
        return switch (before) {
            case ENDED -> DONE;
            case DETACHED -> pool.returns().closeDetached(record);
            case OUT -> {
                quiet();
                yield pool.returns().take(record, clean, afterwards);
            }
        };
    }

    /**
     * Gives back a connection whose driver pipelines and on which nothing was cancelled: it is reset, and lent again without
     * waiting for the answer to that.
     *
     * @return as {@link #release(boolean, List)}
     */
    public CompletionStage<Void> releasePipelined() {
        if (state.compareAndSet(State.OUT, State.ENDED)) {
            quiet();
            return pool.returns().takePipelined(record);
        }
        return release(false);
    }

    /**
     * Closes the connection at once and gives its slot free. SQLAlchemy: {@code invalidate}.
     *
     * @param cause told to handlers
     */
    public CompletionStage<Void> invalidate(@Nullable Throwable cause) {
        State before = state.getAndSet(State.ENDED);
        return switch (before) {
            case ENDED -> DONE;
            case DETACHED -> pool.returns().closeDetached(record);
            case OUT -> {
                quiet();
                yield pool.returns().invalidate(record, cause);
            }
        };
    }

    /**
     * Closes the connection at once, and has all that were opened before this moment replaced, unless one of the same age has
     * said so already: what is done when a connection proves to be lost.
     */
    public CompletionStage<Void> invalidateAll(@Nullable Throwable cause) {
        pool.expire(record.generation());
        return invalidate(cause);
    }

    /** Goes on, but is closed on return instead of being lent again. SQLAlchemy: {@code invalidate(soft=True)}. */
    public CompletionStage<Void> softInvalidate(@Nullable Throwable cause) {
        record.softInvalidate();
        return pool.handlers().softInvalidate(record, cause);
    }

    /**
     * Takes the connection out of the pool, whose slot becomes free; releasing it closes it.
     *
     * @throws InvalidRequestException when this checkout has ended
     */
    public CompletionStage<Void> detach() {
        if (state.compareAndSet(State.OUT, State.DETACHED)) {
            quiet();
            return pool.returns().detach(record);
        }
        if (state.get() == State.ENDED) {
            throw new InvalidRequestException("The connection cannot be detached: it has been given back to pool '"
                    + pool.options().name() + "'");
        }
        return DONE;
    }

    /** Ends the checkout without doing anything to the connection. */
    void forget() {
        state.set(State.ENDED);
        quiet();
    }

    void leakAlarm(Future<?> alarm) {
        leakAlarm = alarm;
    }

    private void quiet() {
        record.holder(null);
        Future<?> alarm = leakAlarm;
        if (alarm != null) {
            alarm.cancel(false);
        }
    }
}
