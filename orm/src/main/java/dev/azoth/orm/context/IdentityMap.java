package dev.azoth.orm.context;

import dev.azoth.orm.instrument.IdentityKey;
import dev.azoth.orm.instrument.InstanceState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The persistent objects of a session by key, held weakly. What the collector has taken is dropped when the map has doubled
 * since the last time. For one task at a time. SQLAlchemy: {@code WeakInstanceDict}.
 */
public final class IdentityMap {
    private static final int FIRST_SWEEP = 1024;

    private final Map<IdentityKey, InstanceState> states = new HashMap<>();
    private int sweepAt = FIRST_SWEEP;

    /** The state of a living object, or null. */
    public @Nullable InstanceState get(IdentityKey key) {
        InstanceState state = states.get(key);
        if (state != null && state.get() == null) {
            states.remove(key);
            return null;
        }
        return state;
    }

    public void put(IdentityKey key, InstanceState state) {
        states.put(key, state);
        if (states.size() > sweepAt) {
            states.values().removeIf(one -> one.get() == null);
            sweepAt = Math.max(FIRST_SWEEP, states.size() * 2);
        }
    }

    public void remove(IdentityKey key, InstanceState state) {
        states.remove(key, state);
    }

    /** The states of all living objects. */
    public List<InstanceState> all() {
        var living = new ArrayList<InstanceState>(states.size());
        for (InstanceState state : states.values()) {
            if (state.get() != null) {
                living.add(state);
            }
        }
        return living;
    }

    public int size() {
        return states.size();
    }

    public void clear() {
        states.clear();
    }
}
