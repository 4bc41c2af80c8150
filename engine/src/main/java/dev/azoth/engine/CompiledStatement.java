package dev.azoth.engine;

import dev.azoth.sql.compile.Compiled;
import dev.azoth.sql.compile.ResultColumn;
import dev.azoth.sql.compile.TypeCodec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A compiled statement with what the engine derives from it once: names and codecs of its columns. */
final class CompiledStatement {
    private final Compiled compiled;
    private final long compiledAt;
    private final long compileNanos;
    private final @Nullable List<String> names;
    private final @Nullable RowDecoder decoder;
    private final boolean plainRead;

    /** When it was last asked for; written without a lock, and not at every use. */
    volatile long lastUsed;

    /**
     * @param plainRead whether it is one
     * @param begun {@link System#nanoTime} when compiling began
     */
    CompiledStatement(Compiled compiled, boolean plainRead, long begun) {
        this.compiled = compiled;
        this.plainRead = plainRead;
        this.compiledAt = System.nanoTime();
        this.compileNanos = compiledAt - begun;
        this.lastUsed = compiledAt;
        List<ResultColumn> columns = compiled.resultColumns();
        if (columns == null) {
            names = null;
            decoder = null;
        } else {
            List<TypeCodec<?>> codecs =
                    columns.stream().<TypeCodec<?>>map(ResultColumn::codec).toList();
            names = columns.stream().map(ResultColumn::name).toList();
            decoder = RowDecoder.of(names, codecs);
        }
    }

    Compiled compiled() {
        return compiled;
    }

    /** {@link dev.azoth.sql.compile.TransactionSql#isPlainRead}. */
    boolean plainRead() {
        return plainRead;
    }

    /** {@link System#nanoTime} of the compilation. */
    long compiledAt() {
        return compiledAt;
    }

    /** How long compiling took. */
    long compileNanos() {
        return compileNanos;
    }

    /** The names of the columns, null when only the database knows them. */
    @Nullable
    List<String> names() {
        return names;
    }

    /** The decoder of the rows, null when only the database knows the columns. */
    @Nullable
    RowDecoder decoder() {
        return decoder;
    }
}
