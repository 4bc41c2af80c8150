package dev.azoth.orm.load;

import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.mapping.ColumnSlot;
import dev.azoth.orm.mapping.EmbeddedProperty;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Property;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fills the attributes of objects of one class from rows of one shape. Immutable. */
final class Filler {
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Embedded(EmbeddedProperty property, int[] positions) {}

    private final Mapper<?> mapper;
    /** Attributes that hold one column, and where in the row it is. */
    private final int[] attributes;

    private final int[] positions;
    private final List<Embedded> embedded = new ArrayList<>(0);
    private final int[] hiddenSlots;
    private final int[] hiddenPositions;

    /** @param slotPositions where in the row each slot is, -1 for those that are not selected */
    Filler(Mapper<?> mapper, int[] slotPositions) {
        this.mapper = mapper;
        var plain = new ArrayList<ColumnSlot>();
        var hidden = new ArrayList<ColumnSlot>();
        for (ColumnSlot slot : mapper.slots()) {
            if (slotPositions[slot.index()] < 0) {
                continue;
            }
            Property property = slot.property();
            if (property == null) {
                hidden.add(slot);
            } else if (property instanceof EmbeddedProperty many) {
                if (slot.part() == 0) {
                    int[] places = mapper.slots(many).stream()
                            .mapToInt(part -> slotPositions[part.index()])
                            .toArray();
                    embedded.add(new Embedded(many, places));
                }
            } else {
                plain.add(slot);
            }
        }
        attributes = new int[plain.size()];
        positions = new int[plain.size()];
        for (int i = 0; i < attributes.length; i++) {
            ColumnSlot slot = plain.get(i);
            attributes[i] = slot.property() == null ? -1 : slot.property().index();
            positions[i] = slotPositions[slot.index()];
        }
        hiddenSlots = hidden.stream().mapToInt(ColumnSlot::index).toArray();
        hiddenPositions =
                hidden.stream().mapToInt(slot -> slotPositions[slot.index()]).toArray();
    }

    Mapper<?> mapper() {
        return mapper;
    }

    /** Sets all attributes the row has. */
    void fill(InstanceState state, Managed object, @Nullable Object[] row) {
        for (int i = 0; i < attributes.length; i++) {
            object.azoth$set(attributes[i], row[positions[i]]);
            state.loaded(attributes[i]);
        }
        for (Embedded one : embedded) {
            object.azoth$set(one.property.index(), joined(one, row));
            state.loaded(one.property.index());
        }
        for (int i = 0; i < hiddenSlots.length; i++) {
            state.hidden(hiddenSlots[i], row[hiddenPositions[i]]);
        }
        Mutables.remember(state);
    }

    /**
     * Sets those attributes that are not loaded; a changed one stays as it is.
     *
     * @return whether there were any
     */
    boolean fillMissing(InstanceState state, Managed object, @Nullable Object[] row) {
        boolean missing = false;
        for (int i = 0; i < attributes.length; i++) {
            if (!state.isLoaded(attributes[i])) {
                object.azoth$set(attributes[i], row[positions[i]]);
                state.loaded(attributes[i]);
                missing = true;
            }
        }
        for (Embedded one : embedded) {
            if (!state.isLoaded(one.property.index())) {
                object.azoth$set(one.property.index(), joined(one, row));
                state.loaded(one.property.index());
                missing = true;
            }
        }
        for (int i = 0; i < hiddenSlots.length; i++) {
            if (!state.isHiddenLoaded(hiddenSlots[i])) {
                state.hidden(hiddenSlots[i], row[hiddenPositions[i]]);
                missing = true;
            }
        }
        if (missing) {
            Mutables.remember(state);
        }
        return missing;
    }

    private static @Nullable Object joined(Embedded one, @Nullable Object[] row) {
        @Nullable Object[] parts = new Object[one.positions.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = one.positions[i] < 0 ? null : row[one.positions[i]];
        }
        return one.property.join(parts);
    }
}
