package dev.azoth.engine;

import java.util.ServiceLoader;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.SimpleFormatter;

/** Whether the application has said where log lines go. */
final class LoggingSetup {
    private LoggingSetup() {}

    static boolean isConfigured() {
        return isSet("java.util.logging.config.file")
                || isSet("java.util.logging.config.class")
                || ServiceLoader.load(System.LoggerFinder.class).iterator().hasNext()
                || (ModuleLayer.boot().findModule("java.logging").isPresent() && !hasDefaultHandlers());
    }

    private static boolean isSet(String property) {
        return System.getProperty(property) != null;
    }

    /** The JDK's own set-up: one console handler at the root. */
    private static boolean hasDefaultHandlers() {
        Handler[] handlers = LogManager.getLogManager().getLogger("").getHandlers();
        return handlers.length == 1
                && handlers[0].getClass() == ConsoleHandler.class
                && handlers[0].getFormatter() instanceof SimpleFormatter
                && !isSet("java.util.logging.SimpleFormatter.format");
    }
}
