package dev.azoth.orm.flush;

import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.instrument.Status;
import dev.azoth.orm.mapping.ColumnOption;
import dev.azoth.orm.mapping.ColumnPair;
import dev.azoth.orm.mapping.ColumnProperty;
import dev.azoth.orm.mapping.ColumnSlot;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Relationship;
import dev.azoth.sql.schema.Column;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Attributes of columns that a relationship writes and they do not: {@code insertable = false}, {@code updatable = false}. What is
 * assigned to them is undone when the object is flushed; then they get what the relationship says.
 */
final class Led {
    private final List<ColumnSlot> notInserted = new ArrayList<>(0);
    private final List<ColumnSlot> notUpdated = new ArrayList<>(0);

    private Led(Mapper<?> mapper) {
        Set<Column<?>> written = written(mapper);
        for (ColumnSlot slot : mapper.slots()) {
            if (slot.property() instanceof ColumnProperty one && written.contains(slot.column())) {
                if (one.is(ColumnOption.NOT_INSERTABLE)) {
                    notInserted.add(slot);
                }
                if (one.is(ColumnOption.NOT_UPDATABLE)) {
                    notUpdated.add(slot);
                }
            }
        }
    }

    static Led of(Mapper<?> mapper) {
        Led known = mapper.known(Led.class);
        return known != null ? known : mapper.memo(Led.class, () -> new Led(mapper));
    }

    /** The columns that relationships write. */
    private static Set<Column<?>> written(Mapper<?> mapper) {
        Set<Column<?>> written = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Relationship<?, ?> relationship : ForeignKeys.referring(mapper)) {
            relationship.wiring().pairs().stream().map(ColumnPair::local).forEach(written::add);
        }
        for (Mapper<?> at = mapper; at != null; at = at.parent()) {
            for (Relationship<?, ?> relationship : at.joinedFrom()) {
                relationship.wiring().pairs().stream().map(ColumnPair::remote).forEach(written::add);
            }
        }
        return written;
    }

    /** Whether a relationship writes its column, though its attribute does not. */
    boolean has(ColumnSlot slot) {
        return notInserted.contains(slot) || notUpdated.contains(slot);
    }

    /** Forgets what has been assigned. */
    void undo(InstanceState state) {
        if (state.status() == Status.PENDING) {
            for (ColumnSlot slot : notInserted) {
                undoNew(state, state.object(), slot);
            }
        } else {
            for (ColumnSlot slot : notUpdated) {
                undoChange(state, state.object(), slot);
            }
        }
    }

    private static void undoNew(InstanceState state, Managed object, ColumnSlot slot) {
        if (slot.property() instanceof ColumnProperty one && object.azoth$get(one.index()) != null) {
            Values.made(state, slot, null);
        }
    }

    @SuppressWarnings("ReferenceEquality") // one object stands for all that is not loaded
    private static void undoChange(InstanceState state, Managed object, ColumnSlot slot) {
        if (!(slot.property() instanceof ColumnProperty property) || !state.isModified(property.index())) {
            return;
        }
        Object before = state.committed(property.index());
        if (before == InstanceState.NO_VALUE) {
            state.expire(property.index());
        } else {
            object.azoth$set(property.index(), before);
        }
    }
}
