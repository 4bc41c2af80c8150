package dev.azoth.engine.pool;

import dev.azoth.error.ArgumentException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a pool; immutable. Engine options carry one. SQLAlchemy: the {@code pool_*} arguments of {@code create_engine}.
 *
 * @param kind which pool
 * @param name in errors and logs
 * @param size how many connections are kept; 0 for no limit
 * @param maxOverflow how many more may be open at a time; -1 for no limit
 * @param timeout how long a checkout waits in line
 * @param connectTimeout how long opening a connection, or resetting one on return, may take
 * @param recycle the age at which a connection is replaced at its next checkout; null for never
 * @param prePing whether a checkout asks the server first whether the connection lives
 * @param lifo whether the connection used last is lent first, so that idle ones can age; else the one idle longest
 * @param resetOnReturn what ends an open transaction on return
 * @param cancelGrace how long a cancelled operation, a ping or a close may take before the connection is cut
 * @param leakDetection after how long a checkout is reported with the stack that made it; null for never
 * @param echo whether the pool's doings are logged at INFO
 */
public record PoolOptions(
        PoolKind kind,
        String name,
        int size,
        int maxOverflow,
        Duration timeout,
        Duration connectTimeout,
        @Nullable Duration recycle,
        boolean prePing,
        boolean lifo,
        ResetOnReturn resetOnReturn,
        Duration cancelGrace,
        @Nullable Duration leakDetection,
        boolean echo) {

    /** The defaults: a queue of 5 and 10 more, 30 s. */
    public static final PoolOptions DEFAULT = new PoolOptions(
            PoolKind.QUEUE,
            "azoth",
            5,
            10,
            Duration.ofSeconds(30),
            Duration.ofSeconds(30),
            null,
            false,
            false,
            ResetOnReturn.ROLLBACK,
            Duration.ofSeconds(5),
            null,
            false);

    public PoolOptions {
        require(size >= 0, "pool size", size, "at least 0, where 0 means no limit");
        require(maxOverflow >= -1, "pool's max overflow", maxOverflow, "at least -1, where -1 means no limit");
        require(!timeout.isNegative(), "pool timeout", timeout, "not negative");
        require(isPositive(connectTimeout), "connect timeout", connectTimeout, "more than 0");
        require(recycle == null || isPositive(recycle), "pool's recycle age", recycle, "more than 0");
        require(isPositive(cancelGrace), "cancel grace", cancelGrace, "more than 0");
        require(
                leakDetection == null || isPositive(leakDetection),
                "leak detection time",
                leakDetection,
                "more than 0");
        require(!name.isBlank(), "name of the pool", "'" + name + "'", "not blank");
    }

    /** How many connections are kept when idle. */
    int kept() {
        return switch (kind) {
            case QUEUE -> size == 0 ? Integer.MAX_VALUE : size;
            case NONE -> 0;
            case SINGLE -> 1;
        };
    }

    /** How many connections there may be. */
    int limit() {
        return switch (kind) {
            case QUEUE ->
                size == 0 || maxOverflow < 0
                        ? Integer.MAX_VALUE
                        : (int) Math.min(Integer.MAX_VALUE, (long) size + maxOverflow);
            case NONE -> Integer.MAX_VALUE;
            case SINGLE -> 1;
        };
    }

    private static boolean isPositive(Duration duration) {
        return !duration.isNegative() && !duration.isZero();
    }

    private static void require(boolean holds, String what, @Nullable Object value, String rule) {
        if (!holds) {
            throw new ArgumentException("The " + what + " " + value + " is not allowed; it must be " + rule);
        }
    }
}
