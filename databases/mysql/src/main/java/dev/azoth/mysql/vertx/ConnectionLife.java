package dev.azoth.mysql.vertx;

import dev.azoth.engine.driver.DriverErrorKind;
import dev.azoth.engine.driver.DriverException;
import io.vertx.core.internal.ContextInternal;
import io.vertx.mysqlclient.MySQLConnectOptions;
import io.vertx.mysqlclient.MySQLConnection;
import io.vertx.mysqlclient.MySQLException;
import io.vertx.sqlclient.ClosedConnectionException;
import io.vertx.sqlclient.spi.ConnectionFactory;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A connection's life and end. Each connection has its own socket factory, which ends with it. */
final class ConnectionLife {
    private static final long POLITE_MILLIS = 5_000;

    private enum State {
        OPEN,
        /** Closed or cut on our side. */
        CLOSED,
        LOST
    }

    /** What to do with operations at the end. */
    @FunctionalInterface
    interface End {
        /**
         * @param cut whether what is in flight ends too, without the server's answer
         */
        void end(boolean cut);
    }

    private final MySQLConnection client;
    private final ContextInternal context;
    private final ConnectionFactory<MySQLConnectOptions> sockets;
    private final SocketCell socket;
    private final String server;
    private final AtomicReference<State> state = new AtomicReference<>(State.OPEN);
    private final CompletableFuture<Void> gone = new CompletableFuture<>();
    private final AtomicReference<@Nullable Runnable> lostListener = new AtomicReference<>();
    private volatile @Nullable Throwable reason;
    private volatile boolean culpritNamed;
    private End onEnd = cut -> {};

    ConnectionLife(
            MySQLConnection client,
            ContextInternal context,
            ConnectionFactory<MySQLConnectOptions> sockets,
            SocketCell socket,
            String server) {
        this.client = client;
        this.context = context;
        this.sockets = sockets;
        this.socket = socket;
        this.server = server;
        client.exceptionHandler(this::exception);
        client.closeHandler(closed -> ended());
    }

    /** What to do on the event loop when the connection has ended; set once, before the connection is used. */
    void onEnd(End action) {
        onEnd = action;
    }

    boolean isOpen() {
        return state.get() == State.OPEN;
    }

    void onLost(Runnable listener) {
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

    CompletionStage<Void> close() {
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

    void abort() {
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
    DriverException translate(Throwable failure) {
        boolean clientRefused = !(failure instanceof ClosedConnectionException) && isOfDecoding(failure);
        if (clientRefused && !culpritNamed) {
            culpritNamed = true;
            return new DriverException(
                    DriverErrorKind.VALUE,
                    "the client could not read a value of the result (" + failure.getMessage()
                            + ") and has given the connection up; select such values as text: cast(... as char)",
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

    DriverException goneError() {
        return goneError(null);
    }

    private DriverException goneError(@Nullable Throwable failure) {
        Throwable why = reason != null ? reason : failure;
        String sqlState = why instanceof MySQLException error ? error.getSqlState() : null;
        String told = why instanceof MySQLException error
                ? ": " + MySqlErrors.message(error)
                : why == null || why instanceof ClosedConnectionException ? "" : ": " + why.getMessage();
        String text = state.get() == State.CLOSED
                ? "the connection to " + server + " is closed"
                : "the connection to " + server + " was lost" + told;
        return new DriverException(DriverErrorKind.DISCONNECT, text, sqlState, 0, null, why);
    }
}
