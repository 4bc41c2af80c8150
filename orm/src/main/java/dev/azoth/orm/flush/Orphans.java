package dev.azoth.orm.flush;

import dev.azoth.orm.context.SessionContext;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.instrument.Owners;
import dev.azoth.orm.instrument.Status;
import dev.azoth.orm.load.Loader;
import dev.azoth.orm.mapping.Cascade;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Relationship;

/** Objects that may not be without an owner, and have none. SQLAlchemy: {@code delete-orphan}. */
public final class Orphans {
    private final SessionContext session;
    private final Loader loader;
    private final Work work;

    Orphans(SessionContext session, Loader loader, Work work) {
        this.session = session;
        this.loader = loader;
        this.work = work;
    }

    /** Whether an object without a row has been let go by an owner, and is without one of those it may not be without. */
    static boolean isOrphan(InstanceState state) {
        if (!state.isOrphaned()) {
            return false;
        }
        boolean knowsOwners = false;
        for (Relationship<?, ?> relationship : state.mapper().relationships()) {
            Relationship<?, ?> owning = relationship.back();
            if (owning != null && !relationship.toMany() && owning.cascades(Cascade.DELETE_ORPHAN)) {
                knowsOwners = true;
                if (state.object().azoth$get(relationship.index()) == null) {
                    return true;
                }
            }
        }
        return !knowsOwners;
    }

    /** Whether an attribute that is null now held an owner, be it since the last flush, without which the object may not be. */
    boolean hasLostOwner(InstanceState state, Relationship<?, ?> relationship) {
        Relationship<?, ?> owning = relationship.back();
        if (owning == null || !owning.cascades(Cascade.DELETE_ORPHAN)) {
            return false;
        }
        if (state.wasMember()) {
            return true;
        }
        Object before = state.committed(relationship.index());
        return before == InstanceState.NO_VALUE ? loader.members().hasKey(state, relationship) : before != null;
    }

    /** Those that a reference has let go of, and nobody else has taken. */
    void left(InstanceState state, Relationship<?, ?> relationship, History history) {
        if (relationship.cascades(Cascade.DELETE_ORPHAN)) {
            for (Managed one : history.removed()) {
                if (!elsewhere(one, state, relationship)) {
                    orphan(one);
                }
            }
        }
    }

    void orphan(Managed object) {
        InstanceState state = InstanceState.of(object);
        if (state != null && state.session() == session) {
            orphan(state);
        }
    }

    /** Deletes an orphan, and what it leads to; one without a row is forgotten. */
    void orphan(InstanceState state) {
        if (state.status() == Status.PENDING) {
            session.expunge(state);
        } else if (state.status() == Status.PERSISTENT && !work.deletes.contains(state)) {
            session.delete(state);
        }
    }

    /** Whether a member that left one owner has come to another. */
    public static boolean elsewhere(Managed member, InstanceState owner, Relationship<?, ?> relationship) {
        return Owners.hasOther(member, relationship, owner.get());
    }
}
