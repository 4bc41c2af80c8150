package dev.azoth.engine;

import dev.azoth.engine.pool.PoolKind;
import dev.azoth.engine.pool.ResetOnReturn;
import dev.azoth.error.ArgumentException;
import dev.azoth.sql.compile.IsolationLevel;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Gathers an engine's settings. Every method refuses a bad value with an {@link ArgumentException} that quotes it, and a second,
 * different value for what has been set. For one thread at a time.
 */
public final class EngineOptionsBuilder {
    private final Map<String, Object> set = new HashMap<>();
    private final Map<String, String> connectOptions = new LinkedHashMap<>();

    EngineOptionsBuilder() {}

    /** Whether statements are logged at INFO; else they are at DEBUG. Default: no. */
    public EngineOptionsBuilder echo(boolean echo) {
        return put("echo", echo);
    }

    /** Whether the pool's doings are logged at INFO; else they are at DEBUG. Default: no. */
    public EngineOptionsBuilder echoPool(boolean echo) {
        return put("echoPool", echo);
    }

    /** The engine's name in logs and threads. */
    public EngineOptionsBuilder loggingName(String name) {
        present("loggingName", name);
        OptionText.require(!name.isBlank(), "loggingName", "'" + name + "'", "not blank");
        return put("loggingName", name);
    }

    /** The isolation level of all transactions. Default: the database's. */
    public EngineOptionsBuilder isolationLevel(IsolationLevel level) {
        return put("isolationLevel", level);
    }

    /** The isolation level by its SQL name, such as {@code "REPEATABLE READ"}. */
    public EngineOptionsBuilder isolationLevel(String level) {
        present("isolationLevel", level);
        return isolationLevel(OptionText.isolationLevel(level));
    }

    /** Which pool, by {@link dev.azoth.engine.pool.Pools}. Default: what suits the database. SQLAlchemy: {@code poolclass}. */
    public EngineOptionsBuilder pool(PoolKind kind) {
        return put("pool", kind);
    }

    /** How many connections are kept; 0 for no limit. Default: 5. */
    public EngineOptionsBuilder poolSize(int size) {
        OptionText.require(size >= 0, "poolSize", size, "at least 0, where 0 means no limit");
        return put("poolSize", size);
    }

    /** How many more may be open at a time; -1 for no limit. Default: 10. */
    public EngineOptionsBuilder maxOverflow(int more) {
        OptionText.require(more >= -1, "maxOverflow", more, "at least -1, where -1 means no limit");
        return put("maxOverflow", more);
    }

    /** How long a checkout waits for a connection to become free. Default: 30 s. */
    public EngineOptionsBuilder poolTimeout(Duration timeout) {
        present("poolTimeout", timeout);
        OptionText.require(!timeout.isNegative(), "poolTimeout", timeout, "not negative");
        return put("poolTimeout", timeout);
    }

    /** The age at which a connection is replaced at its next checkout. Default: never. */
    public EngineOptionsBuilder poolRecycle(Duration age) {
        present("poolRecycle", age);
        OptionText.requirePositive("poolRecycle", age);
        return put("poolRecycle", age);
    }

    /** Whether a checkout asks the server first whether the connection lives. Default: no. */
    public EngineOptionsBuilder poolPrePing(boolean ping) {
        return put("poolPrePing", ping);
    }

    /** Whether the connection used last is lent first. Default: no. SQLAlchemy: {@code pool_use_lifo}. */
    public EngineOptionsBuilder poolLifo(boolean lifo) {
        return put("poolLifo", lifo);
    }

    /** What ends a transaction still open when its connection is given back. Default: ROLLBACK. */
    public EngineOptionsBuilder poolResetOnReturn(ResetOnReturn reset) {
        return put("poolResetOnReturn", reset);
    }

    /** An option of the driver, as its documentation spells it. SQLAlchemy: {@code connect_args}. */
    public EngineOptionsBuilder connectOption(String name, Object value) {
        present("connectOption " + name, name == null ? null : value);
        String text = String.valueOf(value);
        String before = connectOptions.putIfAbsent(name, text);
        if (before != null && !before.equals(text)) {
            throw new ArgumentException("The connect option '" + name + "' was already set"
                    + (OptionText.isSecret(name) ? "" : " to '" + before + "', and cannot be set to '" + text + "'"));
        }
        return this;
    }

    /** How long opening a connection may take. Default: 30 s. */
    public EngineOptionsBuilder connectTimeout(Duration timeout) {
        present("connectTimeout", timeout);
        OptionText.requirePositive("connectTimeout", timeout);
        return put("connectTimeout", timeout);
    }

    /** How long a cancelled operation may take to end before its connection is cut. Default: 5 s. */
    public EngineOptionsBuilder cancelGrace(Duration grace) {
        present("cancelGrace", grace);
        OptionText.requirePositive("cancelGrace", grace);
        return put("cancelGrace", grace);
    }

    /** After how long a connection that has not been given back is reported, with where it was taken. Default: never. */
    public EngineOptionsBuilder leakDetection(Duration after) {
        present("leakDetection", after);
        OptionText.requirePositive("leakDetection", after);
        return put("leakDetection", after);
    }

    /** How many compiled statements are kept; 0 for none. Default: 500. SQLAlchemy: {@code query_cache_size}. */
    public EngineOptionsBuilder compileCacheSize(int statements) {
        OptionText.require(statements >= 0, "compileCacheSize", statements, "at least 0, where 0 means no cache");
        return put("compileCacheSize", statements);
    }

    /** How many rows an INSERT of many rows carries at most. Default: 1000. */
    public EngineOptionsBuilder insertManyValuesPageSize(int rows) {
        OptionText.require(rows >= 1, "insertManyValuesPageSize", rows, "at least 1");
        return put("insertManyValuesPageSize", rows);
    }

    /** Whether parameters are kept out of logs and errors. Default: no. */
    public EngineOptionsBuilder hideParameters(boolean hide) {
        return put("hideParameters", hide);
    }

    /** Where futures complete and so their callbacks run. Default: virtual threads. */
    public EngineOptionsBuilder executor(Executor executor) {
        return put("executor", executor);
    }

    /** How statements are run, unless a connection or an execution says otherwise. */
    public EngineOptionsBuilder executionOptions(UnaryOperator<ExecutionOptions> change) {
        present("executionOptions", change);
        return put("executionOptions", change.apply(ExecutionOptions.DEFAULT));
    }

    public EngineOptions build() {
        return new EngineOptions(
                get("echo", false),
                (String) set.get("loggingName"),
                (IsolationLevel) set.get("isolationLevel"),
                connectOptions,
                get("compileCacheSize", 500),
                get("insertManyValuesPageSize", 1000),
                get("hideParameters", false),
                (Executor) set.get("executor"),
                (PoolKind) set.get("pool"),
                (Integer) set.get("poolSize"),
                (Integer) set.get("maxOverflow"),
                get("poolTimeout", Duration.ofSeconds(30)),
                (Duration) set.get("poolRecycle"),
                get("poolPrePing", false),
                (Boolean) set.get("poolLifo"),
                get("poolResetOnReturn", ResetOnReturn.ROLLBACK),
                get("connectTimeout", Duration.ofSeconds(30)),
                get("cancelGrace", Duration.ofSeconds(5)),
                (Duration) set.get("leakDetection"),
                get("echoPool", false),
                get("executionOptions", ExecutionOptions.DEFAULT));
    }

    private static void present(String name, @Nullable Object value) {
        if (value == null) {
            throw new ArgumentException("The option " + name + " must not be null; leave it out for its default");
        }
    }

    @SuppressWarnings("NullAway") // present() refuses null
    private EngineOptionsBuilder put(String name, @Nullable Object value) {
        present(name, value);
        Object before = set.putIfAbsent(name, value);
        if (before != null && !Objects.equals(before, value)) {
            throw new ArgumentException(
                    "The option " + name + " was already set to " + before + ", and cannot be set to " + value);
        }
        return this;
    }

    @SuppressWarnings("unchecked")
    private <T> T get(String name, T otherwise) {
        return (T) set.getOrDefault(name, otherwise);
    }
}
