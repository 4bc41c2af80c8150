package dev.azoth.orm.flush;

import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.load.Slots;
import dev.azoth.orm.mapping.ColumnSlot;
import dev.azoth.orm.mapping.EmbeddedProperty;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Property;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which columns of an object differ from its row. */
final class Changes {
    private Changes() {}

    static boolean has(InstanceState state, Managed object, ColumnSlot slot) {
        Property property = slot.property();
        if (property == null) {
            return !Objects.deepEquals(state.hidden(slot.index()), state.committedHidden(slot.index()));
        }
        if (!state.isModified(property.index())) {
            return false;
        }
        Object before = state.committed(property.index());
        if (before == InstanceState.NO_VALUE) {
            return true;
        }
        Object old = property instanceof EmbeddedProperty embedded ? embedded.split(before)[slot.part()] : before;
        return !same(old, Slots.value(state, object, slot));
    }

    private static boolean same(@Nullable Object old, @Nullable Object now) {
        if (old instanceof byte[] a && now instanceof byte[] b) {
            return Arrays.equals(a, b);
        }
        return Objects.equals(old, now);
    }
}
