package dev.azoth.orm;

import dev.azoth.error.InvalidRequestException;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One session for each scope, a thread or whatever a function says: made when first asked for, until {@link #remove}. Its calls
 * are those of the current scope's session. Safe for any number of threads; its sessions are not. SQLAlchemy:
 * {@code scoped_session}.
 */
public final class ScopedSession extends AbstractSession {
    private final ScopeRegistry registry;
    private volatile SessionFactory factory;

    private ScopedSession(SessionFactory factory, ScopeRegistry registry) {
        this.factory = factory;
        this.registry = registry;
    }

    /** A session for each thread. */
    public static ScopedSession of(SessionFactory factory) {
        return new ScopedSession(factory, new ScopeRegistry.OfThreads());
    }

    /** @param scope gives the key, with {@code equals}, of the scope that is current where a session is asked for */
    public static ScopedSession of(SessionFactory factory, Supplier<?> scope) {
        return new ScopedSession(factory, new ScopeRegistry.ByKey(scope));
    }

    /** The session of the current scope. SQLAlchemy: calling the scoped session. */
    public Session session() {
        return registry.getOr(factory::open);
    }

    /**
     * Makes the session of the current scope with other options.
     *
     * @throws InvalidRequestException when the scope has one already
     */
    public Session session(UnaryOperator<SessionOptions> change) {
        Session made = factory.open(change);
        if (!registry.add(made)) {
            throw new InvalidRequestException(
                    "The scope has a session already, whose options cannot be changed: remove() it first");
        }
        return made;
    }

    /** Makes the sessions to come with other options; those that scopes have stay as they are. */
    public void configure(UnaryOperator<SessionOptions> change) {
        factory = factory.with(change);
    }

    /** What makes the sessions; who listens to it hears of all of them. SQLAlchemy: {@code session_factory}. */
    public SessionFactory factory() {
        return factory;
    }

    /** Whether the current scope has a session. SQLAlchemy: {@code registry.has()}. */
    public boolean has() {
        return registry.get() != null;
    }

    /** Closes the session of the current scope, if it has one, and forgets it. */
    public void remove() {
        @Nullable Session present = registry.clear();
        if (present != null) {
            present.close();
        }
    }

    @Override
    Session face() {
        return session();
    }

    @Override
    SessionCore core() {
        return session().core();
    }

    @Override
    public String toString() {
        return "ScopedSession[" + factory + "]";
    }
}
