package dev.azoth.sql.schema;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a catalog tells of an index. SQLAlchemy: {@code ReflectedIndex}.
 *
 * @param columns one entry a key part, null where it is an expression
 * @param expressions one entry a key part, the column's name or the expression's SQL text; empty when all are columns
 * @param duplicatesConstraint the unique constraint this index carries; null when it stands for itself
 * @param options per dialect, for instance {@code postgresql_using}, {@code sqlite_where}
 */
public record ReflectedIndex(
        String name,
        boolean unique,
        List<? extends @Nullable String> columns,
        List<String> expressions,
        @Nullable String duplicatesConstraint,
        Map<String, Object> options) {
    public ReflectedIndex {
        expressions = List.copyOf(expressions);
        options = Map.copyOf(options);
    }
}
