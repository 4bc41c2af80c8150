package dev.azoth.engine;

import dev.azoth.engine.pool.PoolKind;
import dev.azoth.engine.pool.ResetOnReturn;
import dev.azoth.engine.url.Url;
import dev.azoth.error.ArgumentException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * A URL and options read from a configuration's strings. SQLAlchemy: {@code engine_from_config}.
 *
 * @param url from the key {@code url}
 * @param options from the other keys, in our spelling or SQLAlchemy's: {@code poolSize}, {@code pool_size}
 */
record EngineConfig(Url url, EngineOptions options) {
    private static final Map<String, BiConsumer<EngineOptionsBuilder, String>> KNOWN = known();
    private static final Map<String, String> ALIASES = Map.of(
            "poolclass", "pool",
            "pooluselifo", "poolLifo",
            "querycachesize", "compileCacheSize",
            "insertmanyvaluespagesize", "insertManyValuesPageSize");

    /**
     * Reads all keys that start with the prefix.
     *
     * @param prefix for instance {@code "azoth."}; may be empty
     * @throws ArgumentException on an unknown key, listing those known, and on a value that cannot be used
     */
    static EngineConfig read(Map<String, String> configuration, String prefix) {
        var builder = EngineOptions.builder();
        Url url = null;
        for (var entry : new TreeMap<>(configuration).entrySet()) {
            String key = entry.getKey();
            if (!key.startsWith(prefix)) {
                continue;
            }
            String name = key.substring(prefix.length());
            try {
                if (name.equals("url")) {
                    url = Url.parse(entry.getValue());
                } else {
                    apply(builder, key, name, entry.getValue());
                }
            } catch (ArgumentException e) {
                throw new ArgumentException("Configuration key '" + key + "': " + e.getMessage(), e);
            }
        }
        if (url == null) {
            throw new ArgumentException("The configuration has no key '" + prefix + "url'");
        }
        return new EngineConfig(url, builder.build());
    }

    private static void apply(EngineOptionsBuilder builder, String key, String name, String value) {
        for (String group : new String[] {"connectOption.", "connect_args.", "connectOptions."}) {
            if (name.startsWith(group) && name.length() > group.length()) {
                builder.connectOption(name.substring(group.length()), value);
                return;
            }
        }
        String wanted = OptionText.normal(name);
        if (wanted.equals("future")) {
            refuseThePast(value);
            return;
        }
        String own = ALIASES.getOrDefault(wanted, name);
        for (var option : KNOWN.entrySet()) {
            if (OptionText.normal(option.getKey()).equals(OptionText.normal(own))) {
                option.getValue().accept(builder, value);
                return;
            }
        }
        throw new ArgumentException("Unknown option '" + key + "'. Known are " + String.join(", ", KNOWN.keySet())
                + ", url, and connectOption.NAME for the driver's own");
    }

    /** SQLAlchemy's {@code future}: the style of 2.0, which is the only one here. */
    private static void refuseThePast(String value) {
        if (!OptionText.bool("future", value)) {
            throw new ArgumentException("The option future cannot be '" + value
                    + "': there is no other style than SQLAlchemy 2.0's; leave the option out");
        }
    }

    /** SQLAlchemy's {@code debug} shows rows as well, which Azoth does not. */
    private static boolean echo(String option, String value) {
        if (value.strip().equalsIgnoreCase("debug")) {
            throw new ArgumentException("The option " + option + " cannot be '" + value
                    + "', which would show rows too; '" + option + "=true' shows "
                    + (option.equals("echo")
                            ? "statements and parameters, and a handler of ConnectionEvents.AFTER_EXECUTE can look at results"
                            : "what the pool does"));
        }
        return OptionText.bool(option, value);
    }

    private static Map<String, BiConsumer<EngineOptionsBuilder, String>> known() {
        var known = new LinkedHashMap<String, BiConsumer<EngineOptionsBuilder, String>>();
        known.put("echo", (b, v) -> b.echo(echo("echo", v)));
        known.put("echoPool", (b, v) -> b.echoPool(echo("echoPool", v)));
        known.put("loggingName", EngineOptionsBuilder::loggingName);
        known.put("isolationLevel", EngineOptionsBuilder::isolationLevel);
        known.put("pool", (b, v) -> b.pool(poolKind(v)));
        known.put("poolSize", (b, v) -> b.poolSize(OptionText.integer("poolSize", v)));
        known.put("maxOverflow", (b, v) -> b.maxOverflow(OptionText.integer("maxOverflow", v)));
        known.put("poolTimeout", (b, v) -> b.poolTimeout(OptionText.duration("poolTimeout", v)));
        known.put("poolRecycle", EngineConfig::recycle);
        known.put("poolPrePing", (b, v) -> b.poolPrePing(OptionText.bool("poolPrePing", v)));
        known.put("poolLifo", (b, v) -> b.poolLifo(OptionText.bool("poolLifo", v)));
        known.put(
                "poolResetOnReturn",
                (b, v) -> b.poolResetOnReturn(OptionText.choice("poolResetOnReturn", v, ResetOnReturn.class)));
        known.put("connectTimeout", (b, v) -> b.connectTimeout(OptionText.duration("connectTimeout", v)));
        known.put("cancelGrace", (b, v) -> b.cancelGrace(OptionText.duration("cancelGrace", v)));
        known.put("leakDetection", (b, v) -> b.leakDetection(OptionText.duration("leakDetection", v)));
        known.put("compileCacheSize", (b, v) -> b.compileCacheSize(OptionText.integer("compileCacheSize", v)));
        known.put(
                "insertManyValuesPageSize",
                (b, v) -> b.insertManyValuesPageSize(OptionText.integer("insertManyValuesPageSize", v)));
        known.put("hideParameters", (b, v) -> b.hideParameters(OptionText.bool("hideParameters", v)));
        return known;
    }

    /** SQLAlchemy's -1 means never, which is the default. */
    private static void recycle(EngineOptionsBuilder builder, String value) {
        if (!value.strip().equals("-1")) {
            Duration age = OptionText.duration("poolRecycle", value);
            builder.poolRecycle(age);
        }
    }

    private static PoolKind poolKind(String value) {
        for (PoolKind kind : PoolKind.values()) {
            if (kind.label().equalsIgnoreCase(value.strip())) {
                return kind;
            }
        }
        return OptionText.choice("pool", value, PoolKind.class);
    }
}
