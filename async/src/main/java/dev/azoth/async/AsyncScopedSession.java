package dev.azoth.async;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One session for each scope, such as a request: made when first asked for, until {@link #remove}. The scope is a key with
 * {@code equals}, given by a function. Safe for any number of threads; its sessions are not. SQLAlchemy:
 * {@code async_scoped_session}.
 */
public final class AsyncScopedSession {
    private final AsyncSessionFactory factory;
    private final Supplier<?> scope;
    private final Map<Object, AsyncSession> sessions = new ConcurrentHashMap<>();

    private AsyncScopedSession(AsyncSessionFactory factory, Supplier<?> scope) {
        this.factory = factory;
        this.scope = scope;
    }

    /** @param scope gives the key of the scope that is current where a session is asked for */
    public static AsyncScopedSession of(AsyncSessionFactory factory, Supplier<?> scope) {
        return new AsyncScopedSession(factory, scope);
    }

    /** The session of the current scope. */
    public AsyncSession session() {
        return sessions.computeIfAbsent(scope.get(), any -> factory.open());
    }

    /** Whether the current scope has a session. */
    public boolean has() {
        return sessions.containsKey(scope.get());
    }

    /** Closes the session of the current scope, if it has one, and forgets it. */
    public CompletableFuture<@Nullable Void> remove() {
        AsyncSession session = sessions.remove(scope.get());
        return session == null ? CompletableFuture.completedFuture(null) : session.close();
    }
}
