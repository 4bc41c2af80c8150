package dev.azoth.engine.pool;

import dev.azoth.engine.driver.DriverConnection;
import dev.azoth.engine.driver.DriverException;
import dev.azoth.engine.event.Listeners;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What an engine gives its pool.
 *
 * @param connect opens a connection, as {@link dev.azoth.engine.driver.Driver#connect} does
 * @param rollback the statement that rolls back
 * @param commit the statement that commits
 * @param listeners told of {@link PoolEvents}
 * @param translation makes the user's exception of a driver's and the statement, for handlers' own statements
 * @param options of the pool
 */
public record PoolSetup(
        Supplier<? extends CompletionStage<? extends DriverConnection>> connect,
        String rollback,
        String commit,
        Listeners listeners,
        BiFunction<DriverException, @Nullable String, RuntimeException> translation,
        PoolOptions options) {}
