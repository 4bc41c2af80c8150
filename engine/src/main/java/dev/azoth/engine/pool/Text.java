package dev.azoth.engine.pool;

import java.time.Duration;
import java.util.Locale;

/** How errors show durations and places. */
final class Text {
    private Text() {}

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.3f s", duration.toNanos() / 1e9);
    }

    /** The first frame that is not ours or the JDK's. */
    static String caller(Throwable site) {
        for (StackTraceElement frame : site.getStackTrace()) {
            String name = frame.getClassName();
            if (!name.startsWith("dev.azoth.engine.")
                    && !name.startsWith("dev.azoth.async.")
                    && !name.startsWith("java.")) {
                return frame.toString();
            }
        }
        return "an unknown place";
    }
}
