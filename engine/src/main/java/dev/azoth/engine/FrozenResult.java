package dev.azoth.engine;

import dev.azoth.sql.RowHeader;
import dev.azoth.sql.RowShape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows kept in memory to be read any number of times, such as in a cache. Immutable; safe for any number of threads.
 * SQLAlchemy: {@code FrozenResult}.
 *
 * @param <R> what each row becomes
 */
public final class FrozenResult<R extends @Nullable Object> {
    private final RowHeader header;
    private final List<@Nullable Object[]> rows;
    private final RowShape<R> shape;

    FrozenResult(RowHeader header, List<@Nullable Object[]> rows, RowShape<R> shape) {
        this.header = header;
        this.rows = List.copyOf(rows);
        this.shape = shape;
    }

    /** The rows once more, from the first. */
    public Result<R> result() {
        var source = new BufferedRows(header, RowDecoder.IDENTITY, rows);
        return new Result<>(new RowReader<>(new ResultState(source, true), shape), ResultFacts.ofRows(rows.size()));
    }

    /** How many rows there are. */
    public int size() {
        return rows.size();
    }
}
