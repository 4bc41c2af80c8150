package dev.azoth.orm.instrument;

import dev.azoth.orm.mapping.HiddenValues;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Mapper;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The part of a state that keeps the values of columns that no attribute holds: foreign keys, discriminators. */
abstract class HiddenColumns extends AttributeState implements HiddenValues {
    /*
     * One value for each slot behind those of attributes. Another class may add slots later: what is beyond the array is null, and
     * known. Values before their changes stand in Extras.
     */
    private @Nullable Object @Nullable [] hidden;

    HiddenColumns(Mapper<?> mapper, Managed object, boolean loaded) {
        super(mapper, object, loaded);
    }

    private static @Nullable Object at(@Nullable Object @Nullable [] values, int place) {
        return values == null || place >= values.length ? null : values[place];
    }

    private int place(int slot) {
        return slot - mapper().firstHiddenSlot();
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // one object stands for all that is not loaded
    public final @Nullable Object hidden(int slot) {
        Object value = at(hidden, place(slot));
        return value == InstanceState.NO_VALUE ? null : value;
    }

    /** Whether the value is known. */
    @SuppressWarnings("ReferenceEquality") // one object stands for all that is not loaded
    public final boolean isHiddenLoaded(int slot) {
        return at(hidden, place(slot)) != InstanceState.NO_VALUE;
    }

    private @Nullable Object[] room(@Nullable Object @Nullable [] values, int place) {
        if (values != null && place < values.length) {
            return values;
        }
        int size = mapper().slotCount() - mapper().firstHiddenSlot();
        return values == null ? new @Nullable Object[size] : Arrays.copyOf(values, size);
    }

    /** From a row, or of an object that is not written yet. */
    public final void hidden(int slot, @Nullable Object value) {
        int place = place(slot);
        @Nullable Object[] values = room(hidden, place);
        values[place] = value;
        hidden = values;
        Extras extras = presentExtras();
        if (extras != null && extras.hiddenBefore != null) {
            @Nullable Object[] before = room(extras.hiddenBefore, place);
            before[place] = value;
            extras.hiddenBefore = before;
        }
    }

    /**
     * Several from a row.
     *
     * @param positions where in the row the values of the slots are
     */
    public final void hidden(int[] slots, @Nullable Object[] row, int[] positions) {
        for (int i = 0; i < slots.length; i++) {
            hidden(slots[i], row[positions[i]]);
        }
    }

    /** Changes a value of an object with a row; the one before is kept until the object is clean. */
    final void changeOfRow(int slot, @Nullable Object value) {
        int place = place(slot);
        @Nullable Object[] values = room(hidden, place);
        Extras kept = extras();
        if (kept.hiddenBefore == null) {
            kept.hiddenBefore = values.clone();
        }
        values[place] = value;
        hidden = values;
    }

    /** Whether the value differs from that in the database, or that is not known. */
    public final boolean isHiddenChanged(int slot) {
        Extras extras = presentExtras();
        if (extras == null || extras.hiddenBefore == null) {
            return false;
        }
        int place = place(slot);
        return !Objects.deepEquals(at(hidden, place), at(extras.hiddenBefore, place));
    }

    /** Forgets the values of all columns that no attribute holds. */
    public final void expireHidden() {
        int first = mapper().firstHiddenSlot();
        int count = mapper().slotCount() - first;
        if (count > 0) {
            forgetHiddenChanges();
            @Nullable Object[] values = new @Nullable Object[count];
            Arrays.fill(values, InstanceState.NO_VALUE);
            hidden = values;
        }
    }

    /** The changes of columns that no attribute holds are in the database. */
    final void forgetHiddenChanges() {
        Extras extras = presentExtras();
        if (extras != null) {
            extras.hiddenBefore = null;
        }
    }
}
