package dev.azoth.mysql.vertx;

import dev.azoth.engine.driver.DriverErrorKind;
import dev.azoth.engine.driver.DriverException;

/** The driver's own refusals. */
final class Failures {
    private Failures() {}

    static DriverException value(String message) {
        return new DriverException(DriverErrorKind.VALUE, message, null);
    }

    static DriverException programming(String message) {
        return new DriverException(DriverErrorKind.PROGRAMMING, message, null);
    }

    static DriverException disconnected(String message, Throwable cause) {
        return new DriverException(DriverErrorKind.DISCONNECT, message, cause);
    }

    static DriverException cancelled() {
        return new DriverException(DriverErrorKind.CANCELLED, "the statement was cancelled before it was sent", null);
    }
}
