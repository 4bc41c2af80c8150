package dev.azoth.engine;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows as maps from column names to values, in the order of the columns. For one task at a time. SQLAlchemy:
 * {@code MappingResult}.
 */
public final class MappingResult extends AbstractResult<Map<String, @Nullable Object>, MappingResult> {
    MappingResult(RowReader<Map<String, @Nullable Object>> reader) {
        super(reader);
    }

    /** The names of the columns, in order. */
    public List<String> keys() {
        return reader.header().names();
    }

    @Override
    MappingResult self() {
        return this;
    }
}
