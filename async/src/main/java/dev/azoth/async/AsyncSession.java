package dev.azoth.async;

import dev.azoth.orm.Session;
import dev.azoth.orm.SessionSupport;
import dev.azoth.orm.instrument.IdentityKey;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The asynchronous face of a {@link Session}. What may need the database returns a future, and cancelling it cancels the work: the
 * transaction is rolled back then, and {@link #rollback} makes the session usable again. For one task at a time: wait for a
 * call's future before making the next. SQLAlchemy: {@code AsyncSession}.
 */
public final class AsyncSession extends AbstractAsyncSession {
    private final Session session;

    private AsyncSession(Session session) {
        this.session = session;
    }

    /** The asynchronous face of a session. SQLAlchemy: {@code async_session()}. */
    public static AsyncSession of(Session session) {
        return new AsyncSession(session);
    }

    /** The session that an object is in. SQLAlchemy: {@code async_object_session()}. */
    public static Optional<AsyncSession> ofObject(Object object) {
        return Session.of(object).map(AsyncSession::of);
    }

    @Override
    public Session sync() {
        return session;
    }

    @Override
    AsyncSession face() {
        return this;
    }

    /** As {@link Session#closeAll}: all sessions of this process that have been used and not closed. */
    public static CompletableFuture<@Nullable Void> closeAll() {
        return SessionSupport.closeAll();
    }

    /** As {@link Session#identityKey(Class, Object)}. */
    public static IdentityKey identityKey(Class<?> type, Object id) {
        return Session.identityKey(type, id);
    }

    /** As {@link Session#identityKey(Object)}. */
    public static IdentityKey identityKey(Object object) {
        return Session.identityKey(object);
    }

    /** Two faces of one session are equal. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AsyncSession face && face.session.equals(session);
    }

    @Override
    public int hashCode() {
        return session.hashCode();
    }

    @Override
    public String toString() {
        return "Async" + session;
    }
}
