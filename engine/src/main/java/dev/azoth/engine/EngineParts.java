package dev.azoth.engine;

import dev.azoth.engine.bridge.Bridge;
import dev.azoth.engine.driver.Driver;
import dev.azoth.engine.driver.DriverProvider;
import dev.azoth.engine.event.Events;
import dev.azoth.engine.event.Listeners;
import dev.azoth.engine.pool.Pool;
import dev.azoth.engine.pool.PoolSetup;
import dev.azoth.engine.reflect.Catalog;
import dev.azoth.engine.url.Url;
import dev.azoth.error.ArgumentException;
import dev.azoth.sql.compile.Dialect;
import dev.azoth.sql.compile.IsolationLevel;
import java.util.concurrent.atomic.AtomicInteger;

/** What an engine and the option engines made of it share. */
record EngineParts(
        Url url,
        EngineOptions options,
        DriverProvider provider,
        Dialect dialect,
        Driver driver,
        Pool pool,
        Listeners listeners,
        Echo echo,
        CompileCache compileCache,
        Bridge bridge) {
    private static final AtomicInteger COUNT = new AtomicInteger();

    static EngineParts of(Drivers drivers, Url url, EngineOptions options) {
        DriverProvider provider = drivers.find(url);
        Driver driver = provider.create(url, Drivers.connectOptions(provider, url, options.connectOptions()));
        Dialect dialect = provider.dialect();
        IsolationLevel level = options.isolationLevel();
        if (level != null && !dialect.transactions().levels().contains(level)) {
            throw new ArgumentException(
                    "The isolation level " + level + " is not one of " + dialect.name() + ", which has "
                            + dialect.transactions().levels().stream().sorted().toList());
        }
        var listeners = new Listeners(Events.all());
        String loggingName = options.loggingName();
        String name = loggingName != null ? loggingName : dialect.name() + "-" + COUNT.incrementAndGet();
        var setup = new PoolSetup(
                driver::connect,
                dialect.transactions().rollback(),
                dialect.transactions().commit(),
                listeners,
                (failure, sql) -> ErrorTranslation.translate(failure, sql, null),
                options.poolOptions(name, provider.poolFor(url)));
        return new EngineParts(
                url,
                options,
                provider,
                dialect,
                driver,
                new Pool(setup),
                listeners,
                Echo.of(options.echo(), loggingName),
                new CompileCache(options.compileCacheSize()),
                new Bridge("azoth-" + name, options.executor()));
    }

    Catalog catalog() {
        return provider.catalog();
    }
}
