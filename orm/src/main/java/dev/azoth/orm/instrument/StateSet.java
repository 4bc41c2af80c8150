package dev.azoth.orm.instrument;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * States in the order in which they were added, each once; compared by identity. Few are looked through, many found by hash: no
 * object is made for an element. Iterating while elements are added or removed raises. For one task at a time.
 */
public final class StateSet extends AbstractSet<InstanceState> {
    /*
     * Removed elements leave a hole in the order, closed when holes prevail. A state notes its place in the set it came to last,
     * which is its place in others, too, where sets are filled in the same order; only where it is not, the table is asked, and
     * made if need be. It holds places in the order, from 1; 0 is free; places of holes stay until the table is made anew, so
     * that those behind are found.
     */
    private static final InstanceState[] NONE = {};
    private static final int FEW = 8;

    /** What a set is for. A state knows of which kinds of sets it has ever been in one: in the others it need not be looked for. */
    public enum Kind {
        PENDING(1),
        MODIFIED(2),
        ADDED(4),
        CHANGED(8),
        LOOKED_AT(16),
        INSERTS(32),
        UPDATES(64),
        /** Any other. */
        OTHER(128);

        final int bit;

        Kind(int bit) {
            this.bit = bit;
        }
    }

    private final int kind;
    private @Nullable InstanceState[] order = NONE;
    private int @Nullable [] table;
    private int end;
    private int size;
    private int changes;

    public StateSet() {
        this(Kind.OTHER);
    }

    public StateSet(Kind kind) {
        this.kind = kind.bit;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public boolean contains(@Nullable Object wanted) {
        return wanted instanceof InstanceState state && place(state) >= 0;
    }

    private int place(InstanceState state) {
        int noted = state.place;
        if (noted < end && order[noted] == state) {
            return noted;
        }
        return size == 0 || (state.kinds & kind) == 0 ? -1 : found(state);
    }

    private int found(InstanceState state) {
        if (end <= FEW) {
            for (int i = 0; i < end; i++) {
                if (order[i] == state) {
                    return i;
                }
            }
            return -1;
        }
        int[] places = table == null ? tabulated() : table;
        int mask = places.length - 1;
        for (int at = state.hashCode() & mask; places[at] != 0; at = (at + 1) & mask) {
            if (order[places[at] - 1] == state) {
                return places[at] - 1;
            }
        }
        return -1;
    }

    @Override
    public boolean add(InstanceState state) {
        if (place(state) >= 0) {
            return false;
        }
        if (end == order.length) {
            makeRoom();
        }
        state.place = end;
        state.kinds |= (byte) kind;
        order[end++] = state;
        size++;
        changes++;
        if (table != null) {
            index(table, state, end);
        }
        return true;
    }

    /** So many are about to be added. */
    public void expect(int more) {
        if (end + more > order.length) {
            order = Arrays.copyOf(order, end + more);
            table = null;
        }
    }

    private static void index(int[] places, InstanceState state, int place) {
        int mask = places.length - 1;
        int at = state.hashCode() & mask;
        while (places[at] != 0) {
            at = (at + 1) & mask;
        }
        places[at] = place;
    }

    private void makeRoom() {
        if (size < end - (end >> 2)) {
            int kept = 0;
            for (int i = 0; i < end; i++) {
                if (order[i] != null) {
                    order[kept++] = order[i];
                }
            }
            Arrays.fill(order, kept, end, null);
            end = kept;
        } else {
            order = Arrays.copyOf(order, Math.max(4, end * 2));
        }
        table = null;
    }

    /** A table at least twice as large as the order can become before there is the next. */
    private int[] tabulated() {
        var places = new int[Integer.highestOneBit(order.length * 4 - 1)];
        for (int i = 0; i < end; i++) {
            InstanceState state = order[i];
            if (state != null) {
                index(places, state, i + 1);
            }
        }
        table = places;
        return places;
    }

    @Override
    public boolean remove(@Nullable Object unwanted) {
        int place = unwanted instanceof InstanceState state ? place(state) : -1;
        if (place < 0) {
            return false;
        }
        take(place);
        return true;
    }

    private void take(int place) {
        order[place] = null;
        size--;
        changes++;
        if (size == 0) {
            clear();
        }
    }

    @Override
    public void clear() {
        if (end > 0) {
            order = NONE;
            table = null;
            end = 0;
            size = 0;
            changes++;
        }
    }

    /** How often it has been changed: the same number twice says that it was not in between. */
    public int changes() {
        return changes;
    }

    /** The states as they are now, in a list of their own. */
    public List<InstanceState> copy() {
        if (size == 0) {
            return List.of();
        }
        var states = new InstanceState[size];
        if (size == end) {
            System.arraycopy(order, 0, states, 0, size);
        } else {
            int at = 0;
            for (int i = 0; i < end; i++) {
                InstanceState state = order[i];
                if (state != null) {
                    states[at++] = state;
                }
            }
        }
        return Arrays.asList(states);
    }

    @Override
    public void forEach(Consumer<? super InstanceState> action) {
        int expected = changes;
        for (int i = 0; i < end; i++) {
            InstanceState state = order[i];
            if (state != null) {
                action.accept(state);
                if (expected != changes) {
                    throw new ConcurrentModificationException();
                }
            }
        }
    }

    @Override
    public Iterator<InstanceState> iterator() {
        return new Iterator<>() {
            private int next = following(0);
            private int last = -1;
            private int expected = changes;

            private int following(int from) {
                int at = from;
                while (at < end && order[at] == null) {
                    at++;
                }
                return at;
            }

            @Override
            public boolean hasNext() {
                return next < end;
            }

            @Override
            public InstanceState next() {
                if (expected != changes) {
                    throw new ConcurrentModificationException();
                }
                InstanceState state = next < end ? order[next] : null;
                if (state == null) {
                    throw new NoSuchElementException();
                }
                last = next;
                next = following(next + 1);
                return state;
            }

            @Override
            public void remove() {
                if (last < 0) {
                    throw new IllegalStateException();
                }
                take(last);
                last = -1;
                expected = changes;
            }
        };
    }
}
