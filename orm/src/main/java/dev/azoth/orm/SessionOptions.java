package dev.azoth.orm;

import java.util.Map;

/**
 * How sessions behave. Immutable.
 *
 * @param autoflush changes are written before a query
 * @param expireOnCommit attributes are forgotten at the end of a transaction, to be read anew when touched
 * @param implicitIo attributes that are not loaded may be loaded when they are touched; the asynchronous face allows it only
 *     inside {@code runSync}
 * @param info what the application keeps with each session, copied
 */
public record SessionOptions(boolean autoflush, boolean expireOnCommit, boolean implicitIo, Map<Object, Object> info) {
    public SessionOptions {
        info = Map.copyOf(info);
    }

    public static SessionOptions defaults() {
        return new SessionOptions(true, false, true, Map.of());
    }

    public SessionOptions withAutoflush(boolean value) {
        return new SessionOptions(value, expireOnCommit, implicitIo, info);
    }

    public SessionOptions withExpireOnCommit(boolean value) {
        return new SessionOptions(autoflush, value, implicitIo, info);
    }

    public SessionOptions withImplicitIo(boolean value) {
        return new SessionOptions(autoflush, expireOnCommit, value, info);
    }

    public SessionOptions withInfo(Map<Object, Object> value) {
        return new SessionOptions(autoflush, expireOnCommit, implicitIo, value);
    }
}
