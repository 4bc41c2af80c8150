package dev.azoth.engine;

import dev.azoth.sql.RowHeader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that have all arrived; decoded as they are taken. */
final class BufferedRows implements RowSource {
    static final RowHeader NO_COLUMNS = new RowHeader(List.of(), List.of());

    private final RowHeader header;
    private final RowDecoder decoder;
    private List<@Nullable Object[]> rows;
    private int position;

    BufferedRows(RowHeader header, RowDecoder decoder, List<@Nullable Object[]> rows) {
        this.header = header;
        this.decoder = decoder;
        this.rows = rows;
    }

    /** No columns, no rows. */
    static BufferedRows none() {
        return new BufferedRows(NO_COLUMNS, RowDecoder.IDENTITY, List.of());
    }

    @Override
    public RowHeader header() {
        return header;
    }

    @Override
    public @Nullable Object @Nullable [] next() {
        if (position >= rows.size()) {
            return null;
        }
        @Nullable Object[] row = rows.get(position++);
        decoder.decode(row);
        return row;
    }

    @Override
    public List<@Nullable Object[]> next(int count) {
        int end = (int) Math.min(rows.size(), (long) position + count);
        var part = new ArrayList<@Nullable Object[]>(rows.subList(position, end));
        position = end;
        decoder.decode(part);
        return part;
    }

    @Override
    public List<@Nullable Object[]> rest() {
        List<@Nullable Object[]> part = position == 0 ? rows : rows.subList(position, rows.size());
        rows = List.of();
        position = 0;
        decoder.decode(part);
        return part;
    }

    @Override
    public void yieldPer(int count) {}

    @Override
    public void close() {
        rows = List.of();
        position = 0;
    }
}
