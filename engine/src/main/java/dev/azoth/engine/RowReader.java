package dev.azoth.engine;

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
    private @Nullable Function<? super R, ? extends @Nullable Object> uniqueKey;
    private @Nullable Set<@Nullable Object> seen;
    private int pieceSize;

    RowReader(ResultState state, RowShape<R> shape) {
        this.state = state;
        this.shape = shape;
    }

    ResultState state() {
        return state;
    }

    RowShape<R> shape() {
        return shape;
    }

    RowHeader header() {
        return state.rows().header();
    }

    void unique(Function<? super R, ? extends @Nullable Object> key) {
        uniqueKey = key;
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
            R element = shape.map(rows.header(), row);
            if (isNew(element)) {
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
            R element = shape.map(header, array);
            if (isNew(element)) {
                into.add(element);
            }
        }
        return into;
    }

    private boolean isNew(R element) {
        Function<? super R, ? extends @Nullable Object> key = uniqueKey;
        Set<@Nullable Object> known = seen;
        return key == null || known == null || known.add(key.apply(element));
    }

    /** Holds one element, which may be null. */
    static final class Slot<R extends @Nullable Object> {
        @Nullable
        R value;
    }
}
