package dev.azoth.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.engine.driver.Driver;
import dev.azoth.engine.driver.DriverConnection;
import dev.azoth.engine.driver.DriverErrorKind;
import dev.azoth.engine.driver.DriverException;
import dev.azoth.engine.driver.DriverResult;
import dev.azoth.engine.driver.DriverStatement;
import dev.azoth.engine.url.Url;
import dev.azoth.testservers.TestMariaDb;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** What tests of the driver alone share. */
abstract class DriverTest {
    static final String URL = TestMariaDb.createDatabase("driver");

    private final List<Driver> drivers = new ArrayList<>();
    private final List<DriverConnection> connections = new ArrayList<>();

    @AfterEach
    final void closeAll() {
        connections.forEach(connection -> answer(connection.close()));
        drivers.forEach(driver -> answer(driver.close()));
    }

    final Driver driver(String url, Map<String, String> options) {
        Driver driver = new MariaDbProvider().create(Url.parse(url), options);
        drivers.add(driver);
        return driver;
    }

    final DriverConnection connect(Map<String, String> options) {
        return opened(answer(driver(URL, options).connect()));
    }

    final DriverConnection opened(DriverConnection connection) {
        connections.add(connection);
        return connection;
    }

    final DriverConnection connect() {
        return connect(Map.of());
    }

    static DriverStatement statement(String sql, @Nullable Object... parameters) {
        return new DriverStatement(sql, parameters, parameters.length > 0);
    }

    static DriverResult run(DriverConnection connection, String sql, @Nullable Object... parameters) {
        return answer(connection.execute(statement(sql, parameters)));
    }

    static @Nullable Object value(DriverConnection connection, String sql, @Nullable Object... parameters) {
        return run(connection, sql, parameters).rows().get(0)[0];
    }

    /** Fails as it should, and leaves the connection usable. */
    static DriverException refused(
            DriverConnection connection, DriverErrorKind kind, String sql, @Nullable Object... parameters) {
        DriverException told = failure(connection.execute(statement(sql, parameters)));
        assertThat(told.kind()).as(told.getMessage()).isEqualTo(kind);
        assertThat(connection.isOpen()).as("open after: " + sql).isTrue();
        assertThat(value(connection, "select 'alive'")).isEqualTo("alive");
        return told;
    }

    /** Stops what runs, by asking until it has: a request that comes before the server has begun the statement finds nothing to stop. */
    static void stop(DriverConnection connection, CompletionStage<?> running) {
        for (int asked = 0; asked < 500 && !running.toCompletableFuture().isDone(); asked++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            answer(connection.cancel());
        }
        assertThat(failure(running).kind()).isEqualTo(DriverErrorKind.CANCELLED);
    }

    static <T> T answer(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().get(20, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof DriverException told) {
                throw told;
            }
            throw new AssertionError(failure.getCause());
        } catch (InterruptedException | TimeoutException other) {
            throw new AssertionError(other);
        }
    }

    static DriverException failure(CompletionStage<?> stage) {
        Object answer;
        try {
            answer = answer(stage);
        } catch (DriverException told) {
            return told;
        }
        throw new AssertionError("expected a failure, got " + answer);
    }
}
