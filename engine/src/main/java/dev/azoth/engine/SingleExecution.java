package dev.azoth.engine;

import dev.azoth.engine.driver.DriverResult;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** One statement, all its rows at once. */
final class SingleExecution<R extends @Nullable Object> extends StatementExchange<DriverResult, R> {
    private final CursorExecution execution;

    SingleExecution(Core core, Invocation<R> invocation, CursorExecution execution) {
        super(core, invocation);
        this.execution = execution;
        announce(execution, invocation.stats());
    }

    @Override
    CompletionStage<DriverResult> send() {
        return core.wire().send(driver -> driver.execute(driverStatement(execution)), isPlainRead());
    }

    @Override
    boolean isPlainRead() {
        return invocation.plainRead(execution);
    }

    @Override
    Result<R> complete(DriverResult answer) {
        answered(execution);
        return told(new ResultMaking<>(core, invocation).of(List.of(answer), answer.rows()));
    }

    @Override
    RuntimeException failed(Throwable raised) {
        return failure(raised, execution);
    }
}
