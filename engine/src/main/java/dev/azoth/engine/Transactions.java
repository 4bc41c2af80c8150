package dev.azoth.engine;

import static dev.azoth.engine.TransactionState.COMMITTED;
import static dev.azoth.engine.TransactionState.COMMITTING;
import static dev.azoth.engine.TransactionState.ENDED_BY_OUTER;
import static dev.azoth.engine.TransactionState.FAILED;
import static dev.azoth.engine.TransactionState.INVALIDATED;
import static dev.azoth.engine.TransactionState.ROLLED_BACK;
import static dev.azoth.engine.TransactionState.ROLLING_BACK;

import dev.azoth.error.InvalidRequestException;
import dev.azoth.sql.compile.IsolationLevel;
import dev.azoth.sql.compile.TransactionSql;
import org.jspecify.annotations.Nullable;

/** The transaction of a connection and the savepoints in it. For one task at a time; no method waits, except handlers. */
final class Transactions {
    private final Core core;
    private final TransactionSql sql;
    private @Nullable RootTransaction root;
    private @Nullable NestedTransaction nested;
    /** The transaction of a {@code begin(fn)} that is running: once it is over, nothing more may be sent until fn returns. */
    private @Nullable RootTransaction block;

    private int savepoints;

    Transactions(Core core, TransactionSql sql) {
        this.core = core;
        this.sql = sql;
    }

    @Nullable
    RootTransaction root() {
        return root;
    }

    @Nullable
    NestedTransaction nested() {
        return nested;
    }

    /** Marks the transaction whose end is the business of {@code begin(fn)}; null when that has returned. */
    void block(@Nullable RootTransaction transaction) {
        block = transaction;
    }

    /** Begins a transaction unless one is active; refuses when the one there is can only be rolled back. */
    void beforeStatement() {
        core.refuseClosed();
        RootTransaction present = root;
        if (present == null) {
            autobegin();
            return;
        }
        if (present.state() == INVALIDATED) {
            beforeReconnect();
        }
        refuseUnlessActive(present);
        if (nested != null) {
            refuseUnlessActive(nested);
        }
    }

    /** What is left of a transaction on a lost connection must be rolled back before there can be another connection. */
    void beforeReconnect() {
        if (root != null) {
            throw new InvalidRequestException("Can't reconnect until invalid transaction is rolled back: its connection"
                    + " was lost or invalidated. Call rollback(), then begin anew");
        }
    }

    private static void refuseUnlessActive(Transaction transaction) {
        if (!transaction.isActive()) {
            throw new InvalidRequestException((transaction instanceof NestedTransaction savepoint
                            ? "The savepoint " + savepoint.name() + " "
                            : "The transaction ")
                    + transaction.state().describe() + "; it can only be rolled back: call its rollback() first");
        }
    }

    /** Begins a transaction that the server is told of at the next statement. */
    RootTransaction begin() {
        return begin(false);
    }

    /** Begins a transaction that the server is told of when it makes a difference. */
    RootTransaction autobegin() {
        return begin(true);
    }

    private RootTransaction begin(boolean readsMayPrecede) {
        core.refuseClosed();
        if (block != null && block.state().isOver()) {
            throw new InvalidRequestException(
                    "The transaction of this begin(...) block " + block.state().describe()
                            + ": leave the block before running more statements, or use connect(...) and commit() as you go");
        }
        if (root != null) {
            throw new InvalidRequestException("This connection is already in a transaction, which "
                    + root.state().describe()
                    + "; it was begun by begin() or by the first statement. commit() or rollback() it first, or use"
                    + " beginNested() for a savepoint");
        }
        Wire wire = core.wire();
        IsolationLevel level = core.isolation().wanted();
        boolean autocommit = level == IsolationLevel.AUTOCOMMIT;
        var transaction = new RootTransaction(core, autocommit);
        core.show(autocommit ? "BEGIN (implicit; not sent, each statement commits by itself)" : "BEGIN (implicit)");
        if (autocommit) {
            wire.sendWithNext(core.isolation().due());
        } else {
            wire.beginWithNext(
                    core.isolation().due(), sql.begin(level), readsMayPrecede && seesWhatIsCommitted(wire, level));
        }
        root = transaction;
        core.tell(ConnectionEvents.BEGIN, handler -> handler.handle(core.face()));
        return transaction;
    }

    /** Whether each statement of a transaction sees what is committed when it begins, as it does without one: at the server's default. */
    private boolean seesWhatIsCommitted(Wire wire, @Nullable IsolationLevel level) {
        return wire.driver().readsCommitted() && (level == null || sql.readsCommitted(level));
    }

    Exchange<?, @Nullable Void> commit(RootTransaction transaction) {
        refuseOver(transaction, "commit");
        refuseUnlessActive(transaction);
        core.tell(ConnectionEvents.COMMIT, handler -> handler.handle(core.face()));
        core.show(transaction.autocommit() ? "COMMIT (not sent: autocommit)" : sql.commit());
        transaction.become(COMMITTING);
        boolean reachable = core.wire().driver().isOpen();
        return new TransactionExchange<@Nullable Void>(
                core,
                core.wire().inTransaction() ? sql.commit() : null,
                () -> {
                    ended(transaction, COMMITTED);
                    return null;
                },
                raised -> commitFailed(transaction, raised, reachable));
    }

    private RuntimeException commitFailed(RootTransaction transaction, Throwable raised, boolean sent) {
        if (transaction.state() == COMMITTING) {
            transaction.become(Failures.isLoss(raised) ? INVALIDATED : FAILED);
        }
        return core.failures().ofCommit(raised, sql.commit(), sent);
    }

    Exchange<?, @Nullable Void> rollback(RootTransaction transaction) {
        core.tell(ConnectionEvents.ROLLBACK, handler -> handler.handle(core.face()));
        core.show(transaction.autocommit() ? "ROLLBACK (not sent: autocommit)" : sql.rollback());
        if (transaction.state() != INVALIDATED) {
            transaction.become(ROLLING_BACK);
        }
        Wire wire = core.wireIfAny();
        return new TransactionExchange<@Nullable Void>(
                core,
                wire != null && wire.inTransaction() ? sql.rollback() : null,
                () -> {
                    ended(transaction, ROLLED_BACK);
                    return null;
                },
                raised -> rollbackFailed(transaction, raised));
    }

    /** The connection cannot be used again, and its end is the transaction's. */
    private RuntimeException rollbackFailed(RootTransaction transaction, Throwable raised) {
        RuntimeException failure = core.failures().of(raised, sql.rollback(), null);
        core.discard(raised);
        ended(transaction, ROLLED_BACK);
        return failure;
    }

    private void ended(RootTransaction transaction, TransactionState state) {
        for (NestedTransaction savepoint = nested; savepoint != null; savepoint = savepoint.outer()) {
            if (!savepoint.state().isOver()) {
                savepoint.become(ENDED_BY_OUTER);
            }
        }
        nested = null;
        if (!transaction.state().isOver()) {
            transaction.become(state);
        }
        if (root == transaction) {
            root = null;
            Wire wire = core.wireIfAny();
            if (wire != null) {
                wire.ended();
            }
        }
    }

    /** Makes a savepoint, in a transaction that is begun if there is none. */
    Exchange<?, NestedTransaction> savepoint() {
        beforeStatement();
        String name = "sa_savepoint_" + ++savepoints;
        core.tell(ConnectionEvents.SAVEPOINT, handler -> handler.handle(core.face(), name));
        String text = sql.savepoint(name);
        core.show(text);
        return new TransactionExchange<>(
                core,
                text,
                () -> {
                    var made = new NestedTransaction(core, name, nested);
                    nested = made;
                    return made;
                },
                raised -> core.failures().of(raised, text, null));
    }

    Exchange<?, @Nullable Void> release(NestedTransaction savepoint) {
        refuseOver(savepoint, "commit");
        refuseUnlessActive(savepoint);
        core.tell(ConnectionEvents.RELEASE_SAVEPOINT, handler -> handler.handle(core.face(), savepoint.name()));
        String text = sql.release(savepoint.name());
        core.show(text);
        savepoint.become(COMMITTING);
        return new TransactionExchange<@Nullable Void>(
                core,
                text,
                () -> {
                    left(savepoint, COMMITTED);
                    return null;
                },
                raised -> {
                    if (savepoint.state() == COMMITTING) {
                        savepoint.become(FAILED);
                    }
                    return core.failures().of(raised, text, null);
                });
    }

    Exchange<?, @Nullable Void> rollbackTo(NestedTransaction savepoint) {
        boolean alive = root != null && root.isActive() && savepoint.state() != INVALIDATED;
        String text = sql.rollbackTo(savepoint.name());
        if (alive) {
            core.tell(ConnectionEvents.ROLLBACK_SAVEPOINT, handler -> handler.handle(core.face(), savepoint.name()));
            core.show(text);
            savepoint.become(ROLLING_BACK);
        }
        return new TransactionExchange<@Nullable Void>(
                core,
                alive ? text : null,
                () -> {
                    left(savepoint, ROLLED_BACK);
                    return null;
                },
                raised -> {
                    left(savepoint, ROLLED_BACK);
                    return core.failures().of(raised, text, null);
                });
    }

    /** Leaves a savepoint and those made in it. */
    private void left(NestedTransaction savepoint, TransactionState state) {
        boolean inside = false;
        for (NestedTransaction other = nested; other != null; other = other.outer()) {
            inside |= other == savepoint;
        }
        NestedTransaction inner = nested;
        while (inside && inner != null && inner != savepoint) {
            if (!inner.state().isOver()) {
                inner.become(ENDED_BY_OUTER);
            }
            inner = inner.outer();
        }
        if (inside) {
            nested = savepoint.outer();
        }
        if (!savepoint.state().isOver()) {
            savepoint.become(savepoint.state().mayBecome(state) ? state : ENDED_BY_OUTER);
        }
    }

    /** BEGIN failed. */
    void beginFailed() {
        if (root != null && root.isActive()) {
            root.become(FAILED);
        }
    }

    /** The connection was lost. */
    void invalidated() {
        for (NestedTransaction savepoint = nested; savepoint != null; savepoint = savepoint.outer()) {
            if (!savepoint.state().isOver() && savepoint.state() != INVALIDATED) {
                savepoint.become(INVALIDATED);
            }
        }
        if (root != null && !root.state().isOver() && root.state() != INVALIDATED) {
            root.become(INVALIDATED);
        }
    }

    /** Ends everything without sending: the pool will. Tells handlers and echo of the rollback. */
    void abandon() {
        RootTransaction transaction = root;
        if (transaction != null) {
            core.show(transaction.autocommit() ? "ROLLBACK (not sent: autocommit)" : sql.rollback());
            if (transaction.state() != INVALIDATED && transaction.state().mayBecome(ROLLING_BACK)) {
                transaction.become(ROLLING_BACK);
            }
            for (NestedTransaction savepoint = nested; savepoint != null; savepoint = savepoint.outer()) {
                if (!savepoint.state().isOver()) {
                    savepoint.become(ENDED_BY_OUTER);
                }
            }
            nested = null;
            root = null;
            if (transaction.state().mayBecome(ROLLED_BACK)) {
                transaction.become(ROLLED_BACK);
            }
        }
    }

    private static void refuseOver(Transaction transaction, String method) {
        if (transaction.state().isOver()) {
            throw new InvalidRequestException("Can't " + method + "(): this "
                    + (transaction.isNested() ? "savepoint " : "transaction ")
                    + transaction.state().describe());
        }
    }
}
