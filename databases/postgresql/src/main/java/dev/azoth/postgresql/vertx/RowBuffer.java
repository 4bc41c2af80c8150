package dev.azoth.postgresql.vertx;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.internal.RowInternal;
import java.util.ArrayList;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/** Collects rows as arrays. The client's row object is handed back after each row and serves for all of a result. */
final class RowBuffer extends ArrayList<@Nullable Object[]> {
    private static final long serialVersionUID = 1L;

    private final transient ResultShape shape;

    private RowBuffer(ResultShape shape, int expected) {
        super(shape.hasRows() ? expected : 0);
        this.shape = shape;
    }

    /** @param expected how many rows there will be, as far as can be told */
    static Collector<Row, RowBuffer, RowBuffer> collector(ResultShape shape, IntSupplier expected) {
        return Collector.of(
                () -> new RowBuffer(shape, expected.getAsInt()),
                RowBuffer::take,
                (left, right) -> left,
                Function.identity(),
                Collector.Characteristics.IDENTITY_FINISH);
    }

    private void take(Row row) {
        int size = shape.size();
        @Nullable Object[] values = new @Nullable Object[size];
        for (int i = 0; i < size; i++) {
            Object value = row.getValue(i);
            ValueReader reader = shape.reader(i);
            values[i] = reader == null ? value : reader.read(value, shape.name(i));
        }
        add(values);
        ((RowInternal) row).release();
    }
}
