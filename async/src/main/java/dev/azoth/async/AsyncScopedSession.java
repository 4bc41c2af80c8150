package dev.azoth.async;

import dev.azoth.error.InvalidRequestException;
import dev.azoth.orm.Session;
import dev.azoth.orm.SessionOptions;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One session for each scope, such as a request: made when first asked for, until {@link #remove}. Its calls are those of the
 * current scope's session. The scope is a key with {@code equals}, given by a function, which is asked where a call is made. Safe
 * for any number of threads; its sessions are not. SQLAlchemy: {@code async_scoped_session}.
 */
public final class AsyncScopedSession extends AbstractAsyncSession {
    private final Supplier<?> scope;
    private final Map<Object, AsyncSession> sessions = new ConcurrentHashMap<>();
    private volatile AsyncSessionFactory factory;

    private AsyncScopedSession(AsyncSessionFactory factory, Supplier<?> scope) {
        this.factory = factory;
        this.scope = scope;
    }

    /** @param scope gives the key of the scope that is current where a session is asked for */
    public static AsyncScopedSession of(AsyncSessionFactory factory, Supplier<?> scope) {
        return new AsyncScopedSession(factory, scope);
    }

    private Object key() {
        Object key = scope.get();
        if (key == null) {
            throw new InvalidRequestException("There is no current scope: the scope function gives null here");
        }
        return key;
    }

    /** The session of the current scope. SQLAlchemy: calling the scoped session. */
    public AsyncSession session() {
        return sessions.computeIfAbsent(key(), any -> factory.open());
    }

    /**
     * Makes the session of the current scope with other options.
     *
     * @throws InvalidRequestException when the scope has one already
     */
    public AsyncSession session(UnaryOperator<SessionOptions> change) {
        AsyncSession made = factory.open(change);
        if (sessions.putIfAbsent(key(), made) != null) {
            throw new InvalidRequestException(
                    "The scope has a session already, whose options cannot be changed: remove() it first");
        }
        return made;
    }

    /** Makes the sessions to come with other options; those that scopes have stay as they are. */
    public void configure(UnaryOperator<SessionOptions> change) {
        factory = factory.with(change);
    }

    /** What makes the sessions. SQLAlchemy: {@code session_factory}. */
    public AsyncSessionFactory factory() {
        return factory;
    }

    /** Whether the current scope has a session. SQLAlchemy: {@code registry.has()}. */
    public boolean has() {
        return sessions.containsKey(key());
    }

    /** Closes the session of the current scope, if it has one, and forgets it. */
    public CompletableFuture<@Nullable Void> remove() {
        AsyncSession session = sessions.remove(key());
        return session == null ? CompletableFuture.completedFuture(null) : session.close();
    }

    /** The current scope's session in direct style. */
    @Override
    public Session sync() {
        return session().sync();
    }

    @Override
    AsyncSession face() {
        return session();
    }

    @Override
    public String toString() {
        return "AsyncScopedSession[" + factory + "]";
    }
}
