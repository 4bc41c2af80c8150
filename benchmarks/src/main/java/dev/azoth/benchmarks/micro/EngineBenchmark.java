package dev.azoth.benchmarks.micro;

import static dev.azoth.sql.Sql.literal;
import static dev.azoth.sql.Sql.select;
import static java.util.Objects.requireNonNull;

import dev.azoth.engine.Engine;
import dev.azoth.engine.pool.PooledConnection;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What an engine adds around a statement, on SQLite in memory. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class EngineBenchmark {
    private final Engine engine = Engine.create("sqlite://");

    /** Taking an idle connection from the pool and giving it back. */
    @Benchmark
    public CompletionStage<Void> acquireAndRelease() {
        PooledConnection connection =
                engine.pool().acquire().toCompletableFuture().join();
        return connection.release(true);
    }

    /** The same through a connection of the engine on which nothing is run. */
    @Benchmark
    public @Nullable Object connectAndClose() {
        return engine.connect(connection -> connection);
    }

    /** One value, with the hand-over to the thread of SQLite's connection and back. */
    @Benchmark
    public @Nullable Object selectOneValue() {
        return engine.connect(connection -> requireNonNull(connection.scalar(select(literal(1)))));
    }

    /** Ends the thread of the connection. */
    @TearDown
    public void dispose() {
        engine.dispose();
    }
}
