package dev.azoth.orm.context;

import dev.azoth.orm.instrument.IdentityKey;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.mapping.Mapper;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The persistent objects of a session by key, held weakly. What the collector has taken is dropped when the map grows. For one
 * task at a time. SQLAlchemy: {@code WeakInstanceDict}.
 */
public final class IdentityMap {
    /*
     * Open addressing with linear probing over the states themselves, which know their keys: an object costs a reference, and
     * looking for one makes no key. The table is at most half full, counting those the collector has taken.
     */
    private static final int FIRST = 8;

    /** Never written to: it is full from the beginning. */
    private static final @Nullable InstanceState[] NONE = new @Nullable InstanceState[1];

    private @Nullable InstanceState[] table = NONE;
    private int size;

    /** The state of a living object, or null. */
    public @Nullable InstanceState get(IdentityKey key) {
        return get(key.root(), key.id());
    }

    /**
     * The state of a living object, or null.
     *
     * @param root the topmost mapper of its hierarchy
     * @param id the key's value, or the list of them
     */
    public @Nullable InstanceState get(Mapper<?> root, Object id) {
        InstanceState state = table[place(table, root, id)];
        if (state != null && state.get() == null) {
            return null;
        }
        return state;
    }

    /** Where the state with that key is, or would be. */
    private static int place(@Nullable InstanceState[] table, Mapper<?> root, Object id) {
        int mask = table.length - 1;
        int at = start(root, id, mask);
        while (true) {
            InstanceState state = table[at];
            if (state == null || (state.mapper().root() == root && id.equals(state.id()))) {
                return at;
            }
            at = (at + 1) & mask;
        }
    }

    /** Where the search begins: keys that follow each other are spread evenly, those of other classes fall between them. */
    private static int start(Mapper<?> root, Object id, int mask) {
        int mixed = id.hashCode() * 0x9E3779B9 + root.number() * 0x85EBCA6B;
        return (mixed >>> Integer.numberOfLeadingZeros(mask)) & mask;
    }

    private static Object id(InstanceState state) {
        Object id = state.id();
        if (id == null) {
            throw new IllegalStateException("Of the identity map, and without a key");
        }
        return id;
    }

    /**
     * Where the state with that key is, or would be; good for {@link #at} and {@link #put(int, InstanceState)} while nothing else is
     * put or removed.
     */
    public int place(Mapper<?> root, Object id) {
        return place(table, root, id);
    }

    /** The state of a living object at a place, or null. */
    public @Nullable InstanceState at(int place) {
        InstanceState state = table[place];
        return state != null && state.get() == null ? null : state;
    }

    /** Puts a state in the place of its key. */
    public void put(InstanceState state) {
        put(place(table, state.mapper().root(), id(state)), state);
    }

    /**
     * Puts a state in the place of its key, unless that is taken.
     *
     * @return the state of another living object that has the key, or null
     */
    public @Nullable InstanceState putUnlessTaken(InstanceState state) {
        int at = place(table, state.mapper().root(), id(state));
        InstanceState present = table[at];
        if (present != null && present != state && present.get() != null) {
            return present;
        }
        put(at, state);
        return null;
    }

    /** Puts a state in the place of its key, which that is. */
    public void put(int found, InstanceState state) {
        int at = found;
        if (table[at] == null) {
            if (size >= table.length / 2) {
                makeRoom(1);
                at = place(table, state.mapper().root(), id(state));
            }
            size++;
        }
        table[at] = state;
    }

    /** So many more are about to come. */
    public void expect(int more) {
        if (size + more > table.length / 2) {
            makeRoom(more);
        }
    }

    private void makeRoom(int more) {
        List<InstanceState> living = all();
        int wanted = Math.max(FIRST, (living.size() + more) * 4 - 1);
        @Nullable InstanceState[] roomier = new @Nullable InstanceState[Integer.highestOneBit(wanted)];
        for (InstanceState state : living) {
            roomier[place(roomier, state.mapper().root(), id(state))] = state;
        }
        table = roomier;
        size = living.size();
    }

    /** Takes a state out, if it is this one that its key stands for. Its key must be the one it was put in with. */
    public void remove(InstanceState state) {
        Object id = state.id();
        int at = id == null ? -1 : place(table, state.mapper().root(), id);
        if (at < 0 || table[at] != state) {
            return;
        }
        table[at] = null;
        size--;
        closeGap(at);
    }

    /** Those behind a gap that would not be found any more move into it. */
    private void closeGap(int from) {
        int mask = table.length - 1;
        int gap = from;
        int at = (gap + 1) & mask;
        InstanceState state = table[at];
        while (state != null) {
            int home = start(state.mapper().root(), id(state), mask);
            if (((at - home) & mask) >= ((at - gap) & mask)) {
                table[gap] = state;
                table[at] = null;
                gap = at;
            }
            at = (at + 1) & mask;
            state = table[at];
        }
    }

    /** The states of all living objects. */
    public List<InstanceState> all() {
        var living = new ArrayList<InstanceState>(size);
        for (InstanceState state : table) {
            if (state != null && state.get() != null) {
                living.add(state);
            }
        }
        return living;
    }

    /** How many there are, perhaps with some that the collector has taken. */
    public int size() {
        return size;
    }

    public void clear() {
        table = NONE;
        size = 0;
    }
}
