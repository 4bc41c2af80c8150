package dev.azoth.orm;

import dev.azoth.engine.Connection;
import dev.azoth.engine.Engine;
import dev.azoth.engine.event.Listeners;
import dev.azoth.error.InvalidRequestException;
import dev.azoth.orm.instrument.IdentityKey;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.load.Keys;
import dev.azoth.orm.mapping.Mappers;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A unit of work over a connection: objects that are added, changed and deleted here are written together, objects that are
 * read are the same for the same row. The first use begins a transaction, which {@link #commit} or {@link #rollback} ends. For
 * one task at a time: overlapping calls raise {@link dev.azoth.error.ConcurrentSessionUseException}. SQLAlchemy: {@code Session}.
 */
public final class Session extends AbstractSession {
    private final SessionCore core;

    Session(Engine engine, @Nullable Connection connection, SessionOptions options, Listeners listeners) {
        this.core = new SessionCore(this, engine, connection, options, listeners);
    }

    @Override
    SessionCore core() {
        return core;
    }

    @Override
    Session face() {
        return this;
    }

    /** What identifies the object of a class with that key in a session. */
    public static IdentityKey identityKey(Class<?> type, Object id) {
        return Keys.of(Mappers.of(type), id);
    }

    /**
     * What identifies an object by the values of its key now, whether it has a row or not.
     *
     * @throws InvalidRequestException when one of them is null
     */
    public static IdentityKey identityKey(Object object) {
        return Graph.key(Graph.managed(object));
    }

    /** The session that an object is in. SQLAlchemy: {@code object_session}. */
    public static Optional<Session> of(Object object) {
        return ObjectState.of(object).session();
    }

    /**
     * Makes an object as if it had just been made: out of its session, if it is in one, and without a row, so that adding it inserts
     * a new one (give it another key first, or null). What is not loaded becomes null, or an empty collection. Objects it leads
     * to stay where they are. SQLAlchemy: {@code make_transient}.
     */
    public static void makeTransient(Object object) {
        InstanceState state = InstanceState.of(Graph.managed(object));
        if (state != null && state.session() instanceof SessionCore core) {
            core.run("makeTransient", () -> core.objects().departures().forget(state));
        } else if (state != null) {
            Departures.forgetRow(state);
        }
    }

    /**
     * Takes a transient object for one of the row that its key says, in no session. What it has counts as read; what is null or an empty
     * collection is read when the object has been added to a session and is touched. SQLAlchemy: {@code make_transient_to_detached}.
     *
     * @throws InvalidRequestException when it is in a session, or has a row or no key
     */
    public static void makeTransientToDetached(Object object) {
        Arrivals.toDetached(Graph.managed(object));
    }

    /** Closes all sessions of this process that have been used and not closed. SQLAlchemy: {@code close_all_sessions}. */
    public static void closeAll() {
        OpenSessions.all().forEach(open -> open.face().close());
    }

    /** Nothing is loaded for it. */
    @Override
    public String toString() {
        SessionScope scope = core.scopes().innermost();
        return "Session[" + core.engine().url() + (scope == null ? "" : ", in a transaction: " + scope.state()) + "]";
    }
}
