package dev.azoth.orm;

import dev.azoth.orm.context.IdentityMap;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.instrument.StateSet;
import dev.azoth.orm.load.Mutables;
import java.util.List;

/** The objects in a session that something is to be done with. For one task at a time. */
final class SessionSets {
    final IdentityMap identities = new IdentityMap();
    /** To be inserted. */
    final StateSet pending = new StateSet(StateSet.Kind.PENDING);
    /** Persistent ones with changes. */
    final StateSet modified = new StateSet(StateSet.Kind.MODIFIED);
    /** To be deleted. */
    final StateSet deleted = new StateSet();
    /** With changes of collections that are not loaded. */
    final StateSet queued = new StateSet();
    /** With values that change without being assigned. */
    final StateSet mutable = new StateSet();

    boolean isClean() {
        return pending.isEmpty() && modified.isEmpty() && deleted.isEmpty();
    }

    void forgetQueued() {
        queued.forEach(InstanceState::forgetQueued);
        queued.clear();
    }

    void compareMutables() {
        if (!mutable.isEmpty()) {
            List.copyOf(mutable).forEach(Mutables::compare);
        }
    }

    /** An object with values that change without being assigned is held, and compared at each flush. */
    void watch(InstanceState state) {
        if (!state.mapper().mutable().isEmpty()) {
            state.hold();
            mutable.add(state);
        }
    }
}
