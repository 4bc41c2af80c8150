package dev.azoth.engine.pool;

import dev.azoth.engine.driver.DriverColumn;
import dev.azoth.engine.driver.DriverConnection;
import dev.azoth.engine.driver.DriverCursor;
import dev.azoth.engine.driver.DriverErrorKind;
import dev.azoth.engine.driver.DriverException;
import dev.azoth.engine.driver.DriverResult;
import dev.azoth.engine.driver.DriverStatement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** A connection of {@link TestDriver}: answers every statement with one row that holds its text. */
final class TestConnection implements DriverConnection {
    private static final AtomicInteger COUNT = new AtomicInteger();

    final int number = COUNT.incrementAndGet();
    final List<String> log = new CopyOnWriteArrayList<>();
    /** Who is using it; more than one at a time is the pool's fault. */
    final AtomicInteger users = new AtomicInteger();

    volatile boolean failPing;
    volatile boolean hangPing;
    volatile boolean hangStatements;
    volatile boolean ignoreCancel;
    volatile boolean failStatements;

    private final TestDriver driver;
    private final AtomicBoolean open = new AtomicBoolean(true);
    private volatile Runnable onLost = () -> {};
    private volatile CompletableFuture<DriverResult> running = CompletableFuture.completedFuture(null);

    TestConnection(TestDriver driver) {
        this.driver = driver;
    }

    @Override
    public CompletionStage<DriverResult> execute(DriverStatement statement) {
        log.add(statement.sql());
        if (hangStatements) {
            running = new CompletableFuture<>();
            return running;
        }
        return driver.later(() -> {
            if (!isOpen()) {
                throw new DriverException(DriverErrorKind.DISCONNECT, "connection lost", null);
            }
            if (failStatements || TestDriver.chance(driver.failStatementPercent)) {
                throw new DriverException(DriverErrorKind.PROGRAMMING, "no such thing", null);
            }
            return new DriverResult(
                    List.of(new DriverColumn("sql", "text")),
                    List.<Object[]>of(new Object[] {statement.sql()}),
                    1,
                    null);
        });
    }

    @Override
    public CompletionStage<List<DriverResult>> executeMany(DriverStatement statement, List<Object[]> parameterSets) {
        return CompletableFuture.failedFuture(new DriverException(DriverErrorKind.NOT_SUPPORTED, "executeMany", null));
    }

    @Override
    public CompletionStage<DriverCursor> openCursor(DriverStatement statement) {
        return CompletableFuture.failedFuture(new DriverException(DriverErrorKind.NOT_SUPPORTED, "openCursor", null));
    }

    @Override
    public CompletionStage<Void> cancel() {
        log.add("-- cancel");
        if (!ignoreCancel) {
            running.completeExceptionally(new DriverException(DriverErrorKind.CANCELLED, "cancelled", null));
        }
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<Void> ping() {
        log.add("-- ping");
        if (hangPing) {
            return new CompletableFuture<Void>() {
                {
                    onLost = () -> completeExceptionally(new DriverException(DriverErrorKind.DISCONNECT, "cut", null));
                }
            };
        }
        return driver.later(() -> {
            if (failPing || !isOpen()) {
                throw new DriverException(DriverErrorKind.DISCONNECT, "connection lost", null);
            }
            return null;
        });
    }

    @Override
    public CompletionStage<Void> close() {
        return driver.later(() -> {
            end();
            return null;
        });
    }

    @Override
    public void abort() {
        log.add("-- abort");
        lose();
    }

    /** The server hangs up. */
    void lose() {
        if (end()) {
            running.completeExceptionally(new DriverException(DriverErrorKind.DISCONNECT, "connection lost", null));
            onLost.run();
        }
    }

    private boolean end() {
        boolean first = open.compareAndSet(true, false);
        if (first) {
            driver.closed.incrementAndGet();
            driver.present.decrementAndGet();
        }
        return first;
    }

    @Override
    public boolean isOpen() {
        return open.get();
    }

    @Override
    public void onLost(Runnable listener) {
        onLost = listener;
    }

    @Override
    public Object unwrap() {
        return this;
    }

    @Override
    public String toString() {
        return "test connection " + number;
    }
}
