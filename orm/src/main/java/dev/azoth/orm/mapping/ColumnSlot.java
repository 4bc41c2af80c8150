package dev.azoth.orm.mapping;

import dev.azoth.sql.schema.Column;
import org.jspecify.annotations.Nullable;

/**
 * Where an object of a class keeps the value of a column.
 *
 * @param index among the slots of the class
 * @param property null for a column that no attribute holds: a foreign key, a discriminator; the object's state keeps its value
 * @param part of an embedded object: which of its columns; else 0
 */
public record ColumnSlot(
        int index, Column<?> column, @Nullable Property property, int part) {
    /** Whether no attribute holds it. */
    public boolean hidden() {
        return property == null;
    }
}
