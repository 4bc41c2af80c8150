package dev.azoth.orm.instrument;

import dev.azoth.orm.mapping.Mapper;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The values of columns that no attribute of an object holds: foreign keys, discriminators. For one task at a time. */
final class HiddenColumns {
    private @Nullable Object[] values;
    private @Nullable Object @Nullable [] before;

    HiddenColumns(int slots) {
        values = new @Nullable Object[slots];
    }

    @Nullable
    Object get(int slot) {
        return slot < values.length ? values[slot] : null;
    }

    /** From a row, or of an object that is not written yet. */
    void set(int slot, @Nullable Object value, Mapper<?> mapper) {
        values = roomFor(slot, values, mapper);
        values[slot] = value;
        if (before != null) {
            before = roomFor(slot, before, mapper);
            before[slot] = value;
        }
    }

    /** Changes a value; the one before is kept until the object is clean. */
    void change(int slot, @Nullable Object value, Mapper<?> mapper) {
        values = roomFor(slot, values, mapper);
        if (before == null) {
            before = values.clone();
        }
        values[slot] = value;
    }

    private static @Nullable Object[] roomFor(int slot, @Nullable Object[] room, Mapper<?> mapper) {
        return slot < room.length ? room : Arrays.copyOf(room, mapper.slotCount());
    }

    boolean isChanged(int slot) {
        if (before == null) {
            return false;
        }
        Object old = slot < before.length ? before[slot] : null;
        return !Objects.deepEquals(get(slot), old);
    }

    void clean() {
        before = null;
    }

    void expire(int slots) {
        before = null;
        values = new @Nullable Object[slots];
        Arrays.fill(values, InstanceState.NO_VALUE);
    }
}
