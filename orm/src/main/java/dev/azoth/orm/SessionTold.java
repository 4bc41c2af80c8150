package dev.azoth.orm;

import dev.azoth.engine.Connection;
import dev.azoth.engine.event.EventKey;
import dev.azoth.engine.event.Listeners;
import dev.azoth.orm.instrument.InstanceState;

/** Tells the listeners of a session what happens. */
final class SessionTold {
    private final Session session;
    private final Listeners listeners;

    SessionTold(Session session, Listeners listeners) {
        this.session = session;
        this.listeners = listeners;
    }

    Listeners listeners() {
        return listeners;
    }

    /** Whether anybody is told when a transaction begins. */
    boolean hearsOfBegin() {
        return !listeners.isUntouched()
                && (listeners.has(SessionEvents.AFTER_TRANSACTION_CREATE) || listeners.has(SessionEvents.AFTER_BEGIN));
    }

    /** Whether anybody is told when a session is closed. */
    boolean hearsOfEnds() {
        return !listeners.isUntouched()
                && (listeners.has(SessionEvents.AFTER_TRANSACTION_END)
                        || listeners.has(SessionEvents.PERSISTENT_TO_DETACHED)
                        || listeners.has(SessionEvents.DELETED_TO_DETACHED)
                        || listeners.has(SessionEvents.PENDING_TO_TRANSIENT));
    }

    /** Whether anybody is told when an object is made of a row. */
    boolean hearsOfLoads() {
        return listeners.has(SessionEvents.LOADED_AS_PERSISTENT);
    }

    /** Whether anybody is told when an object comes into the session. */
    boolean hearsOfArrivals() {
        return !listeners.isUntouched()
                && (listeners.has(SessionEvents.BEFORE_ATTACH)
                        || listeners.has(SessionEvents.AFTER_ATTACH)
                        || listeners.has(SessionEvents.TRANSIENT_TO_PENDING));
    }

    /** Whether anybody is told when a session lets go of an object with a row. */
    boolean hearsOfDetaching() {
        return listeners.has(SessionEvents.PERSISTENT_TO_DETACHED);
    }

    private void tell(EventKey<SessionEvents.OfSession> key) {
        if (listeners.has(key)) {
            listeners.fire(key, handler -> handler.handle(session));
        }
    }

    private void tell(EventKey<SessionEvents.OfTransaction> key, SessionTransaction transaction) {
        if (listeners.has(key)) {
            listeners.fire(key, handler -> handler.handle(session, transaction));
        }
    }

    /** Of an object that still lives. */
    void tell(EventKey<SessionEvents.OfObject> key, InstanceState state) {
        if (listeners.has(key)) {
            Object object = state.get();
            if (object != null) {
                listeners.fire(key, handler -> handler.handle(session, object));
            }
        }
    }

    void transactionCreated(SessionTransaction transaction) {
        tell(SessionEvents.AFTER_TRANSACTION_CREATE, transaction);
    }

    void transactionEnded(SessionTransaction transaction) {
        tell(SessionEvents.AFTER_TRANSACTION_END, transaction);
    }

    void begun(SessionTransaction transaction, Connection connection) {
        if (listeners.has(SessionEvents.AFTER_BEGIN)) {
            listeners.fire(SessionEvents.AFTER_BEGIN, handler -> handler.handle(session, transaction, connection));
        }
    }

    void beforeCommit() {
        tell(SessionEvents.BEFORE_COMMIT);
    }

    void afterCommit() {
        tell(SessionEvents.AFTER_COMMIT);
    }

    void afterRollback() {
        tell(SessionEvents.AFTER_ROLLBACK);
    }

    void afterSoftRollback(SessionTransaction transaction) {
        tell(SessionEvents.AFTER_SOFT_ROLLBACK, transaction);
    }

    void beforeFlush() {
        tell(SessionEvents.BEFORE_FLUSH);
    }

    void afterFlush() {
        tell(SessionEvents.AFTER_FLUSH);
    }

    void afterFlushPostexec() {
        tell(SessionEvents.AFTER_FLUSH_POSTEXEC);
    }
}
