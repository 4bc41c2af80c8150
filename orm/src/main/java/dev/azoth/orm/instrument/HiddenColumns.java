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
     * One value for each slot behind those of attributes: the value itself where there is one slot, as in most classes that have any; of
     * several, and of a value that is an array, an array. Another class may add slots later: what is beyond is null, and known. Values
     * before their changes stand in Extras.
     */
    private @Nullable Object hidden;

    HiddenColumns(Mapper<?> mapper, Managed object, boolean loaded) {
        super(mapper, object, loaded);
    }

    private static @Nullable Object at(@Nullable Object values, int place) {
        if (values instanceof Object[] several) {
            return place < several.length ? several[place] : null;
        }
        return place == 0 ? values : null;
    }

    private int count() {
        return mapper().slotCount() - mapper().firstHiddenSlot();
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

    /** The values, one of them another. */
    private @Nullable Object with(@Nullable Object values, int place, @Nullable Object value) {
        @Nullable Object[] all;
        if (values instanceof Object[] several) {
            all = place < several.length ? several : Arrays.copyOf(several, count());
        } else if (count() == 1 && !(value instanceof Object[])) {
            return value;
        } else {
            all = new @Nullable Object[count()];
            all[0] = values;
        }
        all[place] = value;
        return all;
    }

    /** From a row, or of an object that is not written yet. */
    @SuppressWarnings("ReferenceEquality") // one object stands for no changes
    public final void hidden(int slot, @Nullable Object value) {
        int place = place(slot);
        hidden = with(hidden, place, value);
        Extras extras = presentExtras();
        if (extras != null && extras.hiddenBefore != Extras.UNCHANGED) {
            extras.hiddenBefore = with(extras.hiddenBefore, place, value);
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
    @SuppressWarnings("ReferenceEquality") // one object stands for no changes
    final void changeOfRow(int slot, @Nullable Object value) {
        Extras kept = extras();
        if (kept.hiddenBefore == Extras.UNCHANGED) {
            kept.hiddenBefore = hidden instanceof Object[] several ? several.clone() : hidden;
        }
        hidden = with(hidden, place(slot), value);
    }

    /** Whether the value differs from that in the database, or that is not known. */
    @SuppressWarnings("ReferenceEquality") // one object stands for no changes
    public final boolean isHiddenChanged(int slot) {
        Extras extras = presentExtras();
        if (extras == null || extras.hiddenBefore == Extras.UNCHANGED) {
            return false;
        }
        int place = place(slot);
        return !Objects.deepEquals(at(hidden, place), at(extras.hiddenBefore, place));
    }

    /** Forgets the values of all columns that no attribute holds. */
    public final void expireHidden() {
        int count = count();
        if (count == 0) {
            return;
        }
        forgetHiddenChanges();
        if (count == 1) {
            hidden = InstanceState.NO_VALUE;
        } else {
            @Nullable Object[] values = new @Nullable Object[count];
            Arrays.fill(values, InstanceState.NO_VALUE);
            hidden = values;
        }
    }

    /** The changes of columns that no attribute holds are in the database. */
    final void forgetHiddenChanges() {
        Extras extras = presentExtras();
        if (extras != null) {
            extras.hiddenBefore = Extras.UNCHANGED;
        }
    }
}
