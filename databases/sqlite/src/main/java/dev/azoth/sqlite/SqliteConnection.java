package dev.azoth.sqlite;

import dev.azoth.engine.driver.DriverConnection;
import dev.azoth.engine.driver.DriverCursor;
import dev.azoth.engine.driver.DriverErrorKind;
import dev.azoth.engine.driver.DriverException;
import dev.azoth.engine.driver.DriverResult;
import dev.azoth.engine.driver.DriverStatement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A connection: a database and the thread that alone works with it.
 *
 * <p>Cancelling a write inside a transaction makes SQLite roll the whole transaction back; see {@link TransactionGuard}.
 */
final class SqliteConnection implements DriverConnection {
    private static final DriverStatement PING = new DriverStatement("SELECT 1", new Object[0], true);

    private final Database database;
    private final ConnectionThread thread;

    SqliteConnection(Database database, ConnectionThread thread) {
        this.database = database;
        this.thread = thread;
    }

    @Override
    public CompletionStage<DriverResult> execute(DriverStatement statement) {
        boolean undoes = statement.sql().regionMatches(true, 0, "ROLLBACK", 0, "ROLLBACK".length());
        return submit(() -> database.execute(statement), undoes);
    }

    @Override
    public CompletionStage<List<DriverResult>> executeMany(
            DriverStatement statement, List<@Nullable Object[]> parameterSets) {
        return submit(() -> database.executeEach(statement, parameterSets, thread::shouldStop));
    }

    @Override
    public CompletionStage<DriverCursor> openCursor(DriverStatement statement) {
        return submit(() -> {
            Prepared prepared = database.open(statement);
            return new SqliteCursor(this, database, prepared, prepared.columns());
        });
    }

    /** In the order given; on the connection's thread. */
    <T> CompletionStage<T> submit(Operation.Work<T> work) {
        return submit(work, false);
    }

    private <T> CompletionStage<T> submit(Operation.Work<T> work, boolean undoes) {
        return thread.submit(
                () -> {
                    if (database.isClosed()) {
                        thread.lose();
                        throw new DriverException(
                                DriverErrorKind.DISCONNECT,
                                "The SQLite connection was closed behind Azoth's back, through unwrap()",
                                null);
                    }
                    return work.run();
                },
                undoes);
    }

    @Override
    public CompletionStage<Void> cancel() {
        thread.cancelCurrent();
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<Void> ping() {
        return execute(PING).thenAccept(pong -> {});
    }

    @Override
    public CompletionStage<Void> close() {
        return thread.close();
    }

    @Override
    public void abort() {
        thread.abort();
    }

    @Override
    public boolean isOpen() {
        return thread.isOpen();
    }

    @Override
    public void onLost(Runnable listener) {
        thread.onLost(listener);
    }

    /** The {@code org.sqlite.SQLiteConnection}, a JDBC {@code Connection} in autocommit mode. */
    @Override
    public Object unwrap() {
        return database.jdbc();
    }
}
