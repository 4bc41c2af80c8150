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

    /**
     * The value an object has, or will have when it is written, for a column of its key: where it has none, that of the object
     * whose key it takes.
     */
    public static @Nullable Object ofKey(Managed object, Mapper<?> mapper, ColumnSlot slot) {
        Property property = slot.property();
        Object value = property != null
                ? of(object, slot, property)
                : object.azoth$state() instanceof HiddenValues hidden ? hidden.hidden(slot.index()) : null;
        boolean led = property instanceof ColumnProperty one && one.is(ColumnOption.NOT_INSERTABLE);
        if (!led && value != null && !(value instanceof Number number && number.longValue() == 0)) {
            return value;
        }
        for (Relationship<?, ?> relationship : mapper.relationships()) {
            if (relationship.direction() == Direction.MANY_TO_ONE
                    && !relationship.viewOnly()
                    && object.azoth$get(relationship.index()) instanceof Managed other) {
                for (ColumnPair pair : relationship.wiring().pairs()) {
                    ColumnSlot there =
                            pair.local() == slot.column() ? Mappers.of(other).slot(pair.remote()) : null;
                    if (there != null) {
                        return ofKey(other, Mappers.of(other), there);
                    }
                }
            }
        }
        return value;
    }

    /** The value of a slot that belongs to an attribute. */
    public static @Nullable Object of(Managed object, ColumnSlot slot, Property property) {
        Object value = object.azoth$get(property.index());
        return property instanceof EmbeddedProperty embedded ? embedded.split(value)[slot.part()] : value;
    }
}
