package dev.azoth.orm.load;

import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.mapping.ColumnPair;
import dev.azoth.orm.mapping.ColumnSlot;
import dev.azoth.orm.mapping.ColumnValues;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Property;
import dev.azoth.sql.schema.Column;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of an object's columns, whether an attribute or its state keeps them. */
public final class Slots {
    private Slots() {}

    /** The value as it is now; null also where it is not loaded. */
    public static @Nullable Object value(InstanceState state, Managed object, ColumnSlot slot) {
        Property property = slot.property();
        return property == null ? state.hidden(slot.index()) : ColumnValues.of(object, slot, property);
    }

    /** The value of a column as it is now. */
    public static @Nullable Object value(InstanceState state, Managed object, Column<?> column) {
        ColumnSlot slot = state.mapper().slot(column);
        return slot == null ? null : value(state, object, slot);
    }

    /** Whether a column's value is known. */
    static boolean isLoaded(InstanceState state, Column<?> column) {
        ColumnSlot slot = state.mapper().slot(column);
        if (slot == null) {
            return false;
        }
        Property property = slot.property();
        return property == null ? state.isHiddenLoaded(slot.index()) : state.isLoaded(property.index());
    }

    /** What rows of the other side are found by: the value, or the list of values; null when one is null. */
    static @Nullable Object localKey(InstanceState state, Managed object, List<ColumnPair> pairs) {
        if (pairs.size() == 1) {
            return value(state, object, pairs.get(0).local());
        }
        @Nullable Object[] values = new Object[pairs.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(state, object, pairs.get(i).local());
        }
        return keyOf(values);
    }

    /** What rows are found by: the value, or the list of values; null when one is null. */
    static @Nullable Object keyOf(@Nullable Object[] values) {
        for (Object value : values) {
            if (value == null) {
                return null;
            }
        }
        return values.length == 1 ? values[0] : Arrays.asList(values);
    }
}
