package dev.azoth.engine;

import dev.azoth.engine.bridge.Await;
import dev.azoth.engine.driver.DriverConnection;
import dev.azoth.engine.pool.PooledConnection;
import dev.azoth.error.ArgumentException;
import dev.azoth.error.InvalidRequestException;
import dev.azoth.sql.compile.IsolationLevel;
import dev.azoth.sql.compile.TransactionSql;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The calls of a connection that are about itself: its options, its physical connection, its end. */
final class ConnectionLife {
    private final Core core;

    ConnectionLife(Core core) {
        this.core = core;
    }

    void options(UnaryOperator<ExecutionOptions> change) {
        try (var call = core.guard().enter("executionOptions")) {
            core.refuseClosed();
            Arguments.given(change, "executionOptions", "a function of options");
            core.options(Arguments.returned(change.apply(core.options()), "executionOptions", "options"));
        }
    }

    IsolationLevel isolationLevel() {
        try (var call = core.enter("isolationLevel")) {
            if (core.isolation().wanted() == IsolationLevel.AUTOCOMMIT) {
                return IsolationLevel.AUTOCOMMIT;
            }
            TransactionSql sql = core.engine().dialect().transactions();
            core.transactions().beforeStatement();
            var invocation = Invocation.driverSql();
            var query = new CursorExecution(null, sql.showLevel(), new Object[0]);
            Object answer =
                    core.run(new SingleExecution<>(core, invocation, query)).scalar();
            if (answer == null) {
                throw new InvalidRequestException("The database did not tell its isolation level: " + sql.showLevel());
            }
            return sql.parseLevel(answer);
        }
    }

    Map<Object, Object> info() {
        core.wire();
        return lease().record().info();
    }

    private PooledConnection lease() {
        PooledConnection lease = core.lease();
        if (lease == null) {
            throw new InvalidRequestException("This connection has no physical connection now");
        }
        return lease;
    }

    void invalidate(@Nullable Throwable cause) {
        try (var call = core.guard().enter("invalidate")) {
            core.refuseClosed();
            if (core.state() == Core.State.OPEN) {
                core.lost(cause, false);
            }
        }
    }

    void detach() {
        try (var call = core.enter("detach")) {
            core.refuseClosed();
            if (core.state() == Core.State.INVALIDATED) {
                throw new InvalidRequestException("Can't detach a connection that has been invalidated");
            }
            Await.await(lease().detach());
        }
    }

    <C, T extends @Nullable Object> T runAsync(Function<? super C, ? extends CompletionStage<T>> work) {
        Arguments.given(work, "runAsync", "a function");
        try (var call = core.enter("runAsync")) {
            return core.run(new DriverWork<C, T>(core, work));
        }
    }

    void close() {
        if (core.state() != Core.State.CLOSED) {
            try (var call = core.guard().enter("close")) {
                core.close();
            }
        }
    }

    /** A user's work on the client library's own connection. */
    private static final class DriverWork<C, T extends @Nullable Object> extends Exchange<T, T> {
        private final Core core;
        private final Function<? super C, ? extends CompletionStage<T>> work;

        DriverWork(Core core, Function<? super C, ? extends CompletionStage<T>> work) {
            this.core = core;
            this.work = work;
        }

        @Override
        CompletionStage<T> send() {
            Wire wire = core.wire();
            return core.transactions().root() == null ? started(wire.driver()) : wire.send(this::started);
        }

        private CompletionStage<T> started(DriverConnection connection) {
            return Arguments.returned(applied(core.handOut(connection)), "runAsync", "a stage");
        }

        @SuppressWarnings("unchecked") // the caller says which class the driver's connection has
        private CompletionStage<T> applied(Object driver) {
            try {
                return work.apply((C) driver);
            } catch (ClassCastException failure) {
                throw wrongClass(failure, driver) ? otherClass(failure, driver) : failure;
            }
        }

        /** Whether the function was refused the driver's connection, rather than something it casts itself. */
        private static boolean wrongClass(ClassCastException failure, Object driver) {
            String message = failure.getMessage();
            return message != null
                    && message.startsWith("class " + driver.getClass().getName() + " cannot be cast");
        }

        private static ArgumentException otherClass(ClassCastException failure, Object driver) {
            return new ArgumentException(
                    "The function given to runAsync(...) takes another class than the driver's connection has, which is a "
                            + driver.getClass().getName() + "; driverConnection() gives it",
                    failure);
        }

        @Override
        T complete(T answer) {
            return answer;
        }

        @Override
        RuntimeException failed(Throwable failure) {
            return core.failures().of(failure, null, null);
        }
    }
}
