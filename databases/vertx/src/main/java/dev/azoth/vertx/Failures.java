package dev.azoth.vertx;

import dev.azoth.engine.driver.DriverErrorKind;
import dev.azoth.engine.driver.DriverException;

/** The drivers' own refusals. */
public final class Failures {
    private Failures() {}

    /** A value that cannot be sent or read. */
    public static DriverException value(String message) {
        return new DriverException(DriverErrorKind.VALUE, message, null);
    }

    /** A statement that cannot be run. */
    public static DriverException programming(String message) {
        return new DriverException(DriverErrorKind.PROGRAMMING, message, null);
    }

    /** No connection, or none any more. */
    public static DriverException disconnected(String message, Throwable cause) {
        return new DriverException(DriverErrorKind.DISCONNECT, message, cause);
    }

    /** Cancelled while it was waiting to be sent. */
    public static DriverException cancelled() {
        return new DriverException(DriverErrorKind.CANCELLED, "the statement was cancelled before it was sent", null);
    }
}
