package dev.azoth.engine.pool;

import dev.azoth.engine.bridge.Await;
import dev.azoth.engine.bridge.Cancellation;
import dev.azoth.engine.driver.DriverColumn;
import dev.azoth.engine.driver.DriverConnection;
import dev.azoth.engine.driver.DriverException;
import dev.azoth.engine.driver.DriverResult;
import dev.azoth.engine.driver.DriverStatement;
import dev.azoth.error.ArgumentException;
import dev.azoth.sql.Row;
import dev.azoth.sql.RowHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A driver's connection in direct style, for event handlers: below transactions, statements and types. For one task at a time.
 * SQLAlchemy: {@code AdaptedConnection}, the {@code dbapi_connection} of pool events.
 */
public final class DbConnection {
    private final DriverConnection driver;
    private final Cancellation cancellation;
    private final BiFunction<DriverException, @Nullable String, RuntimeException> translation;

    DbConnection(
            DriverConnection driver,
            Cancellation cancellation,
            BiFunction<DriverException, @Nullable String, RuntimeException> translation) {
        this.driver = driver;
        this.cancellation = cancellation;
        this.translation = translation;
    }

    /**
     * Runs one statement and waits for it.
     *
     * @param sql as the driver takes it
     * @param parameters of the classes of {@link dev.azoth.engine.driver.DriverValues}
     * @return its rows, values as the driver gives them; empty when it returns none
     * @throws dev.azoth.error.DatabaseException when the database refuses
     */
    public List<Row> execute(String sql, @Nullable Object... parameters) {
        Await.checkMayBlock();
        Await.checkNotInterrupted();
        try {
            return rows(Await.await(driver.execute(new DriverStatement(sql, parameters, false)), cancellation));
        } catch (DriverException e) {
            throw translation.apply(e, sql);
        }
    }

    /**
     * Hands the client library's own connection to a function and waits for the stage it returns. SQLAlchemy:
     * {@code run_async}.
     *
     * @param <C> the connection's class, as {@link #unwrap} gives it
     * @param function starts the work; its stage's failure is raised here
     */
    public <C, T extends @Nullable Object> T runAsync(Function<? super C, ? extends CompletionStage<T>> function) {
        Await.checkMayBlock();
        Await.checkNotInterrupted();
        try {
            return Await.await(start(function), cancellation);
        } catch (DriverException e) {
            throw translation.apply(e, null);
        }
    }

    /**
     * The client library's own connection.
     *
     * @throws ArgumentException when it is not of that class
     */
    public <C> C unwrap(Class<C> type) {
        Object own = driver.unwrap();
        if (!type.isInstance(own)) {
            throw new ArgumentException(
                    "The driver's connection is a " + own.getClass().getName() + ", not a " + type.getName());
        }
        return type.cast(own);
    }

    /** The connection as the driver SPI has it. */
    public DriverConnection driverConnection() {
        return driver;
    }

    @SuppressWarnings("unchecked")
    private <C, T extends @Nullable Object> CompletionStage<T> start(
            Function<? super C, ? extends CompletionStage<T>> function) {
        return function.apply((C) driver.unwrap());
    }

    private static List<Row> rows(DriverResult result) {
        var header =
                new RowHeader(result.columns().stream().map(DriverColumn::name).toList(), List.of());
        var rows = new ArrayList<Row>(result.rows().size());
        for (@Nullable Object[] values : result.rows()) {
            rows.add(new Row(header, values));
        }
        return rows;
    }
}
