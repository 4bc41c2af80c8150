package dev.azoth.engine;

import org.jspecify.annotations.Nullable;

/**
 * A failure, for {@link ConnectionEvents#HANDLE_ERROR}: handlers may put another exception in its place and decide whether the
 * connection counts as lost. For one task at a time. SQLAlchemy: {@code ExceptionContext}.
 */
public final class ErrorContext {
    private final @Nullable Connection connection;
    private final Engine engine;
    private final Throwable original;
    private final @Nullable String sql;
    private final @Nullable String parameters;
    private RuntimeException exception;
    private boolean disconnect;
    private boolean invalidatePoolOnDisconnect = true;

    ErrorContext(
            Engine engine,
            @Nullable Connection connection,
            Throwable original,
            RuntimeException exception,
            @Nullable String sql,
            @Nullable String parameters,
            boolean disconnect) {
        this.engine = engine;
        this.connection = connection;
        this.original = original;
        this.exception = exception;
        this.sql = sql;
        this.parameters = parameters;
        this.disconnect = disconnect;
    }

    public Engine engine() {
        return engine;
    }

    /** The connection at work, null when one could not be had. */
    public @Nullable Connection connection() {
        return connection;
    }

    /** What the driver raised. */
    public Throwable original() {
        return original;
    }

    /** What will be raised. */
    public RuntimeException exception() {
        return exception;
    }

    /** Raises this instead; the failure so far should be its cause. */
    public void replaceException(RuntimeException replacement) {
        exception = replacement;
    }

    /** The statement at work, null where there was none. */
    public @Nullable String sql() {
        return sql;
    }

    /** The parameters as the message shows them, null where hidden or absent. */
    public @Nullable String parameters() {
        return parameters;
    }

    /** Whether the connection counts as lost. */
    public boolean isDisconnect() {
        return disconnect;
    }

    /** Has the connection count as lost, or not. */
    public void disconnect(boolean lost) {
        disconnect = lost;
    }

    /** Whether a lost connection invalidates all pooled connections made before. */
    public boolean invalidatePoolOnDisconnect() {
        return invalidatePoolOnDisconnect;
    }

    /** Whether a lost connection is to invalidate all pooled connections made before; true unless said otherwise. */
    public void invalidatePoolOnDisconnect(boolean invalidate) {
        invalidatePoolOnDisconnect = invalidate;
    }
}
