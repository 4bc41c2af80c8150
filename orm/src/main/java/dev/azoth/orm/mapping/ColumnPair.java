package dev.azoth.orm.mapping;

import dev.azoth.sql.schema.Column;

/**
 * Two columns that hold the same value in rows that belong together.
 *
 * @param local on the side of the relationship's owner, or of its target with a secondary table
 * @param remote on the other side: in the target's table, or in the secondary table
 */
public record ColumnPair(Column<?> local, Column<?> remote) {
    /** As the other side sees them. */
    ColumnPair flipped() {
        return new ColumnPair(/* local= */ remote, /* remote= */ local);
    }
}
