package dev.azoth.engine;

import org.jspecify.annotations.Nullable;

/** A transaction of its own. */
final class RootTransaction extends Transaction {
    private final boolean autocommit;

    /** @param autocommit whether it exists for the engine only, the database committing each statement by itself */
    RootTransaction(Core core, boolean autocommit) {
        super(core);
        this.autocommit = autocommit;
    }

    boolean autocommit() {
        return autocommit;
    }

    @Override
    public boolean isNested() {
        return false;
    }

    @Override
    Exchange<?, @Nullable Void> commitExchange() {
        return core.transactions().commit(this);
    }

    @Override
    Exchange<?, @Nullable Void> rollbackExchange() {
        return core.transactions().rollback(this);
    }
}
