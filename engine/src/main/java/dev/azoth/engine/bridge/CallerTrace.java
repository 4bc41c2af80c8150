package dev.azoth.engine.bridge;

/**
 * Suppressed in an exception that was made on another thread: its stack trace shows who was waiting.
 */
final class CallerTrace extends Exception {
    private static final long serialVersionUID = 1L;

    /** One exception may fail several operations; more traces than these help nobody. */
    private static final int ENOUGH = 8;

    private CallerTrace(String message) {
        super(message);
    }

    static void addTo(Throwable failure) {
        Throwable[] present = failure.getSuppressed();
        if (present.length >= ENOUGH) {
            return;
        }
        String message = "awaited here, by " + ThreadText.ofCurrent();
        for (Throwable trace : present) {
            if (trace instanceof CallerTrace && message.equals(trace.getMessage())) {
                return;
            }
        }
        failure.addSuppressed(new CallerTrace(message));
    }
}
