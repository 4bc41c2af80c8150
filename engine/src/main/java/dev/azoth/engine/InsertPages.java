package dev.azoth.engine;

import dev.azoth.engine.driver.DriverConnection;
import dev.azoth.engine.driver.DriverResult;
import dev.azoth.sql.compile.BoundInsertPage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Many parameter sets as few INSERT statements with many rows each. SQLAlchemy: {@code insertmanyvalues}. */
final class InsertPages<R extends @Nullable Object> extends StatementExchange<List<DriverResult>, R> {
    /*
     * The pages are sent together where a failing page fails those after it: in a transaction of a database whose driver
     * pipelines. Elsewhere each waits for the one before, on the driver's thread, so that nothing runs after a failure.
     */
    private final List<BoundInsertPage> pages;
    private final List<CursorExecution> executions = new ArrayList<>();
    private final AtomicInteger answers = new AtomicInteger();

    InsertPages(Core core, Invocation<R> invocation, List<BoundInsertPage> pages) {
        super(core, invocation);
        this.pages = pages;
        for (int i = 0; i < pages.size(); i++) {
            BoundInsertPage page = pages.get(i);
            var execution = new CursorExecution(
                    invocation.statement(),
                    page.statement().sql(),
                    page.statement().parameters());
            executions.add(execution);

            announce(
                    execution,
                    (i == 0 ? invocation.stats() + " (insertmanyvalues) " : "insertmanyvalues ") + (i + 1) + "/"
                            + pages.size() + " (ordered)");
        }
    }

    @Override
    CompletionStage<List<DriverResult>> send() {
        Wire wire = core.wire();
        boolean together = wire.pipelining() && wire.server() != Wire.Server.IDLE;
        return wire.send(driver -> together ? together(driver) : oneByOne(driver));
    }

    private CompletionStage<List<DriverResult>> together(DriverConnection driver) {
        var sent = new ArrayList<CompletableFuture<DriverResult>>();
        for (CursorExecution execution : executions) {
            sent.add(driver.execute(driverStatement(execution))
                    .whenComplete((ok, failure) -> {
                        if (failure == null) {
                            answers.incrementAndGet();
                        }
                    })
                    .toCompletableFuture());
        }
        // The stages fail in order: the first to fail is the culprit.
        CompletableFuture<List<DriverResult>> all = CompletableFuture.completedFuture(new ArrayList<>());
        for (CompletableFuture<DriverResult> one : sent) {
            all = all.thenCombine(one, InsertPages::plus);
        }
        return all;
    }

    private CompletionStage<List<DriverResult>> oneByOne(DriverConnection driver) {
        CompletionStage<List<DriverResult>> all = CompletableFuture.completedFuture(new ArrayList<>());
        for (CursorExecution execution : executions) {
            all = all.thenCompose(
                    done -> driver.execute(driverStatement(execution)).thenApply(one -> {
                        answers.incrementAndGet();
                        return plus(done, one);
                    }));
        }
        return all;
    }

    private static List<DriverResult> plus(List<DriverResult> list, DriverResult one) {
        list.add(one);
        return list;
    }

    @Override
    Result<R> complete(List<DriverResult> results) {
        executions.forEach(this::answered);
        return told(new ResultMaking<>(core, invocation).of(results, rows(results)));
    }

    private List<@Nullable Object[]> rows(List<DriverResult> results) {
        if (pages.size() == 1) {
            return SentinelOrder.of(pages.get(0), results.get(0).rows());
        }
        var rows = new ArrayList<@Nullable Object[]>(invocation.parameterSets().size());
        for (int i = 0; i < pages.size(); i++) {
            rows.addAll(SentinelOrder.of(pages.get(i), results.get(i).rows()));
        }
        return rows;
    }

    @Override
    RuntimeException failed(Throwable raised) {
        return failure(raised, executions.get(Math.min(answers.get(), executions.size() - 1)));
    }
}
