package dev.azoth.orm.mapping;

import dev.azoth.error.ArgumentException;
import dev.azoth.sql.Expression;
import org.jspecify.annotations.Nullable;

/** Values of columns, read from the fields of objects as they are. */
public final class ColumnValues {
    private ColumnValues() {}

    /**
     * The value an object has for a column that an attribute holds.
     *
     * @throws ArgumentException when no attribute of its class does
     */
    public static @Nullable Object of(Object object, Expression<?> column) {
        Mapper<?> mapper = Mappers.of(object);
        ColumnSlot slot = mapper.slot(column);
        if (slot != null && slot.property() == null) {
            return ((Managed) object).azoth$state() instanceof HiddenValues hidden ? hidden.hidden(slot.index()) : null;
        }
        if (slot == null || slot.property() == null) {
            throw new ArgumentException("No attribute of " + mapper.type().getName() + " holds " + column);
        }
        return of((Managed) object, slot, slot.property());
    }

    /** The value of a slot that belongs to an attribute. */
    public static @Nullable Object of(Managed object, ColumnSlot slot, Property property) {
        Object value = object.azoth$get(property.index());
        return property instanceof EmbeddedProperty embedded ? embedded.split(value)[slot.part()] : value;
    }
}
