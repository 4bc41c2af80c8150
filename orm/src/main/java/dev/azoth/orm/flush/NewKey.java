package dev.azoth.orm.flush;

import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.load.Keys;
import dev.azoth.orm.mapping.ColumnSlot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The key that the topmost row of an object has from this flush on. */
final class NewKey {
    private NewKey() {}

    /** Null when it stays what it is; of a deleted object it does. */
    static @Nullable Object of(InstanceState state) {
        List<ColumnSlot> slots = state.mapper().slots();
        for (int slot : state.mapper().keySlots()) {
            if (state.key() != null && Changes.has(state, state.object(), slots.get(slot))) {
                return Keys.currentId(state);
            }
        }
        return null;
    }
}
