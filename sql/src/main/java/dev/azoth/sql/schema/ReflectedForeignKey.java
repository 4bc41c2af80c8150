package dev.azoth.sql.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a catalog tells of a foreign key. SQLAlchemy: {@code ReflectedForeignKeyConstraint}.
 *
 * @param name null when it has none
 * @param referredSchema null when it is the default schema, or the referring table's own default
 * @param referredColumns empty when the database names none: then the referred table's primary key
 * @param onDelete the action, {@code CASCADE}; null for NO ACTION, likewise onUpdate
 * @param deferrable null when not told
 * @param initially {@code DEFERRED}, or null
 * @param match {@code FULL}, or null for the default
 */
public record ReflectedForeignKey(
        @Nullable String name,
        List<String> columns,
        @Nullable String referredSchema,
        String referredTable,
        List<String> referredColumns,
        @Nullable String onDelete,
        @Nullable String onUpdate,
        @Nullable Boolean deferrable,
        @Nullable String initially,
        @Nullable String match) {
    public ReflectedForeignKey {
        columns = List.copyOf(columns);
        referredColumns = List.copyOf(referredColumns);
    }
}
