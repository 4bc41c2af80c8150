package dev.azoth.vertx;

import dev.azoth.engine.driver.DriverErrorKind;
import dev.azoth.engine.driver.DriverException;
import io.vertx.core.internal.ContextInternal;
import io.vertx.sqlclient.ClosedConnectionException;
import io.vertx.sqlclient.DatabaseException;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.spi.ConnectionFactory;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A connection's life and end. Each connection has its own socket factory, which ends with it. */
public final class ConnectionLife {
    private static final long POLITE_MILLIS = 5_000;

    private enum State {
        OPEN,
        /** Closed or cut on our side. */
        CLOSED,
        LOST
    }

    /** What to do with operations at the end. */
    @FunctionalInterface
    public interface End {
        /**
         * Called on the event loop.
         *
         * @param cut whether what is in flight ends too, without the server's answer
         */
        void end(boolean cut);
    }

    /**
     * How a database speaks of itself.
     *
     * @param textCast by which a value is selected as text
     * @param message of an error by which the server ended the session
     */
    public record Wording(String textCast, Function<DatabaseException, String> message) {}

    private final SqlConnection client;
    private final ContextInternal context;
    private final ConnectionFactory<?> sockets;
    private final SocketCell socket;
    private final String server;
    private final Wording wording;
    private final AtomicReference<State> state = new AtomicReference<>(State.OPEN);
    private final CompletableFuture<Void> gone = new CompletableFuture<>();
    private final AtomicReference<@Nullable Runnable> lostListener = new AtomicReference<>();
    private volatile @Nullable Throwable reason;
    private volatile boolean culpritNamed;
    private End onEnd = cut -> {};

    /**
     * Begins with a client that has just connected, whose handlers it takes.
     *
     * @param server for messages
     */
    public ConnectionLife(
            SqlConnection client,
            ContextInternal context,
            ConnectionFactory<?> sockets,
            SocketCell socket,
            String server,
            Wording wording) {
        this.client = client;
        this.context = context;
        this.sockets = sockets;
        this.socket = socket;
        this.server = server;
        this.wording = wording;
        client.exceptionHandler(this::exception);
        client.closeHandler(closed -> ended());
    }

    /** What to do on the event loop when the connection has ended; set once, before the connection is used. */
    public void onEnd(End action) {
        onEnd = action;
    }

    /** Neither closed nor lost. */
    public boolean isOpen() {
        return state.get() == State.OPEN;
    }

    /** As {@link Lived#gone}. */
    public CompletionStage<Void> gone() {
        return gone.copy();
    }

    /** As {@link dev.azoth.engine.driver.DriverConnection#onLost}. */
    public void onLost(Runnable listener) {
        lostListener.set(listener);
        if (state.get() == State.LOST) {
            tellLost();
        }
    }

    private void tellLost() {
        Runnable listener = lostListener.getAndSet(null);
        if (listener != null) {
            listener.run();
        }
    }

    /** Ends the session politely, within a few seconds; idempotent. */
    public CompletionStage<Void> close() {
        if (state.compareAndSet(State.OPEN, State.CLOSED)) {
            // through the queue: what was given before is sent before
            onEventLoop(() -> {
                long patience = context.owner().setTimer(POLITE_MILLIS, late -> cut());
                onEnd.end(false);
                client.close().onComplete(done -> {
                    context.owner().cancelTimer(patience);
                    release();
                });
            });
        }
        return gone.copy();
    }

    /** Cuts the socket; idempotent. */
    public void abort() {
        if (state.compareAndSet(State.OPEN, State.CLOSED)) {
            onEventLoop(this::cut);
        }
    }

    private void cut() {
        onEnd.end(true);
        release();
    }

    private void release() {
        socket.cut();
        sockets.close((done, ignored) -> gone.complete(null));
    }

    private void onEventLoop(Runnable action) {
        try {
            context.nettyEventLoop().execute(action);
        } catch (RejectedExecutionException closed) {
            gone.complete(null);
        }
    }

    /** The client tells here why the server ended the session, or which value it could not decode. */
    private void exception(Throwable failure) {
        if (reason == null) {
            reason = failure;
        }
    }

    private void ended() {
        boolean lost = state.compareAndSet(State.OPEN, State.LOST);
        onEnd.end(false);
        release();
        if (lost) {
            tellLost();
        }
    }

    /** A failure that is no answer of the server's. */
    public DriverException translate(Throwable failure) {
        boolean clientRefused = !(failure instanceof ClosedConnectionException) && isOfDecoding(failure);
        if (clientRefused && !culpritNamed) {
            culpritNamed = true;
            return new DriverException(
                    DriverErrorKind.VALUE,
                    "the client could not read a value of the result (" + failure.getMessage()
                            + ") and has given the connection up; select such values as text: "
                            + wording.textCast(),
                    failure);
        }
        return goneError(failure);
    }

    private static boolean isOfDecoding(Throwable failure) {
        return failure instanceof java.time.DateTimeException
                || failure instanceof NumberFormatException
                || failure instanceof IndexOutOfBoundsException
                || failure instanceof io.vertx.core.json.DecodeException;
    }

    /** Why nothing can be sent any more. */
    public DriverException goneError() {
        return goneError(null);
    }

    private DriverException goneError(@Nullable Throwable failure) {
        Throwable why = reason != null ? reason : failure;
        String sqlState = why instanceof DatabaseException error ? error.getSqlState() : null;
        String told = why instanceof DatabaseException error
                ? ": " + wording.message().apply(error)
                : why == null || why instanceof ClosedConnectionException ? "" : ": " + why.getMessage();
        String text = state.get() == State.CLOSED
                ? "the connection to " + server + " is closed"
                : "the connection to " + server + " was lost" + told;
        return new DriverException(DriverErrorKind.DISCONNECT, text, sqlState, 0, null, why);
    }
}
