package dev.azoth.error;

/** No pooled connection became free in time; the message carries the pool's figures. SQLAlchemy: {@code TimeoutError}. */
public final class PoolTimeoutException extends AzothException {
    private static final long serialVersionUID = 1L;

    public PoolTimeoutException(String message) {
        super(message);
    }
}
