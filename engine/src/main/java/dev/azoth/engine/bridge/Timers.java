package dev.azoth.engine.bridge;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The one timer thread all engines share: a daemon that starts with the first timer. */
public final class Timers {
    private Timers() {}

    private static final class Holder {
        static final ScheduledThreadPoolExecutor SCHEDULER = create();

        private static ScheduledThreadPoolExecutor create() {
            var scheduler = new ScheduledThreadPoolExecutor(
                    1, Thread.ofPlatform().daemon().name("azoth-timer").factory());
            scheduler.setRemoveOnCancelPolicy(true);
            return scheduler;
        }
    }

    /**
     * Runs an action later.
     *
     * @param action short and never blocking; it runs on the timer thread
     * @return to be cancelled when the action is no longer wanted
     */
    public static Future<?> after(Duration delay, Runnable action) {
        return Holder.SCHEDULER.schedule(action, nanos(delay), TimeUnit.NANOSECONDS);
    }

    /** A duration in nanoseconds; the longest there is when it does not fit. */
    public static long nanos(Duration duration) {
        try {
            return duration.toNanos();
        } catch (ArithmeticException tooLong) {
            return duration.isNegative() ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }
}
