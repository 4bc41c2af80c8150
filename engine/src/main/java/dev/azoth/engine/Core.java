package dev.azoth.engine;

import dev.azoth.engine.bridge.Await;
import dev.azoth.engine.bridge.CallGuard;
import dev.azoth.engine.bridge.Cancellation;
import dev.azoth.engine.driver.DriverConnection;
import dev.azoth.engine.event.EventKey;
import dev.azoth.engine.event.Listeners;
import dev.azoth.engine.pool.PooledConnection;
import dev.azoth.error.InvalidRequestException;
import dev.azoth.error.ResourceClosedException;
import dev.azoth.sql.compile.TransactionSql;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a connection is made of: the physical connection on loan, the transaction, who is using it, where echo goes. For one
 * task at a time, as the guard sees to.
 */
final class Core {
    /** Where a connection stands, and where it may go from there. */
    enum State {
        OPEN,
        /** The physical connection is lost or was given up; the next statement takes another. */
        INVALIDATED,
        CLOSED;

        boolean mayBecome(State next) {
            return switch (this) {
                case OPEN -> next != OPEN;
                case INVALIDATED -> next != INVALIDATED;
                case CLOSED -> false;
            };
        }
    }

    private static final List<EventKey<?>> TOLD = List.of(
            ConnectionEvents.BEFORE_EXECUTE,
            ConnectionEvents.AFTER_EXECUTE,
            ConnectionEvents.BEFORE_CURSOR_EXECUTE,
            ConnectionEvents.AFTER_CURSOR_EXECUTE,
            ConnectionEvents.HANDLE_ERROR,
            ConnectionEvents.BEGIN,
            ConnectionEvents.COMMIT,
            ConnectionEvents.ROLLBACK,
            ConnectionEvents.SAVEPOINT,
            ConnectionEvents.RELEASE_SAVEPOINT,
            ConnectionEvents.ROLLBACK_SAVEPOINT);

    /** How many events may be told inside one another; handlers that use the connection are told of that too. */
    private static final int DEEPEST = 20;

    private final Engine engine;
    private final Connection face;
    private final Listeners listeners;
    private final CallGuard guard = new CallGuard("connection");
    private final Transactions transactions;
    private final Failures failures = new Failures(this);
    private final Isolation isolation;
    private final boolean echoes;
    private final List<CursorRows> cursors = new ArrayList<>(0);
    private ExecutionOptions options;
    /** How many events are being told inside one another. */
    private int told;

    /** Whether the application has had the client's own connection, and so may have begun what nobody here knows of. */
    private boolean handedOut;

    private volatile State state = State.OPEN;
    private volatile boolean givenUp;
    private volatile @Nullable PooledConnection lease;
    private volatile @Nullable Wire wire;

    Core(Engine engine, Connection face, PooledConnection lease) {
        TransactionSql sql = engine.dialect().transactions();
        this.engine = engine;
        this.face = face;
        this.listeners = new Listeners(engine.listeners());
        this.transactions = new Transactions(this, sql);
        this.isolation = new Isolation(sql);
        this.echoes = engine.echo().isOn();
        this.options = engine.executionOptions();
        isolation.want(engine.isolationLevel(options));
        lent(lease);
    }

    private void lent(PooledConnection connection) {
        lease = connection;
        wire = new Wire(
                connection.driver(),
                engine.driver().traits().pipelining(),
                engine.dialect().transactions(),
                connection.cancellation().grace());
        isolation.connected(connection.record().info());
    }

    Engine engine() {
        return engine;
    }

    Connection face() {
        return face;
    }

    Listeners listeners() {
        return listeners;
    }

    CallGuard guard() {
        return guard;
    }

    Transactions transactions() {
        return transactions;
    }

    Failures failures() {
        return failures;
    }

    Isolation isolation() {
        return isolation;
    }

    ExecutionOptions options() {
        return options;
    }

    State state() {
        return state;
    }

    /** @throws InvalidRequestException when the isolation level would change inside a transaction */
    void options(ExecutionOptions changed) {
        if (changed.isolationLevel() != options.isolationLevel()) {
            if (transactions.root() != null) {
                throw new InvalidRequestException("The isolation level can't be changed to " + changed.isolationLevel()
                        + " while a transaction, which began with the first statement or begin(), is open:"
                        + " commit() or rollback() first, or set it right after connect()");
            }
            isolation.want(engine.isolationLevel(changed));
        }
        options = changed;
        tell(ConnectionEvents.SET_CONNECTION_EXECUTION_OPTIONS, handler -> handler.handle(face, changed));
    }

    /** Begins a call in direct style. */
    CallGuard.Call enter(String what) {
        Await.checkMayBlock();
        Await.checkNotInterrupted();
        CallGuard.Call call = guard.enter(what);
        try {
            // It may have had to wait for a cancelled call.
            Await.checkNotInterrupted();
            return call;
        } catch (CancellationException interrupted) {
            call.close();
            throw interrupted;
        }
    }

    /** Begins a call that an interrupted thread may make too. */
    CallGuard.Call enterCleanUp(String what) {
        return guard.enter(what);
    }

    /** The physical connection; takes another if it was lost. */
    Wire wire() {
        Wire present = wire;
        if (present != null && state == State.OPEN) {
            return present;
        }
        refuseClosed();
        transactions.beforeReconnect();
        lent(engine.acquire());
        state = State.OPEN;
        return wire();
    }

    /** The physical connection, null when it was lost or given back. */
    @Nullable
    Wire wireIfAny() {
        return wire;
    }

    /** The client's own connection, for the application. */
    Object handOut(DriverConnection driver) {
        handedOut = true;
        return driver.unwrap();
    }

    @Nullable
    PooledConnection lease() {
        return lease;
    }

    /** Whether the server has been told that a transaction begins, so that nothing is due before the next statement. */
    boolean isInTransaction() {
        Wire present = wire;
        return present != null && present.inTransaction();
    }

    /** Whether a call needs nothing but the physical connection at hand. */
    boolean isAtHand() {
        return state == State.OPEN;
    }

    void refuseClosed() {
        if (state == State.CLOSED) {
            throw new ResourceClosedException("This connection is closed");
        }
        if (givenUp) {
            throw new CancellationException("The work this connection was lent for has been cancelled");
        }
    }

    /** Sends, waits, completes: the direct face. */
    <A extends @Nullable Object, T extends @Nullable Object> T run(Exchange<A, T> exchange) {
        A answer;
        try {
            answer = Await.await(exchange.send(), cancellation());
        } catch (RuntimeException failure) {
            throw exchange.failed(failure);
        }
        return exchange.complete(answer);
    }

    /** As {@link #run}, for what must be done by an interrupted thread too. */
    <A extends @Nullable Object, T extends @Nullable Object> T runUninterruptibly(Exchange<A, T> exchange) {
        A answer;
        try {
            answer = Await.uninterruptibly(exchange.send());
        } catch (RuntimeException failure) {
            throw exchange.failed(failure);
        }
        return exchange.complete(answer);
    }

    /** How what runs is given up; reads the connection when it is asked to. */
    @Nullable
    Cancellation cancellation() {
        return wire;
    }

    /** The connection proved to be lost. */
    void lost(@Nullable Throwable cause, boolean all) {
        PooledConnection connection = lease;
        if (connection != null) {
            var unused = all ? connection.invalidateAll(cause) : connection.invalidate(cause);
        }
        gone();
    }

    /** The connection is in a state nobody knows: it is closed. */
    void discard(Throwable cause) {
        lost(cause, false);
    }

    private void gone() {
        lease = null;
        wire = null;
        if (state.mayBecome(State.INVALIDATED)) {
            state = State.INVALIDATED;
        }
        cursors.forEach(CursorRows::lost);
        cursors.clear();
        transactions.invalidated();
    }

    void opened(CursorRows cursor) {
        cursors.add(cursor);
    }

    void closed(CursorRows cursor) {
        cursors.remove(cursor);
    }

    /** Gives the physical connection back without waiting; what is open ends with it. Idempotent. */
    void close() {
        if (state == State.CLOSED) {
            return;
        }
        List.copyOf(cursors).forEach(CursorRows::abandon);
        cursors.clear();
        try {
            if (transactions.root() != null) {
                tell(ConnectionEvents.ROLLBACK, handler -> handler.handle(face));
            }
        } finally {
            giveBack();
        }
    }

    private void giveBack() {
        PooledConnection connection = lease;
        Wire present = wire;
        boolean inTransaction = handedOut || (present != null && present.inTransaction());
        transactions.abandon();
        state = State.CLOSED;
        lease = null;
        wire = null;
        if (connection == null || present == null) {
            return;
        }
        CompletableFuture<?> cancelling = present.retire();
        if (cancelling != null) {
            var unused = cancelling.whenComplete((ok, failure) -> {
                var unusedToo = connection.release(!inTransaction);
            });
        } else if (inTransaction && present.pipelining()) {
            var unused = connection.releasePipelined();
        } else {
            var unused = connection.release(!inTransaction);
        }
    }

    /** The work this connection was lent for has been given up: nothing more is sent for it. */
    void giveUp() {
        givenUp = true;
    }

    /** Whether anybody is to be told of what statements and transactions do, and so might wait. */
    boolean isListened() {
        if (listeners.isUntouched()) {
            return false;
        }
        for (EventKey<?> key : TOLD) {
            if (listeners.has(key)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Tells handlers of an event.
     *
     * @throws InvalidRequestException when a handler's own statements have called handlers again and again
     */
    <H> void tell(EventKey<H> key, Consumer<? super H> call) {
        if (!listeners.has(key)) {
            return;
        }
        if (told == DEEPEST) {
            throw new InvalidRequestException(
                    "A handler of " + key.name() + " was called " + DEEPEST
                            + " times inside itself: it uses the connection it is handed, and is told of that use too. Have it look at"
                            + " what it is told and leave its own statements alone, or note in connection.info() that it is at work");
        }
        told++;
        try {
            listeners.fire(key, call);
        } finally {
            told--;
        }
    }

    /** One line of echo, if it is on. */
    void show(String line) {
        if (echoes) {
            engine.echo().show(options.loggingToken(), line);
        }
    }

    boolean echoes() {
        return echoes;
    }
}
