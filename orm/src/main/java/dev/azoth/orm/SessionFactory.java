package dev.azoth.orm;

import dev.azoth.engine.Action;
import dev.azoth.engine.Connection;
import dev.azoth.engine.Engine;
import dev.azoth.engine.Work;
import dev.azoth.engine.event.EventKey;
import dev.azoth.engine.event.ListenOption;
import dev.azoth.engine.event.Listeners;
import dev.azoth.engine.event.Registration;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes sessions of one kind. Immutable; safe for any number of threads. SQLAlchemy: {@code sessionmaker}. */
public final class SessionFactory {
    private final Engine engine;
    private final @Nullable Connection connection;
    private final SessionOptions options;
    private final Listeners listeners;

    private SessionFactory(
            Engine engine, @Nullable Connection connection, SessionOptions options, Listeners listeners) {
        this.engine = engine;
        this.connection = connection;
        this.options = options;
        this.listeners = listeners;
    }

    public static SessionFactory of(Engine engine) {
        return new SessionFactory(engine, null, SessionOptions.defaults(), new Listeners(SessionEvents.all()));
    }

    /** Sessions on a connection that stays the caller's; how an open transaction is joined, {@link JoinMode} says. */
    public static SessionFactory of(Connection connection) {
        return new SessionFactory(
                connection.engine(), connection, SessionOptions.defaults(), new Listeners(SessionEvents.all()));
    }

    /** A factory with other options; who listens to this one hears of its sessions too. SQLAlchemy: {@code configure}. */
    public SessionFactory with(UnaryOperator<SessionOptions> change) {
        return new SessionFactory(engine, connection, change.apply(options), new Listeners(listeners));
    }

    /** A factory of sessions of another engine; who listens to this one hears of them too. SQLAlchemy: {@code bind}. */
    public SessionFactory withEngine(Engine given) {
        return new SessionFactory(given, null, options, new Listeners(listeners));
    }

    /** A factory of sessions on a connection, as {@link #of(Connection)}; who listens to this one hears of them too. */
    public SessionFactory withConnection(Connection given) {
        return new SessionFactory(given.engine(), given, options, new Listeners(listeners));
    }

    /** A session, to be closed. */
    public Session open() {
        return new Session(engine, connection, options, listeners);
    }

    /** A session with other options, to be closed. SQLAlchemy: arguments of {@code maker(...)}. */
    public Session open(UnaryOperator<SessionOptions> change) {
        return new Session(engine, connection, change.apply(options), listeners);
    }

    /** Hands a session to a function, and closes it when that has ended; what is not committed is rolled back. */
    public <T extends @Nullable Object> T use(Work<? super Session, ? extends T> work) {
        try (Session session = open()) {
            return work.apply(session);
        }
    }

    /** As {@link #use(Work)}, for a function that gives nothing back. */
    public void use(Action<? super Session> work) {
        try (Session session = open()) {
            work.run(session);
        }
    }

    /** Hands a session in a transaction to a function: commits when it returns, rolls back when it throws. */
    public <T extends @Nullable Object> T begin(Work<? super Session, ? extends T> work) {
        try (Session session = open()) {
            return session.begin(work);
        }
    }

    /** As {@link #begin(Work)}, for a function that gives nothing back. */
    public void begin(Action<? super Session> work) {
        try (Session session = open()) {
            session.begin(work);
        }
    }

    /** Listens to all sessions of this factory, those that exist and those to come; safe on any thread. */
    public <H> Registration on(EventKey<H> key, H handler, ListenOption... options) {
        return listeners.on(key, handler, options);
    }

    public Engine engine() {
        return engine;
    }

    public SessionOptions options() {
        return options;
    }

    @Override
    public String toString() {
        return "SessionFactory[" + engine.url() + "]";
    }
}
