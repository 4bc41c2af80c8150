package dev.azoth.orm.load;

import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.mapping.ColumnSlot;
import dev.azoth.orm.mapping.EmbeddedProperty;
import dev.azoth.orm.mapping.ExpressionProperty;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Property;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Fills the attributes of objects of one class from rows of one shape. Immutable. */
final class Filler {
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Embedded(EmbeddedProperty property, int[] positions) {}

    private final Mapper<?> mapper;
    /** For each attribute that holds one column where in the row it is; -1 for the others. */
    private final int[] positions;
    /** Those of them that are selected: the first 64 as bits, the others by their indexes. */
    private final long attributes;

    private final int[] beyond;
    private final List<Embedded> embedded = new ArrayList<>(0);
    private final int[] hiddenSlots;
    private final int[] hiddenPositions;
    /** Whether objects have values that change without being assigned. */
    private final boolean mutable;

    /** @param places where in the row a column, or an attribute that holds an expression, is; -1 for what is not selected */
    Filler(Mapper<?> mapper, ToIntFunction<Object> places) {
        this.mapper = mapper;
        this.mutable = !mapper.mutable().isEmpty();
        positions = new int[mapper.properties().size()];
        Arrays.fill(positions, -1);
        long bits = 0;
        var high = new ArrayList<Integer>();
        var hidden = new ArrayList<ColumnSlot>();
        for (ColumnSlot slot : mapper.slots()) {
            int position = places.applyAsInt(slot.column());
            if (position < 0) {
                continue;
            }
            Property property = slot.property();
            if (property == null) {
                hidden.add(slot);
            } else if (property instanceof EmbeddedProperty many) {
                if (slot.part() == 0) {
                    int[] parts = mapper.slots(many).stream()
                            .mapToInt(part -> places.applyAsInt(part.column()))
                            .toArray();
                    embedded.add(new Embedded(many, parts));
                }
            } else {
                positions[property.index()] = position;
            }
        }
        for (Property property : mapper.properties()) {
            int index = property.index();
            if (property instanceof ExpressionProperty<?>) {
                positions[index] = places.applyAsInt(property);
            }
            if (positions[index] >= 0 && index < Long.SIZE) {
                bits |= 1L << index;
            } else if (positions[index] >= 0) {
                high.add(index);
            }
        }
        attributes = bits;
        beyond = high.stream().mapToInt(Integer::intValue).toArray();
        hiddenSlots = hidden.stream().mapToInt(ColumnSlot::index).toArray();
        hiddenPositions = hidden.stream()
                .mapToInt(slot -> places.applyAsInt(slot.column()))
                .toArray();
    }

    Mapper<?> mapper() {
        return mapper;
    }

    /** Whether something is to be done for each object that is made, besides filling it. */
    boolean isWatched() {
        return mutable;
    }

    /** Sets all attributes the row has. */
    void fill(InstanceState state, Managed object, @Nullable Object[] row) {
        object.azoth$fill(row, positions);
        state.loaded(attributes);
        for (int index : beyond) {
            state.loaded(index);
        }
        for (Embedded one : embedded) {
            object.azoth$set(one.property.index(), joined(one, row));
            state.loaded(one.property.index());
        }
        if (hiddenSlots.length > 0) {
            state.hidden(hiddenSlots, row, hiddenPositions);
        }
        if (mutable) {
            Mutables.remember(state);
        }
    }

    /**
     * Sets those attributes that are not loaded; a changed one stays as it is.
     *
     * @return whether there were any
     */
    boolean fillMissing(InstanceState state, Managed object, @Nullable Object[] row) {
        boolean missing = false;
        if (!state.areLoaded(attributes) || beyond.length > 0) {
            for (int index = 0; index < positions.length; index++) {
                if (positions[index] >= 0 && !state.isLoaded(index)) {
                    object.azoth$set(index, row[positions[index]]);
                    state.loaded(index);
                    missing = true;
                }
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

    /** The names of those attributes that are not loaded. */
    List<String> missing(InstanceState state) {
        var names = new ArrayList<String>();
        for (Property property : mapper.properties()) {
            int index = property.index();
            boolean selected = positions[index] >= 0 || embedded.stream().anyMatch(one -> one.property == property);
            if (selected && !state.isLoaded(index)) {
                names.add(property.name());
            }
        }
        return names;
    }

    private static @Nullable Object joined(Embedded one, @Nullable Object[] row) {
        @Nullable Object[] parts = new Object[one.positions.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = one.positions[i] < 0 ? null : row[one.positions[i]];
        }
        return one.property.join(parts);
    }
}
