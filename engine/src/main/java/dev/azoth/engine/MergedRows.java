package dev.azoth.engine;

import dev.azoth.sql.RowHeader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of several results one after the other. */
final class MergedRows implements RowSource {
    private final List<RowSource> sources;
    private int current;

    MergedRows(List<RowSource> sources) {
        this.sources = sources;
    }

    @Override
    public RowHeader header() {
        return sources.get(0).header();
    }

    @Override
    public @Nullable Object @Nullable [] next() {
        for (; current < sources.size(); current++) {
            @Nullable Object[] row = sources.get(current).next();
            if (row != null) {
                return row;
            }
        }
        return null;
    }

    @Override
    public List<@Nullable Object[]> next(int count) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (; current < sources.size(); current++) {
            rows.addAll(sources.get(current).next(count - rows.size()));
            if (rows.size() == count) {
                break;
            }
        }
        return rows;
    }

    @Override
    public List<@Nullable Object[]> rest() {
        var rows = new ArrayList<@Nullable Object[]>();
        for (; current < sources.size(); current++) {
            rows.addAll(sources.get(current).rest());
        }
        return rows;
    }

    @Override
    public void yieldPer(int count) {
        sources.forEach(source -> source.yieldPer(count));
    }

    @Override
    public void close() {
        sources.forEach(RowSource::close);
        current = sources.size();
    }
}
