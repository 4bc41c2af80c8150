package dev.azoth.engine;

import org.jspecify.annotations.Nullable;

/** A savepoint. */
final class NestedTransaction extends Transaction {
    private final String name;
    private final @Nullable NestedTransaction outer;

    NestedTransaction(Core core, String name, @Nullable NestedTransaction outer) {
        super(core);
        this.name = name;
        this.outer = outer;
    }

    String name() {
        return name;
    }

    /** The savepoint around it, null when that is the transaction itself. */
    @Nullable
    NestedTransaction outer() {
        return outer;
    }

    @Override
    public boolean isNested() {
        return true;
    }

    @Override
    Exchange<?, @Nullable Void> commitExchange() {
        return core.transactions().release(this);
    }

    @Override
    Exchange<?, @Nullable Void> rollbackExchange() {
        return core.transactions().rollbackTo(this);
    }
}
