package dev.azoth.engine;

import dev.azoth.engine.driver.DriverProvider.PoolPreference;
import dev.azoth.engine.pool.PoolKind;
import dev.azoth.engine.pool.PoolOptions;
import dev.azoth.engine.pool.ResetOnReturn;
import dev.azoth.error.ArgumentException;
import dev.azoth.sql.compile.IsolationLevel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * An engine's settings; immutable. SQLAlchemy: the arguments of {@code create_engine}.
 *
 * @param echo whether statements are logged at INFO
 * @param loggingName in logs and thread names; null for a name made of the URL
 * @param isolationLevel of all transactions; null for the database's default
 * @param connectOptions given to the driver, beside those of the URL's query; values as text
 * @param compileCacheSize how many compiled statements are kept; 0 for none
 * @param insertManyValuesPageSize rows an INSERT of many rows carries at most
 * @param hideParameters whether parameters are kept out of logs and errors
 * @param executor where futures complete; null for virtual threads
 * @param poolKind which pool; null for what suits the database
 * @param poolSize connections kept, 0 for no limit
 * @param maxOverflow more that may be open at a time, -1 for no limit
 * @param poolTimeout how long a checkout waits in line
 * @param poolRecycle the age at which a connection is replaced; null for never
 * @param poolPrePing whether a checkout asks first whether the connection lives
 * @param poolLifo whether the connection used last is lent first
 * @param poolResetOnReturn what ends an open transaction on return
 * @param connectTimeout how long opening a connection may take
 * @param cancelGrace how long a cancelled operation may take to end before its connection is cut
 * @param leakDetection after how long a checkout is reported; null for never
 * @param echoPool whether the pool's doings are logged at INFO
 * @param executionOptions how statements are run, unless a connection or an execution says otherwise
 */
public record EngineOptions(
        boolean echo,
        @Nullable String loggingName,
        @Nullable IsolationLevel isolationLevel,
        Map<String, String> connectOptions,
        int compileCacheSize,
        int insertManyValuesPageSize,
        boolean hideParameters,
        @Nullable Executor executor,
        @Nullable PoolKind poolKind,
        @Nullable Integer poolSize,
        @Nullable Integer maxOverflow,
        Duration poolTimeout,
        @Nullable Duration poolRecycle,
        boolean poolPrePing,
        @Nullable Boolean poolLifo,
        ResetOnReturn poolResetOnReturn,
        Duration connectTimeout,
        Duration cancelGrace,
        @Nullable Duration leakDetection,
        boolean echoPool,
        ExecutionOptions executionOptions) {
    private static final int DEFAULT_SIZE = 5;
    private static final int DEFAULT_OVERFLOW = 10;

    /** Copies the map. */
    public EngineOptions {
        connectOptions = Map.copyOf(connectOptions);
    }

    /** All defaults. */
    public static EngineOptions defaults() {
        return builder().build();
    }

    public static EngineOptionsBuilder builder() {
        return new EngineOptionsBuilder();
    }

    /**
     * The pool's settings.
     *
     * @param name the engine's
     * @param preference what suits the database
     * @throws ArgumentException when an option was set that this kind of pool does not have
     */
    PoolOptions poolOptions(String name, PoolPreference preference) {
        PoolKind kind = poolKind != null
                ? poolKind
                : switch (preference) {
                    case QUEUE -> PoolKind.QUEUE;
                    case SINGLE -> PoolKind.SINGLE;
                };
        if (kind != PoolKind.QUEUE) {
            refuseQueueOptions(kind);
        }
        return new PoolOptions(
                kind,
                name,
                poolSize == null ? DEFAULT_SIZE : poolSize,
                maxOverflow == null ? DEFAULT_OVERFLOW : maxOverflow,
                poolTimeout,
                connectTimeout,
                poolRecycle,
                poolPrePing,
                poolLifo != null && poolLifo,
                poolResetOnReturn,
                cancelGrace,
                leakDetection,
                echoPool);
    }

    private void refuseQueueOptions(PoolKind kind) {
        List<String> set = new ArrayList<>();
        if (poolSize != null) {
            set.add("poolSize " + poolSize);
        }
        if (maxOverflow != null) {
            set.add("maxOverflow " + maxOverflow);
        }
        if (poolLifo != null) {
            set.add("poolLifo " + poolLifo);
        }
        if (!set.isEmpty()) {
            throw new ArgumentException("A " + kind.label() + " has no " + String.join(", no ", set)
                    + (poolKind == null ? "; it is what this database URL gets unless pool(...) names another" : "")
                    + ". Leave the option out, or use pool(Pools.queue())");
        }
    }
}
