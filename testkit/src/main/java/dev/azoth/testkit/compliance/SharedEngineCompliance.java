package dev.azoth.testkit.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.async.AsyncEngine;
import dev.azoth.engine.Engine;
import dev.azoth.error.BlockingNotAllowedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One engine for a whole program: several event loops and many virtual threads at once, each with rows of its own. */
@SuppressWarnings({"FutureReturnValueIgnored", "this-escape"}) // futures of futures are all awaited; made by JUnit
public abstract class SharedEngineCompliance extends EngineSuite {
    private static final int EVENT_LOOPS = 8;
    private static final int TASKS_OF_A_LOOP = 25;
    private static final int VIRTUAL_THREADS = 1_000;

    private final List<ExecutorService> loops = new ArrayList<>();
    private final AsyncEngine shared =
            AsyncEngine.of(engine(options -> options.poolSize(6).maxOverflow(2).poolTimeout(Duration.ofMinutes(2))));

    /** A new event loop of one thread, on which {@link dev.azoth.engine.bridge.Await} refuses to wait. */
    protected abstract ExecutorService eventLoop();

    @AfterEach
    final void endEventLoops() {
        loops.forEach(ExecutorService::close);
    }

    @Test
    void eventLoopsAndVirtualThreadsShareOneEngine() throws Exception {
        var answers = new ArrayList<CompletableFuture<String>>();
        for (int i = 0; i < EVENT_LOOPS; i++) {
            ExecutorService loop = loop();
            for (int task = 0; task < TASKS_OF_A_LOOP; task++) {
                int id = i * TASKS_OF_A_LOOP + task;
                answers.add(CompletableFuture.supplyAsync(() -> throughFutures(id, loop), loop)
                        .thenCompose(answer -> answer));
            }
        }
        for (int id = answers.size(); id < EVENT_LOOPS * TASKS_OF_A_LOOP + VIRTUAL_THREADS; id++) {
            answers.add(directly(id));
        }

        for (int id = 0; id < answers.size(); id++) {
            assertThat(answers.get(id).get(2, TimeUnit.MINUTES)).isEqualTo("row " + id);
        }
        assertThat(names())
                .containsExactlyElementsOf(IntStream.range(0, answers.size())
                        .<Object>mapToObj(id -> "row " + id)
                        .toList());
    }

    @Test
    void directUseOnAnEventLoopIsRefusedBeforeAnythingIsSent() throws Exception {
        Engine direct = shared.sync();
        ExecutorService loop = loop();
        var refused = CompletableFuture.supplyAsync(
                () -> direct.begin(connection -> connection.execDriverSql(insertion(1))), loop);

        assertThatThrownBy(() -> join(refused))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(BlockingNotAllowedException.class)
                .hasMessageContaining("AsyncEngine");
        assertThat(direct.pool().status().open()).isZero();
        assertThat(names()).isEmpty();

        var allowed = CompletableFuture.supplyAsync(() -> throughFutures(1, loop), loop)
                .thenCompose(answer -> answer);
        assertThat(join(allowed)).isEqualTo("row 1");
    }

    private ExecutorService loop() {
        ExecutorService loop = eventLoop();
        loops.add(loop);
        return loop;
    }

    private CompletableFuture<String> throughFutures(int id, ExecutorService loop) {
        return shared.begin(connection -> connection.execDriverSql(insertion(id)))
                .thenComposeAsync(
                        ok -> shared.connect(connection -> connection
                                .execDriverSql(selection(id))
                                .thenApply(result -> String.valueOf(result.scalarOne()))),
                        loop);
    }

    private CompletableFuture<String> directly(int id) {
        var answer = new CompletableFuture<String>();
        Thread.ofVirtual().start(() -> {
            try {
                Engine direct = shared.sync();
                direct.begin(connection -> connection.execDriverSql(insertion(id)));
                answer.complete(direct.connect(connection ->
                        String.valueOf(connection.execDriverSql(selection(id)).scalarOne())));
            } catch (Throwable failure) {
                answer.completeExceptionally(failure);
            }
        });
        return answer;
    }

    private static String insertion(int id) {
        return "insert into azoth_t (id, name) values (" + id + ", 'row " + id + "')";
    }

    private static String selection(int id) {
        return "select name from azoth_t where id = " + id;
    }
}
