package dev.azoth.engine;

import dev.azoth.engine.bridge.Await;
import dev.azoth.engine.bridge.Bridge;
import dev.azoth.engine.driver.Driver;
import dev.azoth.engine.driver.DriverException;
import dev.azoth.engine.event.EventKey;
import dev.azoth.engine.event.ListenOption;
import dev.azoth.engine.event.Listeners;
import dev.azoth.engine.event.Registration;
import dev.azoth.engine.pool.Pool;
import dev.azoth.engine.pool.PooledConnection;
import dev.azoth.engine.reflect.Catalog;
import dev.azoth.engine.url.Url;
import dev.azoth.sql.compile.Dialect;
import dev.azoth.sql.compile.IsolationLevel;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A database to talk to: dialect, driver and pool, in direct style. It connects when it is first needed. Safe for any number of
 * threads; make one for an application. Its asynchronous face is {@code AsyncEngine.of(engine)}, of a module above this one,
 * which therefore cannot be reached from here. SQLAlchemy: {@code Engine}.
 */
public final class Engine {
    private final EngineParts parts;
    private final ExecutionOptions executionOptions;

    private Engine(EngineParts parts, ExecutionOptions executionOptions) {
        this.parts = parts;
        this.executionOptions = executionOptions;
    }

    /** An engine for a URL, such as {@code postgresql://scott:tiger@localhost/test}, with default options. */
    public static Engine create(String url) {
        return create(Url.parse(url), EngineOptions.defaults());
    }

    /**
     * An engine for a URL.
     *
     * @param options {@code o -> o.echo(true).poolSize(20)}
     * @throws dev.azoth.error.ArgumentException on an unknown driver or option, or a value that makes no sense, quoting it
     */
    public static Engine create(String url, UnaryOperator<EngineOptionsBuilder> options) {
        return create(Url.parse(url), options);
    }

    public static Engine create(Url url) {
        return create(url, EngineOptions.defaults());
    }

    public static Engine create(Url url, UnaryOperator<EngineOptionsBuilder> options) {
        Arguments.given(options, "create", "a function of options; leave the argument out for none");
        EngineOptionsBuilder builder = options.apply(EngineOptions.builder());
        return create(url, Arguments.returned(builder, "create", "the options").build());
    }

    public static Engine create(Url url, EngineOptions options) {
        Arguments.given(url, "create", "a URL");
        Arguments.given(options, "create", "options");
        return new Engine(EngineParts.of(Drivers.installed(), url, options), options.executionOptions());
    }

    /**
     * An engine from a configuration's strings. SQLAlchemy: {@code engine_from_config}.
     *
     * @param prefix of the keys that concern it, for instance {@code "azoth."}
     */
    public static Engine fromConfig(Map<String, String> configuration, String prefix) {
        Arguments.given(configuration, "fromConfig", "a configuration");
        Arguments.given(prefix, "fromConfig", "a prefix, which may be empty");
        EngineConfig config = EngineConfig.read(configuration, prefix);
        return create(config.url(), config.options());
    }

    /** A connection from the pool, to be closed. */
    public Connection connect() {
        Await.checkMayBlock();
        Await.checkNotInterrupted();
        return connected(acquire());
    }

    /** Hands a connection to a function, and closes it when that has ended; what is not committed is rolled back. */
    public <T extends @Nullable Object> T connect(Work<? super Connection, ? extends T> work) {
        Arguments.given(work, "connect", "a function");
        try (Connection connection = connect()) {
            return work.apply(connection);
        }
    }

    /** As {@link #connect(Work)}, for a function that gives nothing back. */
    public void connect(Action<? super Connection> work) {
        Arguments.given(work, "connect", "a function");
        try (Connection connection = connect()) {
            work.run(connection);
        }
    }

    /** Hands a connection in a transaction to a function: commits when it returns, rolls back when it throws. */
    public <T extends @Nullable Object> T begin(Work<? super Connection, ? extends T> work) {
        Arguments.given(work, "begin", "a function");
        try (Connection connection = connect()) {
            return Blocks.begin(connection, work);
        }
    }

    /** As {@link #begin(Work)}, for a function that gives nothing back. */
    public void begin(Action<? super Connection> work) {
        Arguments.given(work, "begin", "a function");
        try (Connection connection = connect()) {
            connection.begin(work);
        }
    }

    Connection connected(PooledConnection lease) {
        var connection = new Connection(this, lease);
        try {
            listeners().fire(ConnectionEvents.ENGINE_CONNECT, handler -> handler.handle(connection));
            return connection;
        } catch (Throwable failure) {
            connection.close();
            throw failure;
        }
    }

    /** Waits for a connection of the pool. */
    PooledConnection acquire() {
        return acquired(parts.pool().acquire());
    }

    /** Waits for a connection that the pool has been asked for. */
    PooledConnection acquired(CompletionStage<PooledConnection> asked) {
        try {
            return Await.await(asked);
        } catch (DriverException failure) {
            throw connectFailed(failure);
        }
    }

    /** The exception for a connection that could not be had. */
    RuntimeException connectFailed(Throwable raised) {
        Throwable failure = Wire.unwrap(raised);
        if (!(failure instanceof DriverException known)) {
            return failure instanceof RuntimeException unchecked ? unchecked : new CompletionException(failure);
        }
        RuntimeException exception = ErrorTranslation.connecting(known, url());
        var context = new ErrorContext(this, null, known, exception, null, null, false);
        listeners().fire(ConnectionEvents.HANDLE_ERROR, handler -> handler.handle(context));
        return context.exception();
    }

    /** As {@link #dispose(boolean)}, closing. */
    public void dispose() {
        dispose(true);
    }

    /**
     * Closes all pooled connections, those in use when they come back, and ends the driver's threads with the last of them; the
     * engine can be used on, with new ones.
     *
     * @param close false to forget the idle ones without closing them politely, such as in a forked or restored process
     */
    public void dispose(boolean close) {
        Await.checkMayBlock();
        if (close) {
            Await.uninterruptibly(
                    parts.pool().dispose().thenCompose(done -> parts.driver().close()));
        } else {
            var unused =
                    parts.pool().dispose().thenCompose(done -> parts.driver().close());
        }
        listeners().fire(ConnectionEvents.ENGINE_DISPOSED, handler -> handler.handle(this));
    }

    /** Listens to this engine, its pool and its connections. */
    public <H> Registration on(EventKey<H> key, H handler, ListenOption... options) {
        return listeners().on(key, handler, options);
    }

    /** An engine with other execution options on the same pool. SQLAlchemy: {@code Engine.execution_options()}. */
    public Engine executionOptions(UnaryOperator<ExecutionOptions> change) {
        Arguments.given(change, "executionOptions", "a function of options");
        ExecutionOptions changed = Arguments.returned(change.apply(executionOptions), "executionOptions", "options");
        isolationLevel(changed);
        return new Engine(parts, changed);
    }

    /** The same as {@link #executionOptions(UnaryOperator)}. */
    public Engine withOptions(UnaryOperator<ExecutionOptions> change) {
        return executionOptions(change);
    }

    public ExecutionOptions executionOptions() {
        return executionOptions;
    }

    public EngineOptions options() {
        return parts.options();
    }

    public Url url() {
        return parts.url();
    }

    /** The database's name: {@code postgresql}. */
    public String name() {
        return parts.dialect().name();
    }

    public Dialect dialect() {
        return parts.dialect();
    }

    public Driver driver() {
        return parts.driver();
    }

    public Pool pool() {
        return parts.pool();
    }

    /** Whether statements are shown. */
    public boolean isEchoing() {
        return parts.echo().isOn();
    }

    /** Forgets all compiled statements. */
    public void clearCompiledCache() {
        parts.compileCache().clear();
    }

    Catalog catalog() {
        return parts.catalog();
    }

    Echo echo() {
        return parts.echo();
    }

    CompileCache compileCache() {
        return parts.compileCache();
    }

    Listeners listeners() {
        return parts.listeners();
    }

    Bridge bridge() {
        return parts.bridge();
    }

    /** Whether handlers are told when a connection is taken and its transaction begun, and so might wait. */
    boolean isListenedWhenConnecting() {
        return listeners().has(ConnectionEvents.ENGINE_CONNECT) || listeners().has(ConnectionEvents.BEGIN);
    }

    /** The level these options ask for, the engine's own if they do not. */
    @Nullable
    IsolationLevel isolationLevel(ExecutionOptions wanted) {
        IsolationLevel level = wanted.isolationLevel();
        return level != null ? level : options().isolationLevel();
    }

    @Override
    public String toString() {
        return "Engine(" + url() + ")";
    }
}
