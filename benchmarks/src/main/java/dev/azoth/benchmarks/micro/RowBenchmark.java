package dev.azoth.benchmarks.micro;

import dev.azoth.benchmarks.ItemTable;
import dev.azoth.postgresql.PostgresProvider;
import dev.azoth.sql.compile.CompileRequest;
import dev.azoth.sql.compile.ResultColumn;
import dev.azoth.sql.compile.TypeCodec;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The codecs of one row of seven columns, as they come from PostgreSQL's driver. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RowBenchmark {
    private final Object[] values = {
        4711, "name of item 4711", "item4711@example.com", 42, 2.5, true, LocalDateTime.of(2026, 11, 21, 10, 30)
    };
    private final TypeCodec<?>[] codecs;

    /** Compiles the statement for its codecs. */
    public RowBenchmark() {
        List<ResultColumn> columns = Objects.requireNonNull(new PostgresProvider()
                .dialect()
                .compile(ItemTable.all(), CompileRequest.PLAIN)
                .resultColumns());
        codecs = columns.stream().map(ResultColumn::codec).toArray(TypeCodec<?>[]::new);
    }

    /** Decodes in place, as the engine does. */
    @Benchmark
    public Object[] decodeRow() {
        for (int i = 0; i < codecs.length; i++) {
            values[i] = codecs[i].decode(values[i]);
        }
        return values;
    }
}
