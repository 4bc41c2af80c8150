package dev.azoth.mysql.vertx;

import dev.azoth.engine.driver.DriverColumn;
import dev.azoth.engine.driver.DriverCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Gives rows that are all here already in pieces. */
final class BufferedCursor implements DriverCursor {
    private final List<DriverColumn> columns;
    private List<@Nullable Object[]> rest;

    BufferedCursor(RowBuffer rows) {
        this.columns = RowBuffer.driverColumns(rows.columns());
        this.rest = rows;
    }

    @Override
    public List<DriverColumn> columns() {
        return columns;
    }

    @Override
    public CompletionStage<List<@Nullable Object[]>> fetch(int count) {
        int size = Math.min(count, rest.size());
        List<@Nullable Object[]> piece = new ArrayList<>(rest.subList(0, size));
        rest = rest.subList(size, rest.size());
        return CompletableFuture.completedFuture(piece);
    }

    @Override
    @SuppressWarnings("NullAway") // Void has no other value
    public CompletionStage<Void> close() {
        rest = List.of();
        return CompletableFuture.completedFuture(null);
    }
}
