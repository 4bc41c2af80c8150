package dev.azoth.mysql.vertx;

import dev.azoth.engine.driver.DriverResult;
import dev.azoth.vertx.Failures;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Many executions of one statement, one after the other: the client's own batch goes on after a failure. (A bulk command that
 * stops, as MariaDB has it, the client does not know.)
 */
final class BatchOperation extends Operation<List<DriverResult>> {
    private final List<@Nullable Object[]> parameterSets;
    private final List<DriverResult> answers;
    private int cancelsBefore;

    BatchOperation(VertxConnection connection, String sql, List<@Nullable Object[]> parameterSets) {
        super(connection, sql);
        this.parameterSets = parameterSets;
        this.answers = new ArrayList<>(parameterSets.size());
    }

    @Override
    void start() {
        cancelsBefore = connection.cancels();
        connection.prepare(sql, true, this::next, this::finishFailed);
    }

    private void next(Prepared prepared) {
        if (answers.size() == parameterSets.size()) {
            finishWith(answers);
            return;
        }
        if (connection.cancels() != cancelsBefore) {
            finishFailed(Failures.cancelled());
            return;
        }
        try {
            ExecuteOperation.execute(
                    connection, sql, prepared, parameterSets.get(answers.size()), (answer, failure) -> {
                        if (failure != null) {
                            finishFailed(failure);
                        } else {
                            answers.add(answer.result());
                            next(prepared);
                        }
                    });
        } catch (RuntimeException refusal) {
            finishFailed(refusal);
        }
    }
}
