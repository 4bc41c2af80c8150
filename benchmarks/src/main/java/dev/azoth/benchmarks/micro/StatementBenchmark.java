package dev.azoth.benchmarks.micro;

import dev.azoth.benchmarks.ItemTable;
import dev.azoth.postgresql.PostgresProvider;
import dev.azoth.sql.Statement;
import dev.azoth.sql.compile.BoundStatement;
import dev.azoth.sql.compile.CompileRequest;
import dev.azoth.sql.compile.Compiled;
import dev.azoth.sql.compile.Dialect;
import dev.azoth.sql.compile.KeyedStatement;
import dev.azoth.sql.compile.StatementKey;
import dev.azoth.sql.compile.StatementKeys;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
import org.openjdk.jmh.annotations.Warmup;

/** From a statement built anew to bound parameters. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class StatementBenchmark {
    private static final Dialect DIALECT = new PostgresProvider().dialect();

    private final Map<StatementKey, Compiled> compiled = new ConcurrentHashMap<>();
    private final Statement<?> held = ItemTable.byKey(1);
    private final KeyedStatement heldKey = StatementKeys.of(held);
    private final Compiled heldCompiled = DIALECT.compile(held, CompileRequest.PLAIN);
    private int key;

    /** What the user's code does. */
    @Benchmark
    public Statement<?> build() {
        return ItemTable.byKey(++key);
    }

    /** Building, then the walk that gathers key and values. */
    @Benchmark
    public KeyedStatement buildAndGatherKey() {
        return StatementKeys.of(ItemTable.byKey(++key));
    }

    /** Building, the walk, and finding the compiled form by the key. */
    @Benchmark
    public @Nullable Compiled buildAndFindCompiled() {
        KeyedStatement keyed = StatementKeys.of(ItemTable.byKey(++key));
        StatementKey statementKey = keyed.key();
        return statementKey == null
                ? null
                : compiled.computeIfAbsent(statementKey, absent -> DIALECT.compile(held, CompileRequest.PLAIN));
    }

    /** What a miss of the compile cache costs. */
    @Benchmark
    public Compiled compile() {
        return DIALECT.compile(held, CompileRequest.PLAIN);
    }

    /** Checking and encoding the values of a compiled statement. */
    @Benchmark
    public BoundStatement bind() {
        return heldCompiled.bind(heldKey.values(), Map.of());
    }
}
