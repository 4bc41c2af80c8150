package dev.azoth.async;

import dev.azoth.engine.AsyncSupport;
import dev.azoth.engine.Transaction;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The asynchronous face of a {@link Transaction}. For one task at a time. SQLAlchemy: {@code AsyncTransaction}. */
public final class AsyncTransaction {
    private final Transaction transaction;
    private final AsyncConnection connection;

    AsyncTransaction(Transaction transaction, AsyncConnection connection) {
        this.transaction = transaction;
        this.connection = connection;
    }

    static @Nullable AsyncTransaction ofNullable(@Nullable Transaction transaction, AsyncConnection connection) {
        return transaction == null ? null : new AsyncTransaction(transaction, connection);
    }

    /** The same transaction in direct style. */
    public Transaction sync() {
        return transaction;
    }

    /** As {@link Transaction#commit}. */
    public CompletableFuture<@Nullable Void> commit() {
        return AsyncSupport.commit(transaction);
    }

    /** As {@link Transaction#rollback}. */
    public CompletableFuture<@Nullable Void> rollback() {
        return AsyncSupport.rollback(transaction);
    }

    /** Rolls back unless it is over. */
    public CompletableFuture<@Nullable Void> close() {
        return AsyncSupport.rollback(transaction);
    }

    public boolean isActive() {
        return transaction.isActive();
    }

    /** Whether it is a savepoint. */
    public boolean isNested() {
        return transaction.isNested();
    }

    public AsyncConnection connection() {
        return connection;
    }
}
