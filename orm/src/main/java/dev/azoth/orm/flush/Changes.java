package dev.azoth.orm.flush;

import dev.azoth.orm.instrument.IdentityKey;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.load.Slots;
import dev.azoth.orm.mapping.ColumnPair;
import dev.azoth.orm.mapping.ColumnSlot;
import dev.azoth.orm.mapping.EmbeddedProperty;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Property;
import java.util.List;
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

    /** What columns that others refer to were before their changes; of a key those of the row. */
    static @Nullable Object[] before(InstanceState state, List<ColumnPair> pairs) {
        @Nullable Object[] values = new Object[pairs.size()];
        for (int i = 0; i < values.length; i++) {
            ColumnSlot slot = state.mapper().slot(pairs.get(i).local());
            values[i] = slot == null ? null : before(state, slot);
        }
        return values;
    }

    private static @Nullable Object before(InstanceState state, ColumnSlot slot) {
        IdentityKey key = state.key();
        int[] keySlots = state.mapper().keySlots();
        for (int i = 0; key != null && i < keySlots.length; i++) {
            if (keySlots[i] == slot.index()) {
                return key.values()[i];
            }
        }
        Property property = slot.property();
        if (property == null || !state.isModified(property.index())) {
            return Slots.value(state, state.object(), slot);
        }
        return old(state, property, slot, state.committed(property.index()));
    }
}
