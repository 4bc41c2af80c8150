package dev.azoth.orm.load;

import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.mapping.ColumnPair;
import dev.azoth.orm.mapping.ColumnSlot;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What rows of the other side are found by, of many owners one after the other. For one task at a time. */
final class LocalKeys {
    private final List<ColumnPair> pairs;
    private @Nullable Mapper<?> last;
    private @Nullable ColumnSlot slot;

    LocalKeys(Relationship<?, ?> relationship) {
        this.pairs = relationship.wiring().pairs();
    }

    /** The value, or the list of values; null when one is null. */
    @Nullable
    Object of(InstanceState state, Managed owner) {
        if (pairs.size() > 1) {
            return Slots.localKey(state, owner, pairs);
        }
        if (state.mapper() != last) {
            last = state.mapper();
            slot = last.slot(pairs.get(0).local());
        }
        return slot == null ? null : Slots.value(state, owner, slot);
    }
}
