package dev.azoth.sql.schema;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a catalog tells of a unique constraint. SQLAlchemy: {@code ReflectedUniqueConstraint}.
 *
 * @param name null when it has none
 * @param options per dialect, for instance {@code postgresql_nulls_not_distinct}
 */
public record ReflectedUnique(@Nullable String name, List<String> columns, Map<String, Object> options) {
    public ReflectedUnique {
        columns = List.copyOf(columns);
        options = Map.copyOf(options);
    }
}
