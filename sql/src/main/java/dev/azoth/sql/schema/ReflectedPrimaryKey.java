package dev.azoth.sql.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a catalog tells of a primary key. SQLAlchemy: {@code ReflectedPrimaryKeyConstraint}.
 *
 * @param name null when it has none
 * @param columns in the key's own order
 */
public record ReflectedPrimaryKey(@Nullable String name, List<String> columns) {
    public ReflectedPrimaryKey {
        columns = List.copyOf(columns);
    }
}
