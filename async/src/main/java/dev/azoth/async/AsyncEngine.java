package dev.azoth.async;

import dev.azoth.engine.AsyncSupport;
import dev.azoth.engine.Engine;
import dev.azoth.engine.EngineOptionsBuilder;
import dev.azoth.engine.ExecutionOptions;
import dev.azoth.engine.event.EventKey;
import dev.azoth.engine.event.ListenOption;
import dev.azoth.engine.event.Registration;
import dev.azoth.engine.pool.Pool;
import dev.azoth.engine.url.Url;
import dev.azoth.sql.compile.Dialect;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The asynchronous face of an {@link Engine}: every call returns a future, and cancelling a future cancels the work on the server.
 * Safe for any number of threads and event loops; make one for an application. SQLAlchemy: {@code AsyncEngine}.
 */
public final class AsyncEngine {
    private final Engine engine;

    private AsyncEngine(Engine engine) {
        this.engine = engine;
    }

    /** The asynchronous face of an engine; both share one pool. */
    public static AsyncEngine of(Engine engine) {
        return new AsyncEngine(engine);
    }

    /** An engine for a URL, with default options. SQLAlchemy: {@code create_async_engine}. */
    public static AsyncEngine create(String url) {
        return of(Engine.create(url));
    }

    /** As {@link Engine#create(String, UnaryOperator)}. */
    public static AsyncEngine create(String url, UnaryOperator<EngineOptionsBuilder> options) {
        return of(Engine.create(url, options));
    }

    public static AsyncEngine create(Url url) {
        return of(Engine.create(url));
    }

    public static AsyncEngine create(Url url, UnaryOperator<EngineOptionsBuilder> options) {
        return of(Engine.create(url, options));
    }

    /** As {@link Engine#fromConfig}. SQLAlchemy: {@code async_engine_from_config}. */
    public static AsyncEngine fromConfig(Map<String, String> configuration, String prefix) {
        return of(Engine.fromConfig(configuration, prefix));
    }

    /** The same engine in direct style. SQLAlchemy: {@code sync_engine}. */
    public Engine sync() {
        return engine;
    }

    /** A connection from the pool, to be closed. */
    public CompletableFuture<AsyncConnection> connect() {
        return AsyncSupport.open(engine).thenApply(AsyncConnection::new);
    }

    /** Hands a connection to a function and closes it when the function's stage has completed; rolls back what is open. */
    public <T extends @Nullable Object> CompletableFuture<T> connect(
            Function<? super AsyncConnection, ? extends CompletionStage<T>> work) {
        return AsyncSupport.connect(engine, AsyncConnection::new, work);
    }

    /** Hands a connection in a transaction to a function: commits when its stage succeeds, rolls back when it fails. */
    public <T extends @Nullable Object> CompletableFuture<T> begin(
            Function<? super AsyncConnection, ? extends CompletionStage<T>> work) {
        return AsyncSupport.begin(engine, AsyncConnection::new, work);
    }

    /** Closes all pooled connections; the engine can be used on, with new ones. */
    public CompletableFuture<@Nullable Void> dispose() {
        return dispose(true);
    }

    /** As {@link Engine#dispose(boolean)}. */
    public CompletableFuture<@Nullable Void> dispose(boolean close) {
        return AsyncSupport.dispose(engine, close);
    }

    /** Listens to this engine, its pool and its connections; handlers are written in direct style. */
    public <H> Registration on(EventKey<H> key, H handler, ListenOption... options) {
        return engine.on(key, handler, options);
    }

    /** An engine with other execution options on the same pool. */
    public AsyncEngine executionOptions(UnaryOperator<ExecutionOptions> change) {
        return of(engine.executionOptions(change));
    }

    public ExecutionOptions executionOptions() {
        return engine.executionOptions();
    }

    public void clearCompiledCache() {
        engine.clearCompiledCache();
    }

    public Url url() {
        return engine.url();
    }

    /** The database's name: {@code postgresql}. */
    public String name() {
        return engine.name();
    }

    public Dialect dialect() {
        return engine.dialect();
    }

    public Pool pool() {
        return engine.pool();
    }

    @Override
    public String toString() {
        return "Async" + engine;
    }
}
