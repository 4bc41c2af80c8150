package dev.azoth.mysql.vertx;

import dev.azoth.engine.driver.DriverColumn;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/** Collects rows as arrays. */
final class RowBuffer extends ArrayList<@Nullable Object[]> {
    private static final long serialVersionUID = 1L;

    private final transient List<WireColumn> columns;
    private final transient ColumnReader reader;

    private RowBuffer(List<WireColumn> columns, ColumnReader reader) {
        this.columns = columns;
        this.reader = reader;
    }

    /**
     * @param columns asked when the columns of the result have arrived
     */
    static Collector<Row, RowBuffer, RowBuffer> collector(Supplier<List<WireColumn>> columns, ColumnReader reader) {
        return Collector.of(
                () -> new RowBuffer(columns.get(), reader),
                RowBuffer::take,
                (left, right) -> left,
                Function.identity(),
                Collector.Characteristics.IDENTITY_FINISH);
    }

    private void take(Row row) {
        int size = columns.size();
        @Nullable Object[] values = new @Nullable Object[size];
        for (int i = 0; i < size; i++) {
            Object value = row.getValue(i);
            values[i] = value == null ? null : reader.read(columns.get(i), value);
        }
        add(values);
    }

    List<WireColumn> columns() {
        return columns;
    }

    static List<DriverColumn> driverColumns(List<WireColumn> columns) {
        return columns.stream()
                .map(column -> new DriverColumn(column.name(), column.typeName()))
                .toList();
    }
}
