package dev.azoth.engine;

import dev.azoth.sql.Row;
import dev.azoth.sql.RowHeader;
import dev.azoth.sql.RowShape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes rows from a source, gives them their shape and, if asked, leaves out what was seen before. */
final class RowReader<R extends @Nullable Object> {
    private final ResultState state;
    private final RowShape<R> shape;
    /** The columns that are left of the source's, null for all. */
    private final @Nullable Picked picked;

    /** What makes an element one of its own; null for the element itself, or {@link #rowKey}. */
    private @Nullable Function<? super R, ? extends @Nullable Object> uniqueKey;
    /** The key of the result this one is a view of, made from a row of the source. */
    private @Nullable RowShape<? extends @Nullable Object> rowKey;
    /** The keys given out before; null when elements are not compared. */
    private @Nullable Set<@Nullable Object> seen;

    private int pieceSize;

    RowReader(ResultState state, RowShape<R> shape) {
        this(state, shape, null);
    }

    private RowReader(ResultState state, RowShape<R> shape, @Nullable Picked picked) {
        this.state = state;
        this.shape = shape;
        this.picked = picked;
    }

    /** The same rows in another shape. */
    <T extends @Nullable Object> RowReader<T> as(RowShape<T> other) {
        return uniqueLikeThis(new RowReader<>(state, other, picked));
    }

    private <T extends @Nullable Object> RowReader<T> uniqueLikeThis(RowReader<T> view) {
        Function<? super R, ? extends @Nullable Object> key = uniqueKey;
        if (rowKey != null) {
            view.rowKey = rowKey;
            view.seen = seen;
        } else if (key != null) {
            view.rowKey = (header, row) -> key.apply(shaped(header, row));
            view.seen = seen;
        } else if (seen != null) {
            view.seen = new HashSet<>();
        }
        return view;
    }

    /** The rows as such, with these columns only. */
    RowReader<Row> pick(int[] columns) {
        RowHeader narrow = header().pick(columns);
        int[] ofSource = columns.clone();
        if (picked != null) {
            for (int i = 0; i < ofSource.length; i++) {
                ofSource[i] = picked.columns()[ofSource[i]];
            }
        }
        return uniqueLikeThis(new RowReader<>(state, Row::new, new Picked(narrow, ofSource)));
    }

    ResultState state() {
        return state;
    }

    RowShape<R> shape() {
        return shape;
    }

    RowHeader header() {
        RowSource rows = state.rows();
        return picked == null ? rows.header() : picked.header();
    }

    private R shaped(RowHeader header, @Nullable Object[] row) {
        return picked == null ? shape.map(header, row) : shape.map(picked.header(), picked.of(row));
    }

    /** Leaves out what was seen before; by the elements themselves when the key is null. */
    void unique(@Nullable Function<? super R, ? extends @Nullable Object> key) {
        uniqueKey = key;
        rowKey = null;
        seen = new HashSet<>();
    }

    void yieldPer(int rows) {
        state.rows().yieldPer(rows);
        pieceSize = rows;
    }

    /** What {@link #yieldPer} said, or 0. */
    int pieceSize() {
        return pieceSize;
    }

    /** Hands the next element to the slot; false at the end. */
    boolean next(Slot<R> slot) {
        RowSource rows = state.rows();
        @Nullable Object[] row;
        while ((row = rows.next()) != null) {
            R element = shaped(rows.header(), row);
            if (isNew(element, rows.header(), row)) {
                slot.value = element;
                return true;
            }
        }
        return false;
    }

    List<R> rest() {
        RowSource rows = state.rows();
        List<@Nullable Object[]> arrays = rows.rest();
        return shaped(rows.header(), arrays, new ArrayList<>(arrays.size()));
    }

    /** What is left, to be read as part of something else: the source itself where it is given out as it is. */
    RowSource remaining() {
        RowSource rows = state.rows();
        return picked == null && seen == null ? rows : new BufferedRows(header(), RowDecoder.IDENTITY, arrays());
    }

    /** The arrays of all rows that are left, without those left out by {@link #unique}. */
    List<@Nullable Object[]> arrays() {
        RowSource rows = state.rows();
        if (picked == null && seen == null) {
            return rows.rest();
        }
        RowHeader header = header();
        var arrays = new ArrayList<@Nullable Object[]>();
        for (@Nullable Object[] row : rows.rest()) {
            @Nullable Object[] array = picked == null ? row : picked.of(row);
            if (seen == null || isNew(shape.map(header, array), rows.header(), row)) {
                arrays.add(array);
            }
        }
        return arrays;
    }

    /** Up to so many elements; fewer only at the end, also when repeated ones are left out. */
    List<R> next(int count) {
        RowSource rows = state.rows();
        var elements = new ArrayList<R>();
        while (elements.size() < count) {
            int wanted = count - elements.size();
            List<@Nullable Object[]> arrays = rows.next(wanted);
            shaped(rows.header(), arrays, elements);
            if (arrays.size() < wanted) {
                break;
            }
        }
        return elements;
    }

    private List<R> shaped(RowHeader header, List<@Nullable Object[]> arrays, List<R> into) {
        for (@Nullable Object[] array : arrays) {
            R element = shaped(header, array);
            if (isNew(element, header, array)) {
                into.add(element);
            }
        }
        return into;
    }

    private boolean isNew(R element, RowHeader header, @Nullable Object[] row) {
        Set<@Nullable Object> known = seen;
        if (known == null) {
            return true;
        }
        if (rowKey != null) {
            return known.add(Repeated.key(rowKey.map(header, row)));
        }
        return known.add(Repeated.key(uniqueKey == null ? element : uniqueKey.apply(element)));
    }

    /** Some of the columns, in another order perhaps. Not compared. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Picked(RowHeader header, int[] columns) {
        @Nullable
        Object[] of(@Nullable Object[] row) {
            @Nullable Object[] part = new Object[columns.length];
            for (int i = 0; i < columns.length; i++) {
                part[i] = row[columns[i]];
            }
            return part;
        }
    }

    /** Holds one element, which may be null. */
    static final class Slot<R extends @Nullable Object> {
        @Nullable
        R value;
    }
}
