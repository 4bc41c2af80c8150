package dev.azoth.orm;

import dev.azoth.engine.AskedConnection;
import dev.azoth.engine.AsyncSupport;
import dev.azoth.engine.Connection;
import dev.azoth.engine.Engine;
import dev.azoth.engine.ExecutionOptions;
import dev.azoth.engine.Transaction;
import dev.azoth.error.FlushException;
import dev.azoth.error.InvalidRequestException;
import dev.azoth.error.ResourceClosedException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The transaction of a session, the savepoints in it, and its connection. For one task at a time. */
final class SessionScopes {
    private static final int MOST_FLUSHES = 100;

    private final SessionCore core;
    private final Engine engine;
    private final @Nullable Connection given;
    private @Nullable Connection connection;
    private volatile @Nullable SessionScope innermost;
    /** The transaction or savepoint of the block that is being run. */
    private volatile @Nullable SessionScope block;

    SessionScopes(SessionCore core, Engine engine, @Nullable Connection given) {
        this.core = core;
        this.engine = engine;
        this.given = given;
    }

    /** The innermost scope, null when there is no transaction. */
    @Nullable
    SessionScope innermost() {
        return innermost;
    }

    @Nullable
    SessionScope root() {
        SessionScope at = innermost;
        while (at != null && at.outer != null) {
            at = at.outer;
        }
        return at;
    }

    /** The innermost scope; begins a transaction if there is none. */
    SessionScope begun() {
        core.refuseClosed();
        refuseAfterBlock();
        SessionScope present = innermost;
        if (present == null) {
            if (!core.options().autobegin()) {
                throw new InvalidRequestException(
                        "No transaction is begun on this session, and its options say that its use begins none"
                                + " (autobegin is false): call begin() first");
            }
            return start();
        }
        present.refuseUnlessActive();
        return present;
    }

    /** A block is about to be run in this scope; answers that of the block around. */
    @Nullable
    SessionScope enter(SessionScope scope) {
        SessionScope around = block;
        block = scope;
        return around;
    }

    /** The innermost block has been run. */
    void leave(@Nullable SessionScope around) {
        block = around;
    }

    /** What is done in a block is not to become part of another transaction than the block's. */
    private void refuseAfterBlock() {
        SessionScope present = block;
        if (present != null && present.state() == ScopeState.CLOSED) {
            throw new InvalidRequestException(
                    "The transaction of begin(...) or beginNested(...) has ended inside a block of"
                            + " it, by commit(), rollback() or close(): nothing more can be done in the session until the block has"
                            + " been left");
        }
    }

    private SessionScope start() {
        OpenSessions.add(core);
        return open(null);
    }

    private SessionScope open(@Nullable SessionScope outer) {
        var opened = new SessionScope(core.face(), outer);
        innermost = opened;
        core.told().transactionCreated(opened.face);
        return opened;
    }

    SessionScope begin() {
        core.refuseClosed();
        refuseAfterBlock();
        if (innermost != null) {
            throw new InvalidRequestException(
                    "A transaction is already begun on this session, by begin() or by its first use; commit() or"
                            + " rollback() it first, or use beginNested() for a savepoint");
        }
        SessionScope begun = start();
        begun.explicit = true;
        return begun;
    }

    /** The savepoint itself is made when the connection is first needed in it. */
    SessionScope beginNested() {
        core.refuseClosed();
        refuseAfterBlock();
        SessionScope present = innermost == null ? start() : begun();
        core.flush().run();
        return open(present);
    }

    /** The connection, in the transaction and all savepoints there are. */
    Connection connection() {
        return connection(begun());
    }

    /** The same, if it is at hand, and the innermost transaction or savepoint has been begun on it; else null. */
    @Nullable
    Connection ready() {
        SessionScope present = innermost;
        boolean begun = present != null && present.state() == ScopeState.ACTIVE && present.transaction != null;
        return begun ? connection : null;
    }

    /** Begins what the first use of a session does, and asks for its connection; null when that is no matter of asking the pool. */
    @Nullable
    AskedConnection ask() {
        if (innermost != null
                || connection != null
                || given != null
                || core.told().hearsOfBegin()) {
            return null;
        }
        begun();
        return AskedConnection.of(engine);
    }

    /** What was asked for is the connection; waits for it. */
    void take(AskedConnection asked) {
        if (connection == null) {
            connection = asked.connect();
        }
    }

    /** Takes what was asked for, if it is there, and begins on it, without waiting and without telling anybody. */
    void takeAtOnce(AskedConnection asked) {
        SessionScope scope = innermost;
        if (scope != null && asked.isHere() && !core.told().hearsOfBegin()) {
            Connection at = asked.connect();
            connection = at;
            scope.transaction = AsyncSupport.autobegun(at);
        }
    }

    /** As {@link #connection()}, with a change of how it runs statements. */
    Connection connection(UnaryOperator<ExecutionOptions> change) {
        begun();
        SessionScope root = root();
        if (root != null && root.transaction != null) {
            throw new InvalidRequestException("The connection is in the session's transaction already, whose options"
                    + " cannot be changed: ask for it with options before anything else, or after commit()");
        }
        connected().executionOptions(change);
        return connection();
    }

    private Connection connection(SessionScope scope) {
        SessionScope outer = scope.outer;
        Connection at = outer == null ? connected() : connection(outer);
        if (scope.transaction == null) {
            if (outer == null) {
                scope.transaction = joined(scope, at);
            } else {
                scope.transaction = at.beginNested();
            }
            core.told().begun(scope.face, at);
        }
        return at;
    }

    /** A connection of which no transaction can be made is given back. */
    private Transaction joined(SessionScope scope, Connection at) {
        try {
            return Joining.transaction(core.options().joinMode(), scope, at);
        } catch (RuntimeException | Error failure) {
            if (at != given) {
                connection = null;
                at.close();
            }
            throw failure;
        }
    }

    private Connection connected() {
        Connection at = connection;
        if (at == null) {
            at = given == null ? engine.connect() : given;
            connection = at;
        }
        return at;
    }

    /** Commits the transaction with all savepoints in it. */
    void commit() {
        begun();
        SessionScope root = root();
        if (root != null) {
            commit(root);
        }
    }

    /** Commits a scope, those in it first. */
    void commit(SessionScope scope) {
        if (scope.state() == ScopeState.CLOSED || innermost == null) {
            throw new ResourceClosedException("This transaction has ended");
        }
        for (SessionScope one : upTo(scope)) {
            leaveBegunByHandlers(one);
            commitInnermost(one);
        }
    }

    /** The innermost scope and those around it, up to this one. */
    private List<SessionScope> upTo(@Nullable SessionScope last) {
        var scopes = new ArrayList<SessionScope>();
        for (SessionScope at = innermost; at != null; at = at == last ? null : at.outer) {
            scopes.add(at);
        }
        return scopes;
    }

    /**
     * Savepoints that a handler has begun as another one ended, which it would do again for these: they end without a word, and what
     * was done in them is the scope's.
     */
    private void leaveBegunByHandlers(SessionScope scope) {
        while (true) {
            SessionScope begun = innermost;
            SessionScope outer = begun == null ? null : begun.outer;
            if (begun == null || begun == scope || outer == null) {
                return;
            }
            begun.mergeInto(outer);
            begun.become(ScopeState.CLOSED);
            innermost = outer;
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
        SessionScope root = root();
        if (root != null) {
            rollback(root);
        }
    }

    /** Rolls back a scope; of those in it only the objects are left to be put back. */
    void rollback(SessionScope scope) {
        if (scope.state() == ScopeState.CLOSED) {
            throw new ResourceClosedException("This transaction has ended");
        }
        for (SessionScope inner : upTo(scope)) {
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
        innermost = ended.outer;
        ended.become(ScopeState.CLOSED);
        if (ended.outer == null) {
            Connection at = connection;
            connection = null;
            if (at != null && at != given) {
                at.close();
            }
        }
        core.told().transactionEnded(ended.face);
    }

    /** Whether {@link #close} has nothing to wait for and nobody to tell. */
    boolean endsAtOnce() {
        Connection at = connection;
        return innermost == null || at == null || (at != given && AsyncSupport.closesAtOnce(at));
    }

    /**
     * Ends all without undoing anything: the objects leave the session. Giving a connection back rolls back what is open on it.
     *
     * @param invalidate whether the connection is closed instead
     */
    void close(boolean invalidate) {
        Connection at = connection;
        if (invalidate && at != null) {
            at.invalidate();
        }
        for (SessionScope scope : upTo(null)) {
            leaveBegunByHandlers(scope);
            if (at != null && at == given && scope.owned && scope.transaction != null) {
                scope.transaction.close();
            }
            end(scope);
        }
    }
}
