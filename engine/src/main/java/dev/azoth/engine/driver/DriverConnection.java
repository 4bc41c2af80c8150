package dev.azoth.engine.driver;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * One physical connection. No method blocks. Statements run in the order they were given, whether or not the ones before
 * have been answered. Values cross in the classes of {@link DriverValues} only. The driver starts no transaction of its
 * own: BEGIN, SAVEPOINT, COMMIT come as text.
 *
 * <p>Every stage fails with {@link DriverException} and nothing else. A lost connection fails all that is in flight with
 * {@link DriverErrorKind#DISCONNECT}, and {@link #isOpen} is false from then on.
 */
public interface DriverConnection {
    /** Runs one statement and buffers its rows. */
    CompletionStage<DriverResult> execute(DriverStatement statement);

    /**
     * Runs one statement for each parameter set, in order, as one pipelined or native batch. Not atomic: the first failure
     * ends it, {@link DriverException} tells nothing of how many were done; callers run it in a transaction.
     *
     * @return one result for each set, in order
     */
    CompletionStage<List<DriverResult>> executeMany(DriverStatement statement, List<@Nullable Object[]> parameterSets);

    /** Opens a cursor over a statement that returns rows; one at a time in flight. */
    CompletionStage<DriverCursor> openCursor(DriverStatement statement);

    /**
     * Asks the server to stop what this connection runs now; does nothing when it runs nothing. Completes when the request
     * has been delivered; the running statement's own stage then fails with {@link DriverErrorKind#CANCELLED}, or succeeds
     * if it was faster.
     */
    CompletionStage<Void> cancel();

    /** A round trip that shows that the connection lives. */
    CompletionStage<Void> ping();

    /** Ends the session politely; idempotent; completes even when the connection is already lost. */
    CompletionStage<Void> close();

    /** Cuts the connection at once without waiting for the server; idempotent. */
    void abort();

    boolean isOpen();

    /**
     * Whether, as far as the driver knows, a transaction for which no isolation level is named is one in which a plain read
     * ({@link dev.azoth.sql.compile.TransactionSql#isPlainRead}) finds and does what it would outside.
     */
    default boolean readsCommitted() {
        return false;
    }

    /** Set once by the pool: called once, on any thread, when the connection is lost without having been closed. */
    void onLost(Runnable listener);

    /** The client library's own connection: a Vert.x {@code PgConnection}, a JDBC {@code Connection}. */
    Object unwrap();
}
