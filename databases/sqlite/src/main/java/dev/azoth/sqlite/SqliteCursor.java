package dev.azoth.sqlite;

import dev.azoth.engine.driver.DriverColumn;
import dev.azoth.engine.driver.DriverCursor;
import dev.azoth.engine.driver.DriverErrorKind;
import dev.azoth.engine.driver.DriverException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A statement that is stepped in pieces; SQLite keeps nothing but its place. */
final class SqliteCursor implements DriverCursor {
    private final SqliteConnection connection;
    private final Database database;
    private final Prepared statement;
    private final List<DriverColumn> columns;
    private final AtomicBoolean closed = new AtomicBoolean();

    SqliteCursor(SqliteConnection connection, Database database, Prepared statement, List<DriverColumn> columns) {
        this.connection = connection;
        this.database = database;
        this.statement = statement;
        this.columns = columns;
    }

    @Override
    public List<DriverColumn> columns() {
        return columns;
    }

    @Override
    public CompletionStage<List<@Nullable Object[]>> fetch(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("A fetch asks for at least 1 row, not " + count);
        }
        if (closed.get()) {
            return CompletableFuture.failedFuture(
                    new DriverException(DriverErrorKind.PROGRAMMING, "The cursor is closed", null));
        }
        return connection.submit(() -> {
            try {
                return statement.rows(count);
            } catch (SQLException | DriverException failure) {
                statement.close();
                throw database.failed(failure);
            }
        });
    }

    @Override
    public CompletionStage<Void> close() {
        if (!closed.compareAndSet(false, true) || !connection.isOpen()) {
            return CompletableFuture.completedFuture(null);
        }
        return connection
                .submit(() -> {
                    statement.close();
                    return true;
                })
                .<Void>handle((done, failure) -> null);
    }
}
