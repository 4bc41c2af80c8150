package dev.azoth.engine;

import dev.azoth.engine.driver.DriverColumn;
import dev.azoth.sql.Expression;
import dev.azoth.sql.RowHeader;
import dev.azoth.sql.compile.Dialect;
import dev.azoth.sql.compile.TypeCodec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names, expressions and decoder of a result: from the compiled statement, or, for text, from what the driver tells. */
final class ResultColumns {
    private final Dialect dialect;
    private final @Nullable CompiledStatement compiled;
    private final List<? extends @Nullable Expression<?>> expressions;
    private @Nullable RowHeader header;
    private @Nullable RowDecoder decoder;

    /** @param compiled null for driver SQL */
    ResultColumns(
            Dialect dialect,
            @Nullable CompiledStatement compiled,
            List<? extends @Nullable Expression<?>> expressions) {
        this.dialect = dialect;
        this.compiled = compiled;
        this.expressions = expressions;
        if (compiled != null && compiled.names() != null) {
            header = new RowHeader(compiled.names(), expressions);
            decoder = compiled.decoder();
        }
    }

    boolean known() {
        return header != null;
    }

    /** What the driver knows of the columns; taken if nothing better is known. */
    void tell(List<DriverColumn> columns) {
        if (header == null && !columns.isEmpty()) {
            List<String> names = columns.stream().map(DriverColumn::name).toList();
            header = new RowHeader(names, expressions.size() == names.size() ? expressions : List.of());
            decoder = RowDecoder.of(
                    names,
                    columns.stream()
                            .<@Nullable TypeCodec<?>>map(column -> dialect.codecForTypeName(column.typeName()))
                            .toList());
        }
    }

    RowHeader header() {
        return header == null ? BufferedRows.NO_COLUMNS : header;
    }

    RowDecoder decoder() {
        return decoder == null ? RowDecoder.IDENTITY : decoder;
    }

    @Nullable
    CompiledStatement compiled() {
        return compiled;
    }
}
