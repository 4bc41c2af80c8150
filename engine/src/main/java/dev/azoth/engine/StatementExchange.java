package dev.azoth.engine;

import dev.azoth.engine.driver.DriverStatement;
import dev.azoth.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * What the executions of statements have in common: handlers, echo, errors.
 *
 * @param <A> what the driver answers
 * @param <R> what each row becomes
 */
abstract class StatementExchange<A, R extends @Nullable Object> extends Exchange<A, Result<R>> {
    final Core core;
    final Invocation<R> invocation;

    StatementExchange(Core core, Invocation<R> invocation) {
        this.core = core;
        this.invocation = invocation;
    }

    /** Tells handlers, who may change it, and echo of what is about to be sent. */
    final void announce(CursorExecution execution, String stats) {
        core.tell(ConnectionEvents.BEFORE_CURSOR_EXECUTE, handler -> handler.handle(core.face(), execution));
        if (core.echoes()) {
            boolean page = stats.contains("insertmanyvalues");
            core.show(page ? Echo.shortened(execution.sql()) : execution.sql());
            core.show("[" + stats + "] "
                    + (core.engine().options().hideParameters() ? ParameterText.HIDDEN : execution.parameterText()));
        }
    }

    final DriverStatement driverStatement(CursorExecution execution) {
        execution.sent();
        return new DriverStatement(execution.sql(), execution.parameters(), invocation.reusable(execution));
    }

    /** Tells handlers that the driver has answered. */
    final void answered(CursorExecution execution) {
        core.tell(ConnectionEvents.AFTER_CURSOR_EXECUTE, handler -> handler.handle(core.face(), execution));
    }

    /** Tells handlers of the result. */
    final Result<R> told(Result<R> result) {
        Statement<R> statement = invocation.statement();
        if (statement != null) {
            core.tell(
                    ConnectionEvents.AFTER_EXECUTE,
                    handler -> handler.handle(core.face(), statement, invocation.parameterSets(), result));
        }
        return result;
    }

    final RuntimeException failure(Throwable raised, CursorExecution execution) {
        return core.failures().of(raised, execution.sql(), execution);
    }
}
