package dev.azoth.engine.pool;

import dev.azoth.engine.event.EventKey;
import org.jspecify.annotations.Nullable;

/**
 * What happens in pools. Handlers run on virtual threads and may use the connection they are handed, waiting for it; what they
 * raise fails the operation where one is waiting for it, and is logged where none is. SQLAlchemy: {@code PoolEvents}.
 */
public final class PoolEvents {
    /** A connection was opened; before {@link #CHECKOUT}. Its failure closes the connection and fails the checkout. */
    public static final EventKey<ConnectionHandler> CONNECT = EventKey.of("connect", ConnectionHandler.class);
    /** As {@link #CONNECT} and before it, for the pool's first connection; again for the next if a handler failed. */
    public static final EventKey<ConnectionHandler> FIRST_CONNECT =
            EventKey.of("first_connect", ConnectionHandler.class);
    /**
     * A connection is about to be lent. A handler that raises {@link dev.azoth.error.DisconnectedException} has it replaced, twice
     * at most.
     */
    public static final EventKey<CheckoutHandler> CHECKOUT = EventKey.of("checkout", CheckoutHandler.class);
    /** A connection has come back and been reset. */
    public static final EventKey<ConnectionHandler> CHECKIN = EventKey.of("checkin", ConnectionHandler.class);
    /** A connection has come back and is about to be reset. */
    public static final EventKey<ResetHandler> RESET = EventKey.of("reset", ResetHandler.class);
    /** A connection is not to be used any more, and about to be closed. */
    public static final EventKey<InvalidateHandler> INVALIDATE = EventKey.of("invalidate", InvalidateHandler.class);
    /** A connection is not to be lent any more. */
    public static final EventKey<InvalidateHandler> SOFT_INVALIDATE =
            EventKey.of("soft_invalidate", InvalidateHandler.class);
    /** A connection is about to be closed by the pool. */
    public static final EventKey<ConnectionHandler> CLOSE = EventKey.of("close", ConnectionHandler.class);
    /** A connection has left the pool and is its user's own. */
    public static final EventKey<ConnectionHandler> DETACH = EventKey.of("detach", ConnectionHandler.class);

    private PoolEvents() {}

    /** Told of a connection. */
    @FunctionalInterface
    public interface ConnectionHandler {
        void handle(DbConnection connection, ConnectionRecord record) throws Exception;
    }

    /** Told of a connection that is about to be lent. */
    @FunctionalInterface
    public interface CheckoutHandler {
        void handle(DbConnection connection, ConnectionRecord record, PooledConnection checkout) throws Exception;
    }

    /** Told of a connection that is about to be reset. */
    @FunctionalInterface
    public interface ResetHandler {
        /** @param clean whether it is known that no transaction is open, so that the pool itself will send nothing */
        void handle(DbConnection connection, ConnectionRecord record, boolean clean) throws Exception;
    }

    /** Told of a connection that is not to be used or lent any more. */
    @FunctionalInterface
    public interface InvalidateHandler {
        /** @param cause why; null when asked for without a reason */
        void handle(DbConnection connection, ConnectionRecord record, @Nullable Throwable cause) throws Exception;
    }
}
