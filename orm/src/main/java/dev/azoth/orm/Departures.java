package dev.azoth.orm;

import dev.azoth.orm.instrument.Containers;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.instrument.Status;
import dev.azoth.orm.mapping.Cascade;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Relationship;
import java.util.List;

/** How objects go out of a session. For one task at a time. */
final class Departures {
    private final SessionCore core;
    private final SessionSets sets;

    Departures(SessionCore core, SessionSets sets) {
        this.core = core;
        this.sets = sets;
    }

    /** Takes one object out of the session; of a pending one what it leads to, too. */
    void expunge(InstanceState state) {
        boolean wasPending = state.status() == Status.PENDING;
        Managed object = state.object();
        leave(state);
        if (wasPending) {
            expungeMembers(state, object);
        }
    }

    private void leave(InstanceState state) {
        if (state.status() == Status.PENDING) {
            sets.pending.remove(state);
            SessionScope present = core.scopes().innermost();
            if (present != null) {
                present.added.remove(state);
            }
            toTransient(state);
        } else {
            detach(state);
            state.release();
        }
    }

    private void expungeMembers(InstanceState state, Managed object) {
        for (Relationship<?, ?> relationship : state.mapper().relationships()) {
            if (!relationship.cascades(Cascade.EXPUNGE) || !relationship.holdsMembers()) {
                continue;
            }
            for (Managed member : Graph.members(object, relationship)) {
                InstanceState below = InstanceState.of(member);
                if (below != null && below.session() == core && below.status() == Status.PENDING) {
                    expunge(below);
                }
            }
        }
    }

    void detach(InstanceState state) {
        sets.identities.remove(state);
        sets.modified.remove(state);
        sets.deleted.remove(state);
        sets.mutable.remove(state);
        Status before = state.status();
        state.status(Status.DETACHED);
        state.attach(null);
        if (before == Status.PERSISTENT) {
            core.told().tell(SessionEvents.PERSISTENT_TO_DETACHED, state);
        } else if (before == Status.DELETED) {
            core.told().tell(SessionEvents.DELETED_TO_DETACHED, state);
        }
    }

    /** One object leaves alone, and has no row any more. */
    void forget(InstanceState state) {
        leave(state);
        if (state.status() == Status.DETACHED) {
            forgetRow(state);
        }
    }

    /** One that is in no session is as if it had just been made: what is not loaded is null, or an empty collection. */
    static void forgetRow(InstanceState state) {
        Managed object = state.object();
        for (Relationship<?, ?> relationship : state.mapper().relationships()) {
            if (relationship.toMany()
                    && relationship.holdsMembers()
                    && object.azoth$get(relationship.index()) == null) {
                object.azoth$set(relationship.index(), Containers.empty(relationship));
            }
        }
        object.azoth$state(null);
    }

    /** Forgets that a row was ever thought of. */
    void toTransient(InstanceState state) {
        Status before = state.status();
        sets.identities.remove(state);
        state.status(Status.TRANSIENT);
        state.attach(null);
        sets.modified.remove(state);
        sets.mutable.remove(state);
        Managed object = state.get();
        if (object != null) {
            state.forgetGenerated(object);
            object.azoth$state(null);
        }
        core.told()
                .tell(
                        before == Status.PENDING
                                ? SessionEvents.PENDING_TO_TRANSIENT
                                : SessionEvents.PERSISTENT_TO_TRANSIENT,
                        state);
        state.release();
    }

    /** All objects leave. */
    void expungeAll() {
        for (InstanceState state : List.copyOf(sets.pending)) {
            expunge(state);
        }
        for (SessionScope scope = core.scopes().innermost(); scope != null; scope = scope.outer) {
            for (InstanceState state : List.copyOf(scope.deleted)) {
                if (state.status() == Status.DELETED) {
                    detach(state);
                }
            }
        }
        if (core.told().hearsOfDetaching()) {
            for (InstanceState state : sets.identities.all()) {
                detach(state);
                state.release();
            }
        }
        sets.modified.forEach(InstanceState::release);
        sets.mutable.forEach(InstanceState::release);
        sets.deleted.forEach(InstanceState::release);
        core.objects().arrivals().letGo();
        sets.identities.clear();
        sets.modified.clear();
        sets.deleted.clear();
        sets.mutable.clear();
        sets.forgetQueued();
    }
}
