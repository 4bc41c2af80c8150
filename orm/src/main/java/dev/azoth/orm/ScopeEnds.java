package dev.azoth.orm;

import dev.azoth.engine.Transaction;
import dev.azoth.error.FlushException;
import dev.azoth.error.ResourceClosedException;
import org.jspecify.annotations.Nullable;

/** How transactions and savepoints of a session end: with what was done kept, undone, or let go. For one task at a time. */
final class ScopeEnds {
    private static final int MOST_FLUSHES = 100;

    private final SessionCore core;
    private final SessionScopes scopes;

    ScopeEnds(SessionCore core, SessionScopes scopes) {
        this.core = core;
        this.scopes = scopes;
    }

    /** Commits the transaction with all savepoints in it. */
    void commit() {
        scopes.begun();
        SessionScope root = scopes.root();
        if (root != null) {
            commit(root);
        }
    }

    /** Commits a scope, those in it first. */
    void commit(SessionScope scope) {
        if (scope.state() == ScopeState.CLOSED || scopes.innermost() == null) {
            throw new ResourceClosedException("This transaction has ended");
        }
        for (SessionScope one : scopes.upTo(scope)) {
            leaveBegunByHandlers(one);
            commitInnermost(one);
        }
    }

    /**
     * Savepoints that a handler has begun as another one ended, which it would do again for these: they end without a word, and what
     * was done in them is the scope's.
     */
    private void leaveBegunByHandlers(SessionScope scope) {
        while (true) {
            SessionScope begun = scopes.innermost();
            SessionScope outer = begun == null ? null : begun.outer;
            if (begun == null || begun == scope || outer == null) {
                return;
            }
            begun.mergeInto(outer);
            begun.become(ScopeState.CLOSED);
            scopes.ended(begun);
        }
    }

    private void commitInnermost(SessionScope scope) {
        scope.refuseUnlessActive();
        core.told().beforeCommit();
        for (int i = 0; !core.isClean(); i++) {
            if (i == MOST_FLUSHES) {
                throw new FlushException("Over " + MOST_FLUSHES + " flushes in commit(): does a handler of afterFlush"
                        + " make new objects each time?");
            }
            core.flush().run();
        }
        Transaction transaction = scope.transaction;
        if (transaction != null && scope.owned) {
            try {
                transaction.commit();
            } catch (RuntimeException | Error failure) {
                boolean inDoubt = InDoubt.is(failure);
                if (inDoubt || scope.outer == null) {
                    InDoubt.tell(failure, scope);
                }
                if (inDoubt) {
                    scope.inDoubt = true;
                    suppress(failure, deactivate(scope, failure));
                } else {
                    fail(scope, failure);
                }
                throw failure;
            }
        }
        scope.become(ScopeState.COMMITTED);
        core.told().afterCommit();
        if (scope.outer != null) {
            scope.mergeInto(scope.outer);
        } else {
            core.committed(scope);
        }
        end(scope);
    }

    /** Rolls back the transaction with all savepoints in it; does nothing when there is none. */
    void rollback() {
        SessionScope root = scopes.root();
        if (root != null) {
            rollback(root);
        }
    }

    /** Rolls back a scope; of those in it only the objects are left to be put back. */
    void rollback(SessionScope scope) {
        if (scope.state() == ScopeState.CLOSED) {
            throw new ResourceClosedException("This transaction has ended");
        }
        for (SessionScope inner : scopes.upTo(scope)) {
            leaveBegunByHandlers(inner);
            if (inner != scope) {
                if (inner.state() == ScopeState.ACTIVE) {
                    core.undo(inner);
                }
                end(inner);
            }
        }
        RuntimeException failed = null;
        if (scope.state() == ScopeState.ACTIVE) {
            failed = deactivate(scope, null);
        } else if (scope.inDoubt || !core.isClean()) {
            core.undo(scope);
        }
        end(scope);
        if (failed != null) {
            throw failed;
        }
        core.told().afterSoftRollback(scope.face);
    }

    /** Nothing of what failed stays: the scope is rolled back, and must be ended by the application. */
    void fail(SessionScope scope, Throwable failure) {
        suppress(failure, deactivate(scope, failure));
        core.told().afterSoftRollback(scope.face);
    }

    private static void suppress(Throwable failure, @Nullable RuntimeException also) {
        if (also != null && also != failure) {
            failure.addSuppressed(also);
        }
    }

    /** Where nobody knows whether it was committed, objects stay as they were written: the application may look for their rows. */
    private @Nullable RuntimeException deactivate(SessionScope scope, @Nullable Throwable cause) {
        RuntimeException failed = null;
        try {
            if (scope.transaction != null) {
                scope.transaction.rollback();
            }
        } catch (RuntimeException failure) {
            failed = failure;
        }
        scope.failure = cause;
        scope.become(ScopeState.DEACTIVE);
        if (scope.inDoubt) {
            return failed;
        }
        try {
            if (failed == null) {
                core.told().afterRollback();
            }
        } finally {
            core.undo(scope);
        }
        SessionScope outer = scope.outer;
        if (failed != null && outer != null && outer.state() == ScopeState.ACTIVE) {
            // What was done in the savepoint may be there still, and must not be committed with what is around it.
            suppress(failed, deactivate(outer, cause == null ? failed : cause));
        }
        return failed;
    }

    private void end(SessionScope ended) {
        scopes.ended(ended);
        ended.become(ScopeState.CLOSED);
        if (ended.outer == null) {
            scopes.connection().giveBack();
        }
        core.told().transactionEnded(ended.face);
    }

    /** Whether {@link #close} has nothing to wait for and nobody to tell. */
    boolean endsAtOnce() {
        return scopes.innermost() == null || scopes.connection().isGivenBackAtOnce();
    }

    /**
     * Ends all without undoing anything: the objects leave the session. Giving a connection back rolls back what is open on it.
     *
     * @param invalidate whether the connection is closed instead
     */
    void close(boolean invalidate) {
        if (invalidate) {
            scopes.connection().invalidate();
        }
        for (SessionScope scope : scopes.upTo(null)) {
            leaveBegunByHandlers(scope);
            if (scopes.connection().isOthers() && scope.owned && scope.transaction != null) {
                scope.transaction.close();
            }
            end(scope);
        }
    }
}
