package dev.azoth.sqlite;

import dev.azoth.engine.driver.Driver;
import dev.azoth.engine.driver.DriverConnection;
import dev.azoth.engine.driver.DriverErrorKind;
import dev.azoth.engine.driver.DriverException;
import dev.azoth.engine.driver.DriverTraits;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;

/** sqlite-jdbc, one platform thread a connection. */
final class SqliteDriver implements Driver {
    private static final DriverTraits TRAITS = new DriverTraits(false, true, false);

    private final SqliteOpening opening;

    SqliteDriver(SqliteOpening opening) {
        this.opening = opening;
    }

    @Override
    public DriverTraits traits() {
        return TRAITS;
    }

    @Override
    public CompletionStage<DriverConnection> connect() {
        var opened = new AtomicReference<Database>();
        var thread = new ConnectionThread("azoth-sqlite", () -> {
            Database database = opened.get();
            if (database != null) {
                database.close();
            }
        });
        var answer = new CompletableFuture<DriverConnection>();
        thread.submit(() -> {
                    Database database = opening.open(thread);
                    opened.set(database);
                    return database;
                })
                .whenComplete((database, failure) -> {
                    boolean taken = failure == null
                            ? answer.complete(new SqliteConnection(database, thread))
                            : answer.completeExceptionally(failure);
                    if (failure != null || !taken) {
                        thread.close();
                    }
                });
        var unused = answer.whenComplete((connection, failure) -> {
            if (answer.isCancelled()) {
                thread.abort();
            }
        });
        try {
            thread.start();
        } catch (OutOfMemoryError noThread) {
            answer.completeExceptionally(new DriverException(
                    DriverErrorKind.OPERATIONAL, "No thread could be started for a SQLite connection", noThread));
        }
        return answer;
    }

    /** Nothing is shared among connections. */
    @Override
    public CompletionStage<Void> close() {
        return CompletableFuture.completedFuture(null);
    }
}
