package dev.azoth.engine;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/**
 * Shows what is sent, in the form SQLAlchemy's users know. With {@code echo(true)} the lines are logged at INFO, or printed when
 * the application has set up no logging; without it they are logged at DEBUG.
 */
final class Echo {
    /** The name of the logger; {@code loggingName} is appended to it. */
    static final String NAME = "dev.azoth.engine.Engine";

    private final Logger logger;
    private final boolean requested;
    private final @Nullable EchoConsole console;

    private Echo(Logger logger, boolean requested, @Nullable EchoConsole console) {
        this.logger = logger;
        this.requested = requested;
        this.console = console;
    }

    /** @param loggingName of the engine, null for none */
    static Echo of(boolean requested, @Nullable String loggingName) {
        String name = loggingName == null ? NAME : NAME + "." + loggingName;
        boolean print = requested && !LoggingSetup.isConfigured();
        return new Echo(System.getLogger(name), requested, print ? new EchoConsole(name) : null);
    }

    /** Whether anything is to be shown; asked before text is made. */
    boolean isOn() {
        return console != null || logger.isLoggable(requested ? Level.INFO : Level.DEBUG);
    }

    void show(@Nullable String token, String message) {
        String line = token == null ? message : "[" + token + "] " + message;
        if (console != null) {
            console.print(line);
        } else {
            logger.log(requested ? Level.INFO : Level.DEBUG, line);
        }
    }

    /** A statement longer than this is shortened in the middle when it has many rows of values. */
    static String shortened(String sql) {
        int length = sql.length();
        return length <= 500
                ? sql
                : sql.substring(0, 250) + " ... " + (length - 350) + " characters truncated ... "
                        + sql.substring(length - 100);
    }
}
