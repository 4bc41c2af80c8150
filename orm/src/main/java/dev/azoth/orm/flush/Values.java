package dev.azoth.orm.flush;

import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.instrument.Status;
import dev.azoth.orm.mapping.ColumnSlot;
import dev.azoth.orm.mapping.EmbeddedProperty;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Property;
import org.jspecify.annotations.Nullable;

/** Values the flush gives to objects. */
final class Values {
    private Values() {}

    /** A value the database, or the flush, made for an object; of an object without a row it can be taken back. */
    static void made(InstanceState state, ColumnSlot slot, @Nullable Object value) {
        Property property = slot.property();
        if (property == null) {
            state.hidden(slot.index(), value);
            return;
        }
        Managed object = state.object();
        if (state.status() == Status.PENDING) {
            state.generating(property.index());
        }
        object.azoth$set(property.index(), with(object, property, slot, value));
        state.loaded(property.index());
    }

    /** A foreign key that follows from a relationship. */
    static void followed(InstanceState state, ColumnSlot slot, @Nullable Object value) {
        Property property = slot.property();
        if (property == null) {
            state.changeHidden(slot.index(), value);
            return;
        }
        Managed object = state.object();
        if (state.status() == Status.PENDING) {
            state.generating(property.index());
        }
        state.change(property.index());
        object.azoth$set(property.index(), with(object, property, slot, value));
    }

    private static @Nullable Object with(Managed object, Property property, ColumnSlot slot, @Nullable Object value) {
        if (!(property instanceof EmbeddedProperty embedded)) {
            return value;
        }
        @Nullable
        Object[] parts = embedded.split(object.azoth$get(property.index())).clone();
        parts[slot.part()] = value;
        return embedded.join(parts);
    }

    /** A number that is 0 stands for none where the database makes it. */
    static boolean isEmpty(@Nullable Object value) {
        return value == null || (value instanceof Number number && number.longValue() == 0);
    }
}
