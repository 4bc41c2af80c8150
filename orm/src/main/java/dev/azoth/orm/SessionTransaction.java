package dev.azoth.orm;

import dev.azoth.error.InvalidRequestException;

/** A transaction of a session, or a savepoint in it; closing it rolls back unless it was committed. */
public final class SessionTransaction implements AutoCloseable {
    private final Session session;
    private final SessionScope scope;

    SessionTransaction(Session session, SessionScope scope) {
        this.session = session;
        this.scope = scope;
    }

    /** Whether it has not ended. */
    public boolean isActive() {
        for (SessionScope at = session.core().scope(); at != null; at = at.outer) {
            if (at == scope) {
                return at.failure == null;
            }
        }
        return false;
    }

    public boolean nested() {
        return scope.nested();
    }

    /** Flushes and commits, or releases the savepoint; savepoints inside are released with it. */
    public void commit() {
        requireOpen();
        while (session.core().scope() != scope) {
            session.commit();
        }
        session.commit();
    }

    /** Rolls back; savepoints inside go with it. */
    public void rollback() {
        requireOpen();
        while (session.core().scope() != scope) {
            session.rollback();
        }
        session.rollback();
    }

    private void requireOpen() {
        for (SessionScope at = session.core().scope(); at != null; at = at.outer) {
            if (at == scope) {
                return;
            }
        }
        throw new InvalidRequestException("This transaction has ended already");
    }

    @Override
    public void close() {
        for (SessionScope at = session.core().scope(); at != null; at = at.outer) {
            if (at == scope) {
                rollback();
                return;
            }
        }
    }
}
