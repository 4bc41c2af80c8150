package dev.azoth.orm;

import dev.azoth.orm.instrument.IdentityKey;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.instrument.StateSet;
import dev.azoth.orm.instrument.Status;
import dev.azoth.orm.load.Keys;
import dev.azoth.orm.load.Mutables;
import dev.azoth.orm.load.Slots;
import dev.azoth.orm.mapping.Direction;
import dev.azoth.orm.mapping.Relationship;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/** What becomes of objects when they have been written, and when that is undone. For one task at a time. */
final class Outcomes {
    private static final Logger LOGGER = System.getLogger("dev.azoth.orm");

    private final SessionCore core;
    private final SessionSets sets;

    Outcomes(SessionCore core, SessionSets sets) {
        this.core = core;
        this.sets = sets;
    }

    void inserted(InstanceState state) {
        if (takePlace(state)) {
            LOGGER.log(
                    Level.WARNING,
                    "Another object of key {0} was in the session and has left it, as its row is not there any more",
                    state.key());
        }
        sets.pending.remove(state);
        state.status(Status.PERSISTENT);
        state.clean();
        sets.modified.remove(state);
        Mutables.remember(state);
        sets.watch(state);
        for (Relationship<?, ?> relationship : state.mapper().relationships()) {
            if (relationship.direction() == Direction.MANY_TO_ONE
                    && state.object().azoth$get(relationship.index()) == null) {
                unloadIfReferring(state, relationship);
            }
        }
        core.scopes().begun().added.add(state);
        core.told().tell(SessionEvents.PENDING_TO_PERSISTENT, state);
    }

    /** Another object of its key, of a row that is not there any more or will not be, leaves; answers whether there was one. */
    private boolean takePlace(InstanceState state) {
        InstanceState present = sets.identities.putUnlessTaken(state);
        if (present == null) {
            return false;
        }
        core.objects().departures().detach(present);
        present.release();
        sets.identities.put(state);
        return true;
    }

    /** A to-one attribute that is null though its foreign key has a value is read when it is touched. */
    private static void unloadIfReferring(InstanceState state, Relationship<?, ?> relationship) {
        if (Slots.value(
                        state,
                        state.object(),
                        relationship.wiring().pairs().get(0).local())
                != null) {
            state.expire(relationship.index());
        }
    }

    void updated(InstanceState state) {
        sets.modified.remove(state);
        state.clean();
        Mutables.remember(state);
        sets.watch(state);
        core.scopes().begun().changed.add(state);
        Object now = Keys.currentId(state);
        if (now != null && !now.equals(state.id())) {
            rekeyed(state, new IdentityKey(state.mapper().root(), now));
        }
    }

    /** Its row is found by this key from now on. */
    void rekeyed(InstanceState state, IdentityKey now) {
        IdentityKey before = state.key();
        if (before != null && !before.equals(now)) {
            rekey(state, now);
            core.scopes().begun().rekeyed.putIfAbsent(state, before);
        }
    }

    void removed(InstanceState state) {
        sets.identities.remove(state);
        sets.deleted.remove(state);
        sets.modified.remove(state);
        sets.mutable.remove(state);
        state.status(Status.DELETED);
        state.wasDeleted(true);
        state.clean();
        core.scopes().begun().deleted.add(state);
        core.told().tell(SessionEvents.PERSISTENT_TO_DELETED, state);
    }

    private void rekey(InstanceState state, @Nullable IdentityKey key) {
        sets.identities.remove(state);
        state.key(key);
        if (key != null && state.session() == core && state.status() == Status.PERSISTENT) {
            takePlace(state);
        }
    }

    void committed(SessionScope scope) {
        for (InstanceState state : scope.deleted) {
            if (state.status() == Status.DELETED) {
                core.objects().departures().detach(state);
            }
        }
        scope.added.forEach(InstanceState::keepGenerated);
        if (core.options().expireOnCommit()) {
            core.objects().refreshes().expirePersistent();
        }
    }

    /** Puts objects back to where they were when the scope began. */
    void undo(SessionScope undone) {
        var gone = new StateSet();
        gone.addAll(undone.added);
        gone.addAll(sets.pending);
        sets.pending.clear();
        for (InstanceState state : gone) {
            if (state.session() == null || state.session() == core) {
                core.objects().departures().toTransient(state);
            }
        }
        undone.rekeyed.keySet().removeIf(gone::contains);
        // all go before any comes back: one may have had the key that another has now
        undone.rekeyed.keySet().forEach(sets.identities::remove);
        undone.rekeyed.forEach(this::rekey);
        for (InstanceState state : undone.deleted) {
            IdentityKey key = state.key();
            if (key != null && state.status() == Status.DELETED && !gone.contains(state)) {
                state.status(Status.PERSISTENT);
                state.wasDeleted(false);
                takePlace(state);
                undone.changed.add(state);
                core.told().tell(SessionEvents.DELETED_TO_PERSISTENT, state);
            }
        }
        for (InstanceState state : sets.deleted) {
            state.release();
        }
        sets.deleted.clear();
        sets.forgetQueued();
        undone.forgetRead();
        for (InstanceState state : sets.identities.all()) {
            if (!undone.nested() || undone.changed.contains(state) || state.isModified()) {
                core.objects().refreshes().expireAndTell(state);
            }
        }
        sets.modified.clear();
    }
}
