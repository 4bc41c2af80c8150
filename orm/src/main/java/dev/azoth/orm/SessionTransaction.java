package dev.azoth.orm;

import org.jspecify.annotations.Nullable;

/**
 * A transaction of a session, or a savepoint in it. {@link #close} rolls back what was not committed. For one task at a time, as
 * the session. SQLAlchemy: {@code SessionTransaction}.
 */
public final class SessionTransaction implements AutoCloseable {
    private final Session session;
    private final SessionScope scope;

    SessionTransaction(Session session, SessionScope scope) {
        this.session = session;
        this.scope = scope;
    }

    SessionScope scope() {
        return scope;
    }

    /** Whether statements run in it. */
    public boolean isActive() {
        return scope.state() == ScopeState.ACTIVE;
    }

    /** Whether it has neither been committed nor rolled back by the application. */
    boolean isOpen() {
        return scope.state() != ScopeState.CLOSED;
    }

    /** Whether it is a savepoint. */
    public boolean isNested() {
        return scope.nested();
    }

    /** The transaction around a savepoint, or null. */
    public @Nullable SessionTransaction parent() {
        SessionScope outer = scope.outer;
        return outer == null ? null : outer.face;
    }

    public Session session() {
        return session;
    }

    /**
     * Flushes and commits, or releases the savepoint; savepoints inside are released with it.
     *
     * @throws dev.azoth.error.ResourceClosedException when it has ended
     * @throws dev.azoth.error.PendingRollbackException when it can only be rolled back
     */
    public void commit() {
        session.core().run("commit", () -> session.core().scopes().ends().commit(scope));
    }

    /**
     * Rolls back; savepoints inside go with it.
     *
     * @throws dev.azoth.error.ResourceClosedException when it has ended
     */
    public void rollback() {
        session.core().end("rollback", () -> session.core().scopes().ends().rollback(scope));
    }

    /** Rolls back unless it has ended. */
    @Override
    public void close() {
        if (isOpen()) {
            rollback();
        }
    }

    @Override
    public String toString() {
        return "SessionTransaction[" + (isNested() ? "savepoint, " : "") + scope.state() + "]";
    }
}
