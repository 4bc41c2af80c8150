package dev.azoth.orm;

import dev.azoth.engine.AskedConnection;
import dev.azoth.engine.Connection;
import dev.azoth.engine.Engine;
import dev.azoth.error.InvalidRequestException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The transaction of a session and the savepoints in it. For one task at a time. */
final class SessionScopes {
    private final SessionCore core;
    private final SessionConnection connection;
    private volatile @Nullable SessionScope innermost;
    /** The transaction or savepoint of the block that is being run. */
    private volatile @Nullable SessionScope block;

    SessionScopes(SessionCore core, Engine engine, @Nullable Connection given) {
        this.core = core;
        this.connection = new SessionConnection(core, engine, given);
    }

    SessionConnection connection() {
        return connection;
    }

    ScopeEnds ends() {
        return new ScopeEnds(core, this);
    }

    /** The innermost scope, null when there is no transaction. */
    @Nullable
    SessionScope innermost() {
        return innermost;
    }

    @Nullable
    SessionScope root() {
        SessionScope present = innermost;
        return present == null ? null : present.outermost();
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

    /** Begins what the first use of a session does, and asks for its connection; null when that is no matter of asking the pool. */
    @Nullable
    AskedConnection ask() {
        if (innermost != null || !connection.isToBeAsked()) {
            return null;
        }
        begun();
        return connection.ask();
    }

    /** The innermost scope and those around it, up to this one. */
    List<SessionScope> upTo(@Nullable SessionScope last) {
        var scopes = new ArrayList<SessionScope>();
        for (SessionScope at = innermost; at != null; at = at == last ? null : at.outer) {
            scopes.add(at);
        }
        return scopes;
    }

    /** The innermost scope has ended. */
    void ended(SessionScope ended) {
        innermost = ended.outer;
    }
}
