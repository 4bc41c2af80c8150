package dev.azoth.orm.flush;

import dev.azoth.orm.instrument.IdentityKey;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.instrument.Status;
import dev.azoth.orm.load.Loader;
import dev.azoth.orm.load.Slots;
import dev.azoth.orm.mapping.ColumnSlot;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Property;
import dev.azoth.sql.schema.Column;
import org.jspecify.annotations.Nullable;

/** Values of columns that others refer to, also of objects whose attributes have expired. */
final class Referred {
    private final Loader loader;
    /** What was asked for last. */
    private @Nullable Mapper<?> lastMapper;

    private @Nullable Column<?> lastColumn;
    private @Nullable ColumnSlot lastSlot;

    Referred(Loader loader) {
        this.loader = loader;
    }

    @Nullable
    Object value(InstanceState state, Column<?> column) {
        ColumnSlot slot = lastSlot;
        if (slot == null || lastColumn != column || lastMapper != state.mapper()) {
            lastMapper = state.mapper();
            lastColumn = column;
            slot = lastMapper.slot(column);
            lastSlot = slot;
        }
        if (slot == null) {
            throw new IllegalStateException(state + " keeps no value for " + column);
        }
        Object id = state.id();
        if (id != null && state.status() == Status.PENDING && isKey(state, slot)) {
            return id;
        }
        Property property = slot.property();
        IdentityKey key = state.key();
        boolean known = property == null ? state.isHiddenLoaded(slot.index()) : state.isLoaded(property.index());
        if (key != null && !known) {
            int[] keySlots = state.mapper().keySlots();
            for (int i = 0; i < keySlots.length; i++) {
                if (keySlots[i] == slot.index()) {
                    return key.values()[i];
                }
            }
            if (property != null) {
                loader.lazy(state, state.object(), property);
            }
        }
        return Slots.value(state, state.object(), slot);
    }

    /** Whether it is all of the key: that of an object that has just been inserted is the state's, too. */
    private static boolean isKey(InstanceState state, ColumnSlot slot) {
        int[] keySlots = state.mapper().keySlots();
        return keySlots.length == 1 && keySlots[0] == slot.index();
    }
}
