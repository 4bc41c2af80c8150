package dev.azoth.orm.flush;

import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.load.Slots;
import dev.azoth.orm.mapping.ColumnSlot;
import dev.azoth.orm.mapping.EmbeddedProperty;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Property;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which columns of an object differ from its row. */
final class Changes {
    private Changes() {}

    static boolean has(InstanceState state, Managed object, ColumnSlot slot) {
        Property property = slot.property();
        if (property == null) {
            return state.isHiddenChanged(slot.index());
        }
        if (!state.isModified(property.index())) {
            return false;
        }
        Object before = state.committed(property.index());
        if (before == InstanceState.NO_VALUE) {
            return true;
        }
        return !Objects.deepEquals(old(state, property, slot, before), Slots.value(state, object, slot));
    }

    private static @Nullable Object old(
            InstanceState state, Property property, ColumnSlot slot, @Nullable Object before) {
        Object remembered = state.remembered(property.index());
        if (property instanceof EmbeddedProperty embedded) {
            return (remembered instanceof Object[] parts ? parts : embedded.split(before))[slot.part()];
        }
        return remembered != null ? remembered : before;
    }
}
