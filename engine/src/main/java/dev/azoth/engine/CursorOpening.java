package dev.azoth.engine;

import dev.azoth.engine.driver.DriverCursor;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** One statement whose rows are fetched as they are taken. */
final class CursorOpening<R extends @Nullable Object> extends StatementExchange<DriverCursor, R> {
    private final CursorExecution execution;
    private final ExecutionOptions options;

    CursorOpening(Core core, Invocation<R> invocation, CursorExecution execution, ExecutionOptions options) {
        super(core, invocation);
        this.execution = execution;
        this.options = options;
        announce(execution, invocation.stats());
    }

    @Override
    CompletionStage<DriverCursor> send() {
        return core.wire().send(driver -> driver.openCursor(driverStatement(execution)));
    }

    @Override
    Result<R> complete(DriverCursor cursor) {
        answered(execution);
        var rows = new CursorRows(core, cursor, execution, invocation.columns(core), options);
        core.opened(rows);
        var reader = new RowReader<>(new ResultState(rows, true), invocation.shape());
        return told(new Result<>(reader, ResultFacts.ofRows(-1)));
    }

    @Override
    RuntimeException failed(Throwable raised) {
        return failure(raised, execution);
    }
}
