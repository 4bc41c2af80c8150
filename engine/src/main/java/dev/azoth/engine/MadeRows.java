package dev.azoth.engine;

import dev.azoth.sql.RowHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Rows made of other rows, a piece at a time. For one task at a time. */
final class MadeRows implements RowSource {
    private final RowSource inner;
    private final RowHeader header;
    private final UnaryOperator<List<@Nullable Object[]>> make;
    private int pieceSize;
    private List<@Nullable Object[]> made = List.of();
    private int position;

    MadeRows(RowSource inner, RowHeader header, int pieceSize, UnaryOperator<List<@Nullable Object[]>> make) {
        this.inner = inner;
        this.header = header;
        this.pieceSize = pieceSize;
        this.make = make;
    }

    @Override
    public RowHeader header() {
        return header;
    }

    @Override
    public @Nullable Object @Nullable [] next() {
        return position < made.size() || more() ? made.get(position++) : null;
    }

    /** Makes the next piece that is not empty; false at the end. */
    private boolean more() {
        while (true) {
            List<@Nullable Object[]> rows = inner.next(pieceSize);
            if (rows.isEmpty()) {
                return false;
            }
            made = make.apply(rows);
            position = 0;
            if (!made.isEmpty()) {
                return true;
            }
        }
    }

    @Override
    public List<@Nullable Object[]> next(int count) {
        var part = new ArrayList<@Nullable Object[]>(Math.min(count, 10_000));
        while (part.size() < count && (position < made.size() || more())) {
            int end = Math.min(made.size(), position + count - part.size());
            part.addAll(made.subList(position, end));
            position = end;
        }
        return part;
    }

    @Override
    public List<@Nullable Object[]> rest() {
        var all = new ArrayList<@Nullable Object[]>(made.subList(position, made.size()));
        position = made.size();
        while (more()) {
            all.addAll(made);
            position = made.size();
        }
        return all;
    }

    @Override
    public void yieldPer(int rows) {
        pieceSize = rows;
        inner.yieldPer(rows);
    }

    @Override
    public void close() {
        made = List.of();
        position = 0;
        inner.close();
    }
}
