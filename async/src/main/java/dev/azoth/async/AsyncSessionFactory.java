package dev.azoth.async;

import dev.azoth.engine.Action;
import dev.azoth.engine.Work;
import dev.azoth.engine.event.EventKey;
import dev.azoth.engine.event.ListenOption;
import dev.azoth.engine.event.Registration;
import dev.azoth.orm.SessionFactory;
import dev.azoth.orm.SessionOptions;
import dev.azoth.orm.SessionSupport;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Makes asynchronous sessions of one kind. In them attributes that are not loaded raise
 * {@link dev.azoth.error.ImplicitIoException} when they are touched, except inside {@code runSync}. Immutable; safe for any number of
 * threads. SQLAlchemy: {@code async_sessionmaker}.
 */
public final class AsyncSessionFactory {
    private final SessionFactory factory;

    private AsyncSessionFactory(SessionFactory factory) {
        this.factory = factory;
    }

    public static AsyncSessionFactory of(AsyncEngine engine) {
        return of(SessionFactory.of(engine.sync()));
    }

    /** Sessions on a connection that stays the caller's, as {@link SessionFactory#of(dev.azoth.engine.Connection)}. */
    public static AsyncSessionFactory of(AsyncConnection connection) {
        return of(SessionFactory.of(connection.sync()));
    }

    /** The asynchronous face of a factory's sessions, in which nothing is loaded by being touched. */
    public static AsyncSessionFactory of(SessionFactory factory) {
        return new AsyncSessionFactory(factory.with(options -> options.withImplicitIo(false)));
    }

    /** A factory with other options; who listens to this one hears of its sessions too. SQLAlchemy: {@code configure}. */
    public AsyncSessionFactory with(UnaryOperator<SessionOptions> change) {
        return new AsyncSessionFactory(factory.with(change));
    }

    /** As {@link SessionFactory#withEngine}. SQLAlchemy: {@code configure(bind=engine)}. */
    public AsyncSessionFactory withEngine(AsyncEngine engine) {
        return new AsyncSessionFactory(factory.withEngine(engine.sync()));
    }

    /** As {@link SessionFactory#withConnection}. SQLAlchemy: {@code maker(bind=connection)}. */
    public AsyncSessionFactory withConnection(AsyncConnection connection) {
        return new AsyncSessionFactory(factory.withConnection(connection.sync()));
    }

    /** A session, to be closed. */
    public AsyncSession open() {
        return AsyncSession.of(factory.open());
    }

    /** A session with other options, to be closed. SQLAlchemy: arguments of {@code maker(...)}. */
    public AsyncSession open(UnaryOperator<SessionOptions> change) {
        return with(change).open();
    }

    /** Hands a session to a function and closes it when the function's stage has completed; what is not committed is rolled back. */
    public <T extends @Nullable Object> CompletableFuture<T> use(
            Work<? super AsyncSession, ? extends CompletionStage<T>> work) {
        return SessionSupport.use(factory, session -> work.apply(AsyncSession.of(session)));
    }

    /** As {@link #use(Work)}, for a function that has done all when it returns. */
    public CompletableFuture<@Nullable Void> use(Action<? super AsyncSession> work) {
        return use(AsyncSession.staged(work));
    }

    /** Hands a session in a transaction to a function: commits when its stage succeeds, rolls back when it fails; closes it. */
    public <T extends @Nullable Object> CompletableFuture<T> begin(
            Work<? super AsyncSession, ? extends CompletionStage<T>> work) {
        return SessionSupport.begin(factory, session -> work.apply(AsyncSession.of(session)));
    }

    /** As {@link #begin(Work)}, for a function that has done all when it returns. */
    public CompletableFuture<@Nullable Void> begin(Action<? super AsyncSession> work) {
        return begin(AsyncSession.staged(work));
    }

    /** Listens to all sessions of this factory; handlers are written in direct style. */
    public <H> Registration on(EventKey<H> key, H handler, ListenOption... options) {
        return factory.on(key, handler, options);
    }

    /** The factory underneath; its sessions load nothing by being touched. SQLAlchemy: {@code sync_session_class}. */
    public SessionFactory sync() {
        return factory;
    }

    /** How its sessions behave. */
    public SessionOptions options() {
        return factory.options();
    }

    public AsyncEngine engine() {
        return AsyncEngine.of(factory.engine());
    }

    @Override
    public String toString() {
        return "Async" + factory;
    }
}
