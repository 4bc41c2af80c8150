package dev.azoth.engine.bridge;

import java.time.Duration;

/** How an operation that is being awaited is given up when the awaiting thread is interrupted. No method blocks. */
public interface Cancellation {
    /** Asks for the operation to end early; its stage then fails, or succeeds if it was faster. */
    void cancel();

    /** Makes the operation end now, at whatever cost: called when it has not ended within {@link #grace}. */
    void abort();

    /** How long after {@link #cancel} the operation may take to end by itself. */
    default Duration grace() {
        return Duration.ofSeconds(5);
    }
}
