package dev.azoth.engine;

import dev.azoth.engine.driver.DriverErrorKind;
import dev.azoth.engine.driver.DriverException;
import dev.azoth.engine.event.Listeners;
import dev.azoth.error.DatabaseException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Makes the exception to raise of what went wrong on a connection, and draws the consequences for the connection. */
final class Failures {
    private final Core core;

    Failures(Core core) {
        this.core = core;
    }

    /**
     * @param sql the statement at work, null where there was none
     * @param execution whose parameters are shown, null for none
     */
    RuntimeException of(Throwable raised, @Nullable String sql, @Nullable CursorExecution execution) {
        Throwable failure = Wire.unwrap(raised);
        Wire wire = core.wireIfAny();
        Wire.PreludeFailure before = wire == null ? null : wire.preludeFailure();
        if (before != null && wire != null) {
            core.transactions().beginFailed();
            RuntimeException ofBegin = beginFailed(before, wire);
            if (failure instanceof CancellationException cancelled) {
                also(cancelled, ofBegin);
                return cancelled;
            }
            return ofBegin;
        }
        if (failure instanceof DriverException raisedByDriver) {
            DriverException known = shown(raisedByDriver);
            String parameters = execution == null || execution.isWithoutParameters() ? null : execution.parameterText();
            return raise(known, ErrorTranslation.message(known), sql, parameters);
        }
        if (failure instanceof CancellationException cancelled) {
            if (wire != null && !wire.driver().isOpen()) {
                core.lost(cancelled, false);
            }
            return cancelled;
        }
        return failure instanceof RuntimeException unchecked ? unchecked : new CompletionException(failure);
    }

    /** @param sent whether COMMIT may have reached the server: not when the connection was known to be lost before */
    RuntimeException ofCommit(Throwable raised, String sql, boolean sent) {
        Throwable cause = Wire.unwrap(raised);
        if (cause instanceof DriverException known && isLoss(known)) {
            return sent
                    ? raise(known, ErrorTranslation.outcomeUnknown(known, sql), sql, null)
                    : raise(known, ErrorTranslation.message(known) + ". COMMIT was not sent", null, null);
        }
        Wire wire = core.wireIfAny();
        boolean cut = cause instanceof CancellationException
                && wire != null
                && !wire.driver().isOpen();
        RuntimeException failure = of(raised, sql, null);
        if (cut) {
            var loss = new DriverException(
                    DriverErrorKind.DISCONNECT, "The connection was cut as COMMIT was given up", cause);
            also(failure, ErrorTranslation.outcomeUnknown(loss, sql));
        }
        return failure;
    }

    /** Whether the connection was lost. */
    static boolean isLoss(Throwable raised) {
        return Wire.unwrap(raised) instanceof DriverException known && known.kind() == DriverErrorKind.DISCONNECT;
    }

    /** What may be seen of it: values only unless they are hidden. */
    private DriverException shown(DriverException failure) {
        return core.engine().options().hideParameters() ? failure.withoutValues(ParameterText.HIDDEN) : failure;
    }

    private RuntimeException beginFailed(Wire.PreludeFailure before, Wire wire) {
        if (!(before.failure() instanceof DriverException known)) {
            return before.failure() instanceof RuntimeException unchecked
                    ? unchecked
                    : new CompletionException(before.failure());
        }
        String message = ErrorTranslation.message(known);
        if (before.statementWasSent() && known.kind() != DriverErrorKind.DISCONNECT) {
            wire.abort();
            core.lost(known, false);
            message += ". The statement after it had been sent already and may have taken effect by itself;"
                    + " the connection was discarded";
        }
        return raise(known, message, before.sql(), null);
    }

    /** Keeps a failure that came after another with the first. */
    @SuppressWarnings("ReferenceEquality") // an exception can't suppress itself
    static void also(Throwable first, @Nullable Throwable second) {
        if (second != null) {
            Throwable inner = Wire.unwrap(second);
            if (inner != first) {
                first.addSuppressed(inner);
            }
        }
    }

    /** As {@link #of} for a driver's failure, with a message of our own. */
    RuntimeException raise(DriverException failure, String message, @Nullable String sql, @Nullable String parameters) {
        boolean hidden = parameters != null && core.engine().options().hideParameters();
        String shown = hidden ? ParameterText.HIDDEN : parameters;
        return raise(failure, ErrorTranslation.translate(failure, message, sql, shown), sql, shown);
    }

    /** Tells handlers of an exception that has been made of a driver's failure, and draws the consequences. */
    RuntimeException raise(
            DriverException failure, DatabaseException exception, @Nullable String sql, @Nullable String shown) {
        boolean disconnect = failure.kind() == DriverErrorKind.DISCONNECT;
        Listeners listeners = core.listeners();
        if (!listeners.has(ConnectionEvents.HANDLE_ERROR)) {
            if (disconnect) {
                core.lost(failure, true);
            }
            return exception;
        }
        var context = new ErrorContext(core.engine(), core.face(), failure, exception, sql, shown, disconnect);
        try {
            listeners.fire(ConnectionEvents.HANDLE_ERROR, handler -> handler.handle(context));
        } catch (RuntimeException replacement) {
            context.replaceException(replacement);
        }
        if (context.isDisconnect()) {
            core.lost(failure, context.invalidatePoolOnDisconnect());
        }
        return context.exception();
    }
}
