package dev.azoth.orm.flush;

import dev.azoth.orm.mapping.ColumnOption;
import dev.azoth.orm.mapping.ColumnProperty;
import dev.azoth.orm.mapping.Generation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values that are made here, not by the database, for a new row. */
public final class Generated {
    private Generated() {}

    /** The version that comes after another. */
    public static Object next(ColumnProperty version, @Nullable Object old) {
        return Versions.next(version, old);
    }

    /** A new key or the first version; null for a column whose values are not made here. */
    public static @Nullable Object value(ColumnProperty property) {
        if (property.generation() instanceof Generation.RandomUuid) {
            UUID uuid = UUID.randomUUID();
            return property.column().type().javaType() == String.class ? uuid.toString() : uuid;
        }
        return property.is(ColumnOption.VERSION) ? Versions.first(property) : null;
    }
}
