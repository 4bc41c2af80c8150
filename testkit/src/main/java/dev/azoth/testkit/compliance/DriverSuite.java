package dev.azoth.testkit.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.engine.driver.Driver;
import dev.azoth.engine.driver.DriverConnection;
import dev.azoth.engine.driver.DriverErrorKind;
import dev.azoth.engine.driver.DriverException;
import dev.azoth.engine.driver.DriverResult;
import dev.azoth.engine.driver.DriverStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the driver suites share: a driver, connections that are closed after each test, and waiting for stages. */
public abstract class DriverSuite {
    static final long SECONDS = 20;

    private final List<DriverConnection> opened = new ArrayList<>();
    private @Nullable Driver driver;

    protected abstract DriverUnderTest database();

    @BeforeEach
    final void createDriver() {
        driver = database().provider().create(database().url(), database().options());
    }

    @AfterEach
    final void closeAll() {
        opened.forEach(connection -> answer(connection.close()));
        answer(driver().close());
    }

    final Driver driver() {
        Driver created = driver;
        if (created == null) {
            throw new IllegalStateException("No driver before the test begins");
        }
        return created;
    }

    final DriverConnection connect() {
        DriverConnection connection = answer(driver().connect());
        opened.add(connection);
        return connection;
    }

    final DriverResult run(DriverConnection connection, String sql, @Nullable Object... parameters) {
        return answer(connection.execute(statement(sql, parameters)));
    }

    final @Nullable Object value(DriverConnection connection, String sql, @Nullable Object... parameters) {
        return run(connection, sql, parameters).rows().get(0)[0];
    }

    /** A statement as the engine would prepare it: reusable when it takes parameters. */
    static DriverStatement statement(String sql, @Nullable Object... parameters) {
        return new DriverStatement(sql, parameters, parameters.length > 0);
    }

    /** Makes the table anew, with the columns {@code id} (primary key) and {@code name} (unique, not null). */
    final String table(DriverConnection connection, String name) {
        run(connection, "DROP TABLE IF EXISTS " + name);
        run(connection, "CREATE TABLE " + name + " (id INTEGER PRIMARY KEY, name VARCHAR(50) NOT NULL UNIQUE)");
        return name;
    }

    final String insertInto(String table) {
        return "INSERT INTO " + table + " (id, name) VALUES (" + database().placeholder(1) + ", "
                + database().placeholder(2) + ")";
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
            return stage.toCompletableFuture().get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof DriverException told) {
                throw told;
            }
            throw new AssertionError("A stage failed with something else than DriverException", failure.getCause());
        } catch (TimeoutException late) {
            throw new AssertionError("No answer within " + SECONDS + " s", late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    static DriverException failure(CompletionStage<?> stage) {
        CompletableFuture<?> future = stage.toCompletableFuture();
        try {
            Object answer = answer(future);
            throw new AssertionError("Expected a failure, got " + answer);
        } catch (DriverException told) {
            return told;
        }
    }

    static void assertFails(CompletionStage<?> stage, DriverErrorKind kind) {
        DriverException told = failure(stage);
        assertThat(told.kind()).as(told.getMessage()).isEqualTo(kind);
        assertThat(told.getMessage()).isNotBlank();
    }
}
