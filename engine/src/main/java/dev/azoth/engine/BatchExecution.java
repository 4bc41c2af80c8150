package dev.azoth.engine;

import dev.azoth.engine.driver.DriverResult;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** One statement with many parameter sets, as one pipelined or native batch. SQLAlchemy: {@code executemany}. */
final class BatchExecution<R extends @Nullable Object> extends StatementExchange<List<DriverResult>, R> {
    private final CursorExecution execution;

    BatchExecution(Core core, Invocation<R> invocation, CursorExecution execution) {
        super(core, invocation);
        this.execution = execution;
        announce(execution, invocation.stats());
    }

    @Override
    CompletionStage<List<DriverResult>> send() {
        return core.wire().send(driver -> driver.executeMany(driverStatement(execution), execution.parameterSets()));
    }

    @Override
    Result<R> complete(List<DriverResult> answers) {
        answered(execution);
        var rows = new ArrayList<@Nullable Object[]>();
        answers.forEach(answer -> rows.addAll(answer.rows()));
        return told(new ResultMaking<>(core, invocation).of(answers, rows));
    }

    @Override
    RuntimeException failed(Throwable raised) {
        return failure(raised, execution);
    }
}
