package dev.azoth.orm;

import java.util.Map;

/**
 * How sessions behave. Immutable.
 *
 * @param autoflush changes are written before a query
 * @param expireOnCommit attributes are forgotten at the end of a transaction, to be read anew when touched
 * @param implicitIo attributes that are not loaded may be loaded when they are touched; the asynchronous face allows it only
 *     inside {@code runSync}
 * @param closeResetsOnly a session can be used again after it has been closed
 * @param joinMode how a transaction open on a given connection is joined
 * @param info what the application keeps with each session, copied
 */
public record SessionOptions(
        boolean autoflush,
        boolean expireOnCommit,
        boolean implicitIo,
        boolean closeResetsOnly,
        JoinMode joinMode,
        Map<Object, Object> info) {
    public SessionOptions {
        info = Map.copyOf(info);
    }

    public static SessionOptions defaults() {
        return new SessionOptions(true, false, true, true, JoinMode.CONDITIONAL_SAVEPOINT, Map.of());
    }

    public SessionOptions withAutoflush(boolean value) {
        return new SessionOptions(value, expireOnCommit, implicitIo, closeResetsOnly, joinMode, info);
    }

    public SessionOptions withExpireOnCommit(boolean value) {
        return new SessionOptions(autoflush, value, implicitIo, closeResetsOnly, joinMode, info);
    }

    public SessionOptions withImplicitIo(boolean value) {
        return new SessionOptions(autoflush, expireOnCommit, value, closeResetsOnly, joinMode, info);
    }

    public SessionOptions withCloseResetsOnly(boolean value) {
        return new SessionOptions(autoflush, expireOnCommit, implicitIo, value, joinMode, info);
    }

    public SessionOptions withJoinMode(JoinMode value) {
        return new SessionOptions(autoflush, expireOnCommit, implicitIo, closeResetsOnly, value, info);
    }

    public SessionOptions withInfo(Map<Object, Object> value) {
        return new SessionOptions(autoflush, expireOnCommit, implicitIo, closeResetsOnly, joinMode, value);
    }
}
