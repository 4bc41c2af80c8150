package dev.azoth.orm;

import dev.azoth.engine.Connection;
import dev.azoth.engine.Engine;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes sessions of one kind. Immutable; safe for any number of threads. SQLAlchemy: {@code sessionmaker}. */
public final class SessionFactory {
    private final Engine engine;
    private final @Nullable Connection connection;
    private final SessionOptions options;

    private SessionFactory(Engine engine, @Nullable Connection connection, SessionOptions options) {
        this.engine = engine;
        this.connection = connection;
        this.options = options;
    }

    public static SessionFactory of(Engine engine) {
        return new SessionFactory(engine, null, SessionOptions.defaults());
    }

    /** Sessions on a connection that stays the caller's: a transaction open on it is joined by a savepoint. */
    public static SessionFactory of(Connection connection) {
        return new SessionFactory(connection.engine(), connection, SessionOptions.defaults());
    }

    /** A factory with other options. SQLAlchemy: {@code sessionmaker.configure}. */
    public SessionFactory with(UnaryOperator<SessionOptions> change) {
        return new SessionFactory(engine, connection, change.apply(options));
    }

    /** A session, to be closed. */
    public Session open() {
        return new Session(new SessionCore(engine, connection, options));
    }

    /** Hands a session to a function, and closes it when that has ended; what is not committed is rolled back. */
    public <T extends @Nullable Object> T use(Function<? super Session, ? extends T> work) {
        try (Session session = open()) {
            return work.apply(session);
        }
    }

    /** Hands a session in a transaction to a function: commits when it returns, rolls back when it throws. */
    public <T extends @Nullable Object> T begin(Function<? super Session, ? extends T> work) {
        try (Session session = open()) {
            return session.begin(work);
        }
    }

    public Engine engine() {
        return engine;
    }

    public SessionOptions options() {
        return options;
    }
}
