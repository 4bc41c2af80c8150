package dev.azoth.engine;

import org.jspecify.annotations.Nullable;

/**
 * A transaction, or a savepoint within one. {@link #close} rolls back what was neither committed nor rolled back, so that
 * try-with-resources is safe. For one task at a time. SQLAlchemy: {@code RootTransaction}, {@code NestedTransaction}.
 */
public abstract sealed class Transaction implements AutoCloseable permits RootTransaction, NestedTransaction {
    final Core core;
    private TransactionState state = TransactionState.ACTIVE;

    Transaction(Core core) {
        this.core = core;
    }

    /**
     * COMMIT, or RELEASE SAVEPOINT.
     *
     * @throws dev.azoth.error.InvalidRequestException when it is over already, or can only be rolled back; the message says which
     * @throws dev.azoth.error.DatabaseException when the database refuses; rollback is all that is left then
     */
    public final void commit() {
        try (var call = core.enter("commit")) {
            core.run(commitExchange());
        }
    }

    /** ROLLBACK, or ROLLBACK TO SAVEPOINT; does nothing when it is over already. */
    public final void rollback() {
        try (var call = core.enterCleanUp("rollback")) {
            if (!state.isOver()) {
                core.runUninterruptibly(rollbackExchange());
            }
        }
    }

    /** Rolls back unless it is over. */
    @Override
    public final void close() {
        rollback();
    }

    /** Whether statements run in it. */
    public final boolean isActive() {
        return state == TransactionState.ACTIVE;
    }

    /** Whether it is a savepoint. */
    public abstract boolean isNested();

    public final Connection connection() {
        return core.face();
    }

    abstract Exchange<?, @Nullable Void> commitExchange();

    abstract Exchange<?, @Nullable Void> rollbackExchange();

    final TransactionState state() {
        return state;
    }

    final void become(TransactionState next) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("A transaction that " + state.describe() + " cannot become " + next);
        }
        state = next;
    }
}
