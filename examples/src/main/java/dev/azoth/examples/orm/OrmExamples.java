package dev.azoth.examples.orm;

import dev.azoth.async.AsyncEngine;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** The ORM examples with futures by name; in direct style they are in the package below. Each creates the tables it needs and drops them at the end. */
public final class OrmExamples {
    private static final Map<String, Function<AsyncEngine, CompletableFuture<?>>> ALL = all();

    private OrmExamples() {}

    private static Map<String, Function<AsyncEngine, CompletableFuture<?>>> all() {
        var examples = new LinkedHashMap<String, Function<AsyncEngine, CompletableFuture<?>>>();
        examples.put("synopsis", OrmSynopsis::run);
        examples.put("writing", Writing::run);
        examples.put("reading", Reading::run);
        examples.put("eager-loading", EagerLoading::run);
        examples.put("mapped-loading", MappedLoading::run);
        examples.put("refresh", RefreshByName::run);
        examples.put("awaitable-attributes", AwaitableAttributes::run);
        examples.put("lazy-loading", LazyLoading::run);
        examples.put("write-only", WriteOnly::run);
        examples.put("dynamic", Dynamic::run);
        examples.put("bulk", BulkWriting::run);
        examples.put("batches", Batches::run);
        examples.put("session-events", EventsOfOneSession::run);
        examples.put("factory-events", EventsOfAFactory::run);
        examples.put("scoped-session", ScopedSessions::run);
        examples.put("request-session", RequestSessions::run);
        return Collections.unmodifiableMap(examples);
    }

    /** The names, in the order in which they are best read. */
    public static Set<String> names() {
        return ALL.keySet();
    }

    /** Runs one. */
    public static CompletableFuture<?> run(String name, AsyncEngine engine) {
        var example = ALL.get(name);
        if (example == null) {
            throw new IllegalArgumentException("There is no example '" + name + "'; there are " + ALL.keySet());
        }
        return example.apply(engine);
    }
}
