package dev.azoth.orm;

import dev.azoth.error.FlushException;
import dev.azoth.error.InvalidRequestException;
import dev.azoth.orm.context.IdentityMap;
import dev.azoth.orm.flush.Orphans;
import dev.azoth.orm.instrument.Attachment;
import dev.azoth.orm.instrument.IdentityKey;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.instrument.References;
import dev.azoth.orm.instrument.StateSet;
import dev.azoth.orm.instrument.Status;
import dev.azoth.orm.load.Loader;
import dev.azoth.orm.load.Mutables;
import dev.azoth.orm.load.Slots;
import dev.azoth.orm.mapping.Cascade;
import dev.azoth.orm.mapping.Direction;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Mappers;
import dev.azoth.orm.mapping.Property;
import dev.azoth.orm.mapping.Relationship;
import dev.azoth.sql.Attribute;
import dev.azoth.sql.ForUpdate;
import dev.azoth.sql.Select;
import dev.azoth.sql.Sql;
import dev.azoth.sql.StatementOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The objects in a session and how they come, change their standing and go. For one task at a time. */
final class SessionObjects {
    private final SessionCore core;
    private final IdentityMap identities = new IdentityMap();
    /** What ties the objects to this session until it is closed. */
    private @Nullable Attachment attachment;

    private final StateSet pending = new StateSet();
    private final StateSet modified = new StateSet();
    private final StateSet deleted = new StateSet();
    private final StateSet queued = new StateSet();
    private final StateSet mutable = new StateSet();

    SessionObjects(SessionCore core) {
        this.core = core;
    }

    IdentityMap identities() {
        return identities;
    }

    private Attachment attachment() {
        Attachment present = attachment;
        if (present == null) {
            present = new Attachment(core);
            attachment = present;
        }
        return present;
    }

    /** Ties an object to the session. */
    void attached(InstanceState state) {
        state.attach(attachment());
    }

    Set<InstanceState> pending() {
        return pending;
    }

    Set<InstanceState> modified() {
        return modified;
    }

    Set<InstanceState> deleted() {
        return deleted;
    }

    boolean isClean() {
        return pending.isEmpty() && modified.isEmpty() && deleted.isEmpty();
    }

    /* Coming */

    InstanceState add(Managed object) {
        InstanceState known = InstanceState.of(object);
        if (known != null && known.session() == core) {
            if (deleted.remove(known) && !known.isModified()) {
                known.release();
            }
            return known;
        }
        core.scopes().begun();
        InstanceState state;
        if (known == null) {
            Mapper<?> mapper = Mappers.of(object);
            state = new InstanceState(mapper, object, Status.TRANSIENT, true);
            object.azoth$state(state);
            try {
                toPending(state);
            } catch (RuntimeException | Error refused) {
                object.azoth$state(null);
                throw refused;
            }
        } else {
            state = known;
            attach(state);
        }
        cascade(state, object);
        return state;
    }

    private void toPending(InstanceState state) {
        core.told().tell(SessionEvents.BEFORE_ATTACH, state);
        attached(state);
        state.status(Status.PENDING);
        state.hold();
        pending.add(state);
        core.scopes().begun().added.add(state);
        core.told().tell(SessionEvents.AFTER_ATTACH, state);
        core.told().tell(SessionEvents.TRANSIENT_TO_PENDING, state);
    }

    private void attach(InstanceState state) {
        if (state.session() != null) {
            throw new InvalidRequestException(state + " is already attached to another session");
        }
        IdentityKey key = state.key();
        if (key == null) {
            toPending(state);
            return;
        }
        InstanceState present = identities.get(key);
        if (present != null && present != state) {
            throw new InvalidRequestException("Can't attach instance " + state + "; another instance with key " + key
                    + " is already present in this session. Use merge()");
        }
        if (state.status() == Status.DELETED) {
            throw new InvalidRequestException(state + " has been deleted; make it transient before it is added again");
        }
        core.told().tell(SessionEvents.BEFORE_ATTACH, state);
        state.status(Status.PERSISTENT);
        attached(state);
        identities.put(state);
        if (state.isModified()) {
            modified(state);
        }
        core.told().tell(SessionEvents.AFTER_ATTACH, state);
        core.told().tell(SessionEvents.DETACHED_TO_PERSISTENT, state);
    }

    private void cascade(InstanceState state, Managed object) {
        for (Relationship<?, ?> relationship : state.mapper().relationships()) {
            if (!relationship.cascades(Cascade.SAVE_UPDATE) || !state.isLoaded(relationship.index())) {
                continue;
            }
            for (Managed member : Graph.members(object, relationship)) {
                if (relationship.cascades(Cascade.DELETE_ORPHAN)) {
                    added(member).becameMember();
                } else {
                    added(member);
                }
            }
        }
    }

    private InstanceState added(Managed member) {
        InstanceState state = InstanceState.of(member);
        return state != null && state.session() == core ? state : add(member);
    }

    void associated(InstanceState owner, Relationship<?, ?> relationship, Managed member) {
        if (relationship.cascades(Cascade.SAVE_UPDATE)
                && (owner.status() == Status.PERSISTENT || owner.status() == Status.PENDING)) {
            InstanceState state = added(member);
            if (relationship.cascades(Cascade.DELETE_ORPHAN)) {
                state.becameMember();
            }
        }
    }

    /** A pending object that may not be without an owner, and has lost it, is forgotten. */
    void dissociated(Relationship<?, ?> relationship, Managed member) {
        InstanceState state = InstanceState.of(member);
        if (relationship.cascades(Cascade.DELETE_ORPHAN)
                && state != null
                && state.session() == core
                && state.status() == Status.PENDING
                && (relationship.back() == null || Orphans.isOrphan(state))) {
            expunge(state);
        }
    }

    /** The other side of a to-one relationship that is not loaded, if no SQL is needed for it. */
    @Nullable
    Managed known(InstanceState state, Relationship<?, ?> relationship) {
        boolean persistent = state.status() == Status.PERSISTENT && !relationship.toMany();
        return persistent && core.loader().withoutSql(state, relationship)
                ? (Managed) state.object().azoth$get(relationship.index())
                : null;
    }

    void queued(InstanceState state) {
        queued.add(state);
    }

    void forgetQueued() {
        queued.forEach(InstanceState::forgetQueued);
        queued.clear();
    }

    /** An object with values that change without being assigned is held, and compared at each flush. */
    void watch(InstanceState state) {
        if (!state.mapper().mutable().isEmpty()) {
            state.hold();
            mutable.add(state);
        }
    }

    void compareMutables() {
        if (!mutable.isEmpty()) {
            List.copyOf(mutable).forEach(Mutables::compare);
        }
    }

    /* Changing */

    void modified(InstanceState state) {
        if (state.status() == Status.PERSISTENT) {
            state.hold();
            modified.add(state);
            SessionScope present = core.scopes().innermost();
            if (present == null && !core.closed()) {
                present = core.scopes().begun();
            }
            if (present != null) {
                present.changed.add(state);
            }
        }
    }

    void delete(InstanceState state) {
        if (state.status() != Status.PERSISTENT) {
            throw new InvalidRequestException(
                    state + " is not persisted, so that it cannot be deleted; expunge() takes it out");
        }
        core.scopes().begun();
        if (!deleted.add(state)) {
            return;
        }
        state.hold();
        Managed object = state.object();
        for (Relationship<?, ?> relationship : state.mapper().relationships()) {
            if (!relationship.cascades(Cascade.DELETE)) {
                continue;
            }
            if (!relationship.holdsMembers()) {
                core.loader().unheldToDelete(state, object, relationship).forEach(this::deleteMember);
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
            expunge(below);
        }
    }

    /* Loading */

    /** The object of that key, or null. */
    @Nullable
    Managed get(Mapper<?> mapper, Object id, @Nullable ForUpdate lock, List<StatementOption> options) {
        core.scopes().begun();
        IdentityKey key = Loader.key(mapper, id);
        if (lock != null || !options.isEmpty() || identities.get(key) == null) {
            core.autoflush();
        }
        Select<?> using = lock == null ? null : Sql.select(mapper.entity()).withForUpdate(lock);
        return core.loader().get(mapper, key, options, using);
    }

    void refresh(InstanceState state, @Nullable ForUpdate lock, List<Attribute> attributes) {
        var properties = new ArrayList<Property>();
        for (Attribute attribute : attributes) {
            properties.add(state.mapper().property(attribute));
        }
        if (properties.isEmpty()) {
            expireCascaded(state);
        }
        if (!core.loader().refresh(state, properties, lock)) {
            throw new InvalidRequestException("Could not refresh instance " + state + ": its row is gone");
        }
        if (!state.isModified()) {
            modified.remove(state);
        }
        MapperEvents.tell(MapperEvents.REFRESH, core.face(), state);
    }

    void load(InstanceState state, List<Attribute> attributes) {
        for (Attribute attribute : attributes) {
            Property property = state.mapper().property(attribute);
            if (!state.isLoaded(property.index())) {
                core.loader().lazy(state, state.object(), property);
            }
        }
    }

    void expire(InstanceState state, List<Attribute> attributes) {
        if (state.status() != Status.PERSISTENT) {
            throw new InvalidRequestException(
                    state + " is not persistent in this session: there is nothing to read" + " its attributes from");
        }
        if (attributes.isEmpty()) {
            expireCascaded(state);
            expire(state);
        }
        for (Attribute attribute : attributes) {
            state.expire(state.mapper().property(attribute).index());
        }
        modified.removeIf(one -> !one.isModified());
    }

    /** Of what a relationship leads to that cascades: persistent objects are expired, pending ones taken out. */
    private void expireCascaded(InstanceState state) {
        for (Managed member : Graph.cascaded(state.object(), Cascade.REFRESH_EXPIRE)) {
            InstanceState below = InstanceState.of(member);
            if (below != null && below != state && below.session() == core) {
                if (below.status() == Status.PENDING) {
                    expunge(below);
                } else if (below.status() == Status.PERSISTENT) {
                    expire(below);
                }
            }
        }
    }

    void expireAll() {
        identities.all().forEach(SessionObjects::expire);
        modified.clear();
    }

    /* Flushed */

    void inserted(InstanceState state) {
        IdentityKey key = state.key();
        if (key == null) {
            throw new IllegalStateException("Inserted without a key");
        }
        InstanceState present = identities.get(key);
        if (present != null && present != state) {
            throw new FlushException("New instance " + state + " with identity key " + key
                    + " conflicts with persistent instance " + present.object());
        }
        pending.remove(state);
        state.status(Status.PERSISTENT);
        identities.put(state);
        state.clean();
        modified.remove(state);
        Mutables.remember(state);
        watch(state);
        for (Relationship<?, ?> relationship : state.mapper().relationships()) {
            if (state.object().azoth$get(relationship.index()) == null && !relationship.toMany()) {
                unloadIfReferring(state, relationship);
            }
        }
        core.scopes().begun().added.add(state);
        core.told().tell(SessionEvents.PENDING_TO_PERSISTENT, state);
    }

    /** A to-one attribute that is null though its foreign key has a value is read when it is touched. */
    private static void unloadIfReferring(InstanceState state, Relationship<?, ?> relationship) {
        if (relationship.direction() == Direction.MANY_TO_ONE
                && Slots.value(
                                state,
                                state.object(),
                                relationship.wiring().pairs().get(0).local())
                        != null) {
            state.expire(relationship.index());
        }
    }

    void updated(InstanceState state) {
        IdentityKey key = state.key();
        modified.remove(state);
        state.clean();
        Mutables.remember(state);
        watch(state);
        SessionScope scope = core.scopes().begun();
        scope.changed.add(state);
        if (key != null) {
            IdentityKey now = Loader.currentKey(state);
            if (now != null && !now.equals(key)) {
                identities.remove(state);
                state.key(now);
                identities.put(state);
                scope.rekeyed.putIfAbsent(state, key);
            }
        }
    }

    void removed(InstanceState state) {
        identities.remove(state);
        deleted.remove(state);
        modified.remove(state);
        mutable.remove(state);
        state.status(Status.DELETED);
        state.clean();
        core.scopes().begun().deleted.add(state);
        core.told().tell(SessionEvents.PERSISTENT_TO_DELETED, state);
    }

    /* Going */

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
            pending.remove(state);
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

    private void detach(InstanceState state) {
        identities.remove(state);
        modified.remove(state);
        deleted.remove(state);
        mutable.remove(state);
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
                object.azoth$set(relationship.index(), References.empty(relationship));
            }
        }
        object.azoth$state(null);
    }

    /** Forgets that a row was ever thought of. */
    private void toTransient(InstanceState state) {
        Status before = state.status();
        identities.remove(state);
        state.status(Status.TRANSIENT);
        state.attach(null);
        modified.remove(state);
        mutable.remove(state);
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
        for (InstanceState state : List.copyOf(pending)) {
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
            for (InstanceState state : identities.all()) {
                detach(state);
                state.release();
            }
        }
        modified.forEach(InstanceState::release);
        mutable.forEach(InstanceState::release);
        deleted.forEach(InstanceState::release);
        letGo();
        identities.clear();
        modified.clear();
        deleted.clear();
        mutable.clear();
        forgetQueued();
    }

    /** All persistent objects are detached at once. */
    private void letGo() {
        if (attachment != null) {
            attachment.end();
            attachment = null;
        }
    }

    /* Ends of transactions */

    void committed(SessionScope scope) {
        for (InstanceState state : scope.deleted) {
            if (state.status() == Status.DELETED) {
                detach(state);
            }
        }
        scope.added.forEach(InstanceState::keepGenerated);
        if (core.options().expireOnCommit()) {
            identities.all().forEach(SessionObjects::expire);
        }
    }

    /** Puts objects back to where they were when the scope began. */
    void undo(SessionScope undone) {
        var gone = new StateSet();
        gone.addAll(undone.added);
        gone.addAll(pending);
        pending.clear();
        for (InstanceState state : gone) {
            if (state.session() == null || state.session() == core) {
                toTransient(state);
            }
        }
        undone.rekeyed.forEach((state, key) -> {
            if (!gone.contains(state)) {
                rekey(state, key);
            }
        });
        for (InstanceState state : undone.deleted) {
            IdentityKey key = state.key();
            if (key != null && state.status() == Status.DELETED && !gone.contains(state)) {
                state.status(Status.PERSISTENT);
                identities.put(state);
                undone.changed.add(state);
                core.told().tell(SessionEvents.DELETED_TO_PERSISTENT, state);
            }
        }
        for (InstanceState state : deleted) {
            state.release();
        }
        deleted.clear();
        forgetQueued();
        undone.forgetRead();
        for (InstanceState state : identities.all()) {
            if (!undone.nested() || undone.changed.contains(state) || state.isModified()) {
                expire(state);
            }
        }
        modified.clear();
    }

    private void rekey(InstanceState state, @Nullable IdentityKey key) {
        identities.remove(state);
        state.key(key);
        if (key != null && state.session() == core && state.status() == Status.PERSISTENT) {
            identities.put(state);
        }
    }

    /** Forgets all attributes and what was changed of them. */
    static void expire(InstanceState state) {
        for (Property property : state.mapper().properties()) {
            state.expire(property.index());
        }
        state.expireHidden();
        state.clean();
    }
}
