package dev.azoth.engine;

import dev.azoth.engine.bridge.Await;
import dev.azoth.engine.event.EventKey;
import dev.azoth.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * What happens on engines and connections. Listen with {@link Engine#on}, {@link Connection#on} or, for all engines,
 * {@link dev.azoth.engine.event.Events#on}. Handlers run on the thread of the call they belong to and may use the connection they
 * are handed, waiting for it in direct style; what they raise fails the call. SQLAlchemy: {@code ConnectionEvents}.
 */
public final class ConnectionEvents {
    /** A connection was taken from an engine. */
    public static final EventKey<ConnectionHandler> ENGINE_CONNECT =
            EventKey.of("engine_connect", ConnectionHandler.class);
    /** An engine was disposed of. */
    public static final EventKey<EngineHandler> ENGINE_DISPOSED = EventKey.of("engine_disposed", EngineHandler.class);
    /** Before a statement is compiled and run. */
    public static final EventKey<BeforeExecute> BEFORE_EXECUTE = EventKey.of("before_execute", BeforeExecute.class);
    /** After a statement was run. */
    public static final EventKey<AfterExecute> AFTER_EXECUTE = EventKey.of("after_execute", AfterExecute.class);
    /** Before text and parameters go to the driver; they may be changed. */
    public static final EventKey<CursorHandler> BEFORE_CURSOR_EXECUTE =
            EventKey.of("before_cursor_execute", CursorHandler.class);
    /** After the driver has answered. */
    public static final EventKey<CursorHandler> AFTER_CURSOR_EXECUTE =
            EventKey.of("after_cursor_execute", CursorHandler.class);
    /** A statement, or a connection attempt, failed. */
    public static final EventKey<ErrorHandler> HANDLE_ERROR = EventKey.of("handle_error", ErrorHandler.class);
    /** A transaction begins. */
    public static final EventKey<ConnectionHandler> BEGIN = EventKey.of("begin", ConnectionHandler.class);
    /** A transaction is about to be committed. */
    public static final EventKey<ConnectionHandler> COMMIT = EventKey.of("commit", ConnectionHandler.class);
    /** A transaction is about to be rolled back. */
    public static final EventKey<ConnectionHandler> ROLLBACK = EventKey.of("rollback", ConnectionHandler.class);
    /** A savepoint is about to be made. */
    public static final EventKey<SavepointHandler> SAVEPOINT = EventKey.of("savepoint", SavepointHandler.class);
    /** A savepoint is about to be released. */
    public static final EventKey<SavepointHandler> RELEASE_SAVEPOINT =
            EventKey.of("release_savepoint", SavepointHandler.class);
    /** A savepoint is about to be rolled back to. */
    public static final EventKey<SavepointHandler> ROLLBACK_SAVEPOINT =
            EventKey.of("rollback_savepoint", SavepointHandler.class);
    /** A connection's execution options were changed. */
    public static final EventKey<OptionsHandler> SET_CONNECTION_EXECUTION_OPTIONS =
            EventKey.of("set_connection_execution_options", OptionsHandler.class);

    private ConnectionEvents() {}

    /** Told of a connection. */
    @FunctionalInterface
    public interface ConnectionHandler {
        void handle(Connection connection);

        /** A handler whose stage is waited for. */
        static ConnectionHandler awaiting(Function<? super Connection, ? extends CompletionStage<?>> handler) {
            return connection -> Await.await(handler.apply(connection));
        }
    }

    /** Told of an engine. */
    @FunctionalInterface
    public interface EngineHandler {
        void handle(Engine engine);
    }

    /** Told of a statement before it runs. */
    @FunctionalInterface
    public interface BeforeExecute {
        /** @param parameterSets as the user gave them; empty when none were given */
        void handle(Connection connection, Statement<?> statement, List<? extends Map<String, ?>> parameterSets);
    }

    /** Told of a statement after it ran. */
    @FunctionalInterface
    public interface AfterExecute {
        /** @param result not to be consumed: it is the caller's */
        void handle(
                Connection connection,
                Statement<?> statement,
                List<? extends Map<String, ?>> parameterSets,
                Result<?> result);
    }

    /** Told of what goes to the driver. */
    @FunctionalInterface
    public interface CursorHandler {
        void handle(Connection connection, CursorExecution execution);
    }

    /** Told of a failure. */
    @FunctionalInterface
    public interface ErrorHandler {
        void handle(ErrorContext context);
    }

    /** Told of a savepoint. */
    @FunctionalInterface
    public interface SavepointHandler {
        void handle(Connection connection, String name);
    }

    /** Told of changed options. */
    @FunctionalInterface
    public interface OptionsHandler {
        void handle(Connection connection, ExecutionOptions options);
    }
}
