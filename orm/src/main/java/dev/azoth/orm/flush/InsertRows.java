package dev.azoth.orm.flush;

import dev.azoth.sql.compile.ParameterColumns;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rows of one INSERT, a column after the other. Rows are added while it is made, and by its maker only. */
final class InsertRows extends AbstractList<Map<String, @Nullable Object>> implements ParameterColumns {
    private final RowMap.Names names;
    private final @Nullable Object[][] columns;
    private final int from;
    private int size;

    InsertRows(RowMap.Names names, int expected) {
        this(names, new @Nullable Object[names.size()][expected], 0, 0);
    }

    private InsertRows(RowMap.Names names, @Nullable Object[][] columns, int from, int size) {
        this.names = names;
        this.columns = columns;
        this.from = from;
        this.size = size;
    }

    /** The values of the row that is being added. */
    void put(int column, @Nullable Object value) {
        columns[column][size] = value;
    }

    /** The row that was being added is there. */
    void end() {
        size++;
        if (columns.length > 0 && size == columns[0].length) {
            for (int i = 0; i < columns.length; i++) {
                columns[i] = Arrays.copyOf(columns[i], Math.max(4, size * 2));
            }
        }
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Map<String, @Nullable Object> get(int index) {
        Objects.checkIndex(index, size);
        @Nullable Object[] row = new @Nullable Object[columns.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = columns[i][from + index];
        }
        return new RowMap(names, row);
    }

    @Override
    public InsertRows subList(int first, int end) {
        Objects.checkFromToIndex(first, end, size);
        return new InsertRows(names, columns, from + first, end - first);
    }

    @Override
    public int column(String name) {
        return names.place(name);
    }

    @Override
    public @Nullable Object value(int row, int column) {
        return columns[column][from + row];
    }
}
