package dev.azoth.orm;

import dev.azoth.error.InvalidRequestException;
import dev.azoth.orm.flush.Orphans;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.instrument.Status;
import dev.azoth.orm.mapping.Cascade;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Relationship;

/** What the application wants to be done with persistent objects. For one task at a time. */
final class Marks {
    private final SessionCore core;
    private final SessionSets sets;

    Marks(SessionCore core, SessionSets sets) {
        this.core = core;
        this.sets = sets;
    }

    void modified(InstanceState state) {
        if (state.status() == Status.PERSISTENT) {
            state.hold();
            sets.modified.add(state);
            SessionScope present = core.scopes().innermost();
            if (present == null && !core.closed()) {
                present = core.scopes().begun();
            }
            if (present != null) {
                present.changed.add(state);
            }
        }
    }

    void delete(Managed object) {
        InstanceState state = InstanceState.of(object);
        if (state == null) {
            throw new InvalidRequestException(
                    "This " + object.getClass().getSimpleName() + " is not persisted, so that it cannot be deleted");
        }
        if (state.key() != null && state.session() != core) {
            core.objects().arrivals().attach(state);
        }
        delete(state);
    }

    void delete(InstanceState state) {
        if (state.status() != Status.PERSISTENT) {
            throw new InvalidRequestException(
                    state + " is not persisted, so that it cannot be deleted; expunge() takes it out");
        }
        core.scopes().begun();
        if (!sets.deleted.add(state)) {
            return;
        }
        state.hold();
        Managed object = state.object();
        for (Relationship<?, ?> relationship : state.mapper().relationships()) {
            if (!relationship.cascades(Cascade.DELETE)) {
                continue;
            }
            if (!relationship.holdsMembers()) {
                core.loader()
                        .members()
                        .unheldToDelete(state, object, relationship)
                        .forEach(this::deleteMember);
                continue;
            }
            if (!state.isLoaded(relationship.index())) {
                if (relationship.passiveDeletes()) {
                    continue;
                }
                core.loader().lazy(state, object, relationship);
            }
            for (Managed member : Graph.members(object, relationship)) {
                if (!Orphans.elsewhere(member, state, relationship)) {
                    deleteMember(member);
                }
            }
        }
    }

    private void deleteMember(Managed member) {
        InstanceState below = InstanceState.of(member);
        if (below != null && below.status() == Status.PERSISTENT) {
            delete(below);
        } else if (below != null && below.status() == Status.PENDING) {
            core.objects().departures().expunge(below);
        } else if (below != null && below.status() == Status.DETACHED && !below.wasDeleted()) {
            core.objects().arrivals().attach(below);
            delete(below);
        }
    }
}
