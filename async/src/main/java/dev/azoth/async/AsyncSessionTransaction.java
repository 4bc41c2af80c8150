package dev.azoth.async;

import dev.azoth.orm.SessionSupport;
import dev.azoth.orm.SessionTransaction;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The asynchronous face of a {@link SessionTransaction}. For one task at a time. SQLAlchemy: {@code AsyncSessionTransaction}. */
public final class AsyncSessionTransaction {
    private final SessionTransaction transaction;
    private final AsyncSession session;

    AsyncSessionTransaction(SessionTransaction transaction, AsyncSession session) {
        this.transaction = transaction;
        this.session = session;
    }

    static @Nullable AsyncSessionTransaction ofNullable(
            @Nullable SessionTransaction transaction, AsyncSession session) {
        return transaction == null ? null : new AsyncSessionTransaction(transaction, session);
    }

    /** The same transaction in direct style. */
    public SessionTransaction sync() {
        return transaction;
    }

    public AsyncSession session() {
        return session;
    }

    /** As {@link SessionTransaction#commit}. */
    public CompletableFuture<@Nullable Void> commit() {
        return SessionSupport.run(transaction.session(), "commit", same -> transaction.commit());
    }

    /** As {@link SessionTransaction#rollback}. */
    public CompletableFuture<@Nullable Void> rollback() {
        return SessionSupport.run(transaction.session(), "rollback", same -> transaction.rollback());
    }

    /** Rolls back unless it has ended. */
    public CompletableFuture<@Nullable Void> close() {
        return SessionSupport.run(transaction.session(), "rollback", same -> transaction.close());
    }

    public boolean isActive() {
        return transaction.isActive();
    }

    /** Whether it is a savepoint. */
    public boolean isNested() {
        return transaction.isNested();
    }

    /** Two faces of one transaction are equal. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AsyncSessionTransaction face && face.transaction.equals(transaction);
    }

    @Override
    public int hashCode() {
        return transaction.hashCode();
    }

    @Override
    public String toString() {
        return "Async" + transaction;
    }
}
