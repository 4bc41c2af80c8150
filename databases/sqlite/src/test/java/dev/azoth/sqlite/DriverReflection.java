package dev.azoth.sqlite;

import dev.azoth.engine.driver.DriverConnection;
import dev.azoth.engine.driver.DriverStatement;
import dev.azoth.engine.reflect.Catalog;
import dev.azoth.engine.reflect.ReflectionConnection;
import dev.azoth.engine.url.Url;
import dev.azoth.sql.compile.Dialect;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reflection straight on a driver's connection, to a memory database. */
final class DriverReflection implements ReflectionConnection, AutoCloseable {
    private final SqliteProvider provider = new SqliteProvider();
    final DriverConnection driver = provider.create(Url.parse("sqlite://"), Map.of())
            .connect()
            .toCompletableFuture()
            .join();

    @Override
    public Catalog catalog() {
        return provider.catalog();
    }

    @Override
    public Dialect dialect() {
        return provider.dialect();
    }

    @Override
    public List<@Nullable Object[]> catalogRows(String sql, @Nullable Object... parameters) {
        return driver.execute(new DriverStatement(sql, parameters, true))
                .toCompletableFuture()
                .join()
                .rows();
    }

    void run(String... statements) {
        for (String sql : statements) {
            catalogRows(sql);
        }
    }

    @Override
    public void close() {
        driver.close().toCompletableFuture().join();
    }
}
