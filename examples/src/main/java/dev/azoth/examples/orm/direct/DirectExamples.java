package dev.azoth.examples.orm.direct;

import dev.azoth.engine.Engine;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The ORM examples in direct style by name. Each creates the tables it needs and drops them at the end. */
public final class DirectExamples {
    private static final Map<String, Consumer<Engine>> ALL = all();

    private DirectExamples() {}

    private static Map<String, Consumer<Engine>> all() {
        var examples = new LinkedHashMap<String, Consumer<Engine>>();
        examples.put("synopsis", OrmSynopsis::run);
        examples.put("writing", Writing::run);
        examples.put("reading", Reading::run);
        examples.put("eager-loading", EagerLoading::run);
        examples.put("mapped-loading", MappedLoading::run);
        examples.put("refresh", RefreshByName::run);
        examples.put("awaitable-attributes", LoadingAttributes::run);
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

    /** The names, which are those of the examples with futures. */
    public static Set<String> names() {
        return ALL.keySet();
    }

    /** Runs one. */
    public static void run(String name, Engine engine) {
        var example = ALL.get(name);
        if (example == null) {
            throw new IllegalArgumentException("There is no example '" + name + "'; there are " + ALL.keySet());
        }
        example.accept(engine);
    }
}
