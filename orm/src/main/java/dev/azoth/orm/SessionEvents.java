package dev.azoth.orm;

import dev.azoth.engine.Connection;
import dev.azoth.engine.event.EventKey;
import dev.azoth.engine.event.ListenOption;
import dev.azoth.engine.event.Listeners;
import dev.azoth.engine.event.Registration;

/**
 * What can be listened to on a session ({@link Session#on}), on those of a factory ({@link SessionFactory#on}) and on all
 * ({@link #on}). Handlers are written in direct style and may use the session they are handed. SQLAlchemy: {@code SessionEvents}.
 */
public final class SessionEvents {
    /** A transaction or savepoint of a session has begun; the database may not have been told yet. */
    public static final EventKey<OfTransaction> AFTER_TRANSACTION_CREATE =
            EventKey.of("after_transaction_create", OfTransaction.class);
    /** A transaction or savepoint of a session has ended. */
    public static final EventKey<OfTransaction> AFTER_TRANSACTION_END =
            EventKey.of("after_transaction_end", OfTransaction.class);
    /** A connection has come into the transaction. */
    public static final EventKey<OfBegin> AFTER_BEGIN = EventKey.of("after_begin", OfBegin.class);
    /** Before the flush of a commit. */
    public static final EventKey<OfSession> BEFORE_COMMIT = EventKey.of("before_commit", OfSession.class);
    /** After COMMIT or RELEASE; no SQL can be run. */
    public static final EventKey<OfSession> AFTER_COMMIT = EventKey.of("after_commit", OfSession.class);
    /** After ROLLBACK or ROLLBACK TO; no SQL can be run. */
    public static final EventKey<OfSession> AFTER_ROLLBACK = EventKey.of("after_rollback", OfSession.class);
    /** A transaction or savepoint has been given up. */
    public static final EventKey<OfTransaction> AFTER_SOFT_ROLLBACK =
            EventKey.of("after_soft_rollback", OfTransaction.class);
    /** Before changes are collected: objects may be added, changed, deleted. */
    public static final EventKey<OfSession> BEFORE_FLUSH = EventKey.of("before_flush", OfSession.class);
    /** The SQL of a flush has run; objects are still pending and changed. */
    public static final EventKey<OfSession> AFTER_FLUSH = EventKey.of("after_flush", OfSession.class);
    /** A flush is over. */
    public static final EventKey<OfSession> AFTER_FLUSH_POSTEXEC = EventKey.of("after_flush_postexec", OfSession.class);
    /** An object is about to come into the session by {@code add} or a cascade. */
    public static final EventKey<OfObject> BEFORE_ATTACH = EventKey.of("before_attach", OfObject.class);
    /** An object has come into the session by {@code add} or a cascade. */
    public static final EventKey<OfObject> AFTER_ATTACH = EventKey.of("after_attach", OfObject.class);
    /** A statement is about to be executed; a handler may replace it or give the result itself. */
    public static final EventKey<OfExecution> DO_ORM_EXECUTE = EventKey.of("do_orm_execute", OfExecution.class);

    public static final EventKey<OfObject> TRANSIENT_TO_PENDING = EventKey.of("transient_to_pending", OfObject.class);
    public static final EventKey<OfObject> PENDING_TO_TRANSIENT = EventKey.of("pending_to_transient", OfObject.class);
    public static final EventKey<OfObject> PENDING_TO_PERSISTENT = EventKey.of("pending_to_persistent", OfObject.class);
    public static final EventKey<OfObject> PERSISTENT_TO_TRANSIENT =
            EventKey.of("persistent_to_transient", OfObject.class);
    public static final EventKey<OfObject> PERSISTENT_TO_DELETED = EventKey.of("persistent_to_deleted", OfObject.class);
    public static final EventKey<OfObject> DELETED_TO_PERSISTENT = EventKey.of("deleted_to_persistent", OfObject.class);
    public static final EventKey<OfObject> DELETED_TO_DETACHED = EventKey.of("deleted_to_detached", OfObject.class);
    public static final EventKey<OfObject> PERSISTENT_TO_DETACHED =
            EventKey.of("persistent_to_detached", OfObject.class);
    public static final EventKey<OfObject> DETACHED_TO_PERSISTENT =
            EventKey.of("detached_to_persistent", OfObject.class);
    /** An object has come in by a row. */
    public static final EventKey<OfObject> LOADED_AS_PERSISTENT = EventKey.of("loaded_as_persistent", OfObject.class);

    private static final Listeners ALL = new Listeners();

    private SessionEvents() {}

    /** Listens to all sessions, those that exist and those to come; safe on any thread. */
    public static <H> Registration on(EventKey<H> key, H handler, ListenOption... options) {
        return ALL.on(key, handler, options);
    }

    static Listeners all() {
        return ALL;
    }

    /** Of what happens to a session. */
    @FunctionalInterface
    public interface OfSession {
        void handle(Session session);
    }

    /** Of what happens to a transaction of a session. */
    @FunctionalInterface
    public interface OfTransaction {
        void handle(Session session, SessionTransaction transaction);
    }

    /** Of a connection that comes into a transaction. */
    @FunctionalInterface
    public interface OfBegin {
        void handle(Session session, SessionTransaction transaction, Connection connection);
    }

    /** Of what happens to an object in a session. */
    @FunctionalInterface
    public interface OfObject {
        void handle(Session session, Object object);
    }

    /** Of a statement about to be executed. */
    @FunctionalInterface
    public interface OfExecution {
        void handle(OrmExecution execution);
    }
}
