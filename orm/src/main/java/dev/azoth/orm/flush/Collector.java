package dev.azoth.orm.flush;

import dev.azoth.error.InvalidRequestException;
import dev.azoth.orm.context.SessionContext;
import dev.azoth.orm.instrument.IdentityKey;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.instrument.StateSet;
import dev.azoth.orm.instrument.Status;
import dev.azoth.orm.instrument.TrackedContainer;
import dev.azoth.orm.load.Keys;
import dev.azoth.orm.load.Loader;
import dev.azoth.orm.mapping.Cascade;
import dev.azoth.orm.mapping.Direction;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Relationship;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Finds what is to be inserted, updated, deleted and linked: looks at relationships until nothing new comes of it. */
final class Collector {
    private final SessionContext session;
    private final Work work;
    private final ForeignKeys foreignKeys;
    private final Links links;
    private final KeyChanges keyChanges;
    private final Orphans orphans;
    private final Unseen unseen;
    private final Deletions deletions;
    private final StateSet looked = new StateSet(StateSet.Kind.LOOKED_AT);
    private final StateSet goneThrough = new StateSet();

    Collector(
            SessionContext session,
            Loader loader,
            Work work,
            ForeignKeys foreignKeys,
            Links links,
            KeyChanges keyChanges) {
        this.session = session;
        this.work = work;
        this.foreignKeys = foreignKeys;
        this.links = links;
        this.keyChanges = keyChanges;
        this.orphans = new Orphans(session, loader, work);
        this.unseen = new Unseen(loader);
        this.deletions = new Deletions(session, loader, work, foreignKeys, links, orphans, unseen);
    }

    /** Deleted owners of collections an object is in, where the object may have no attribute for them. */
    List<InstanceState> owners(InstanceState member) {
        return deletions.owners(member);
    }

    void collect() {
        List<InstanceState> pending = null;
        int before;
        do {
            before = changes();
            work.deletes.addAll(session.deleted());
            fresh(work.deletes.copy(), goneThrough).forEach(deletions::of);
            if (pending == null && session.modified().isEmpty()) {
                // Nearly always the only round: nothing is noted for a second one.
                pending = session.pending().copy();
                pending.forEach(this::look);
            } else {
                looked.addAll(pending == null ? List.of() : pending);
                pending = List.of();
                fresh(changed(), looked).forEach(this::look);
            }
        } while (changes() != before);
        keyChanges.atHand();
        List<InstanceState> inserted = session.pending().copy();
        work.inserts.expect(inserted.size());
        for (InstanceState state : inserted) {
            if (Orphans.isOrphan(state)) {
                session.expunge(state);
            } else if (!takesOver(state)) {
                work.inserts.add(state);
            }
        }
        work.updates.addAll(session.modified());
        work.updates.removeAll(work.deletes);
        work.updates.removeAll(work.replaced.values());
    }

    /** A number that has grown when something has come to be written, or is to be written no more. */
    private int changes() {
        return session.pending().changes()
                + session.modified().changes()
                + session.deleted().changes();
    }

    private List<InstanceState> changed() {
        var changed = new ArrayList<InstanceState>(session.pending());
        for (InstanceState state : session.modified()) {
            if (!work.deletes.contains(state)) {
                changed.add(state);
            }
        }
        return changed;
    }

    private static List<InstanceState> fresh(List<InstanceState> states, Set<InstanceState> seen) {
        if (states.isEmpty()) {
            return states;
        }
        var fresh = new ArrayList<InstanceState>();
        for (InstanceState state : states) {
            if (seen.add(state)) {
                fresh.add(state);
            }
        }
        return fresh;
    }

    /** A new object with the key of one that is deleted takes over its row. */
    private boolean takesOver(InstanceState state) {
        IdentityKey key = work.deletes.isEmpty() ? null : Keys.current(state);
        InstanceState old = key == null ? null : session.identities().get(key);
        if (key == null || old == null || old.mapper() != state.mapper() || !work.deletes.remove(old)) {
            return false;
        }
        state.key(key);
        work.replaced.put(state, old);
        return true;
    }

    private void look(InstanceState state) {
        if (state.status() != Status.PENDING && state.status() != Status.PERSISTENT) {
            return;
        }
        Managed object = state.object();
        Led.of(state.mapper()).undo(state);
        for (Relationship<?, ?> relationship : state.mapper().relationships()) {
            boolean untouched = state.status() != Status.PENDING && !state.isModified(relationship.index());
            if (untouched || relationship.viewOnly()) {
                continue;
            }
            if (state.status() == Status.PENDING && isSettled(state, object, relationship)) {
                continue;
            }
            unseen.look(state, relationship);
            History history = History.of(state, object, relationship);
            switch (relationship.direction()) {
                case MANY_TO_ONE -> manyToOne(state, relationship, history);
                case ONE_TO_MANY -> oneToMany(state, relationship, history);
                case MANY_TO_MANY -> manyToMany(state, relationship, history);
            }
        }
        if (state.status() == Status.PERSISTENT) {
            keyChanges.look(state);
        }
    }

    /** Whether a new object's members are all in the session, and know their owner by an attribute of theirs: nothing is to be noted. */
    private boolean isSettled(InstanceState state, Managed object, Relationship<?, ?> relationship) {
        if (relationship.direction() == Direction.MANY_TO_ONE) {
            if (object.azoth$get(relationship.index()) instanceof Managed one) {
                inSession(state, relationship, one);
                return true;
            }
            return false;
        }
        return relationship.direction() == Direction.ONE_TO_MANY
                && relationship.back() != null
                && object.azoth$get(relationship.index()) instanceof TrackedContainer container
                && container.all(this::isHere);
    }

    private boolean isHere(Object member) {
        InstanceState state = InstanceState.of((Managed) member);
        return state != null && state.session() == session;
    }

    private void manyToOne(InstanceState state, Relationship<?, ?> relationship, History history) {
        if (!history.current().isEmpty()) {
            inSession(state, relationship, history.current().get(0));
        } else if (state.status() == Status.PERSISTENT && orphans.hasLostOwner(state, relationship)) {
            orphans.orphan(state);
        }
        orphans.left(state, relationship, history);
    }

    private void oneToMany(InstanceState owner, Relationship<?, ?> relationship, History history) {
        boolean told = relationship.back() != null;
        for (Managed member : history.added()) {
            InstanceState state = inSession(owner, relationship, member);
            if (!told) {
                foreignKeys.refer(state, relationship, owner);
                work.touch(state);
            }
        }
        for (Managed member : history.removed()) {
            InstanceState state = InstanceState.of(member);
            if (told || state == null || state.session() != session) {
                continue;
            }
            if (Orphans.elsewhere(member, owner, relationship)) {
                continue;
            }
            if (relationship.cascades(Cascade.DELETE_ORPHAN)) {
                orphans.orphan(state);
            } else if (state.status() == Status.PERSISTENT) {
                foreignKeys.refer(state, relationship, null);
                work.touch(state);
            }
        }
    }

    private void manyToMany(InstanceState owner, Relationship<?, ?> relationship, History history) {
        for (Managed member : history.added()) {
            links.add(relationship, owner, inSession(owner, relationship, member));
        }
        for (Managed member : history.removed()) {
            InstanceState gone = InstanceState.of(member);
            if (deletions.isLinked(gone)) {
                links.remove(relationship, owner, Objects.requireNonNull(gone));
            }
        }
    }

    private InstanceState inSession(InstanceState owner, Relationship<?, ?> relationship, Managed member) {
        InstanceState state = InstanceState.of(member);
        if (state == null || state.session() != session) {
            if (relationship.cascades(Cascade.SAVE_UPDATE)) {
                return session.add(member);
            }
            if (state == null || state.key() == null) {
                throw new InvalidRequestException(
                        "A " + member.getClass().getSimpleName() + " that " + relationship + " of "
                                + owner + " holds is not in the session, and " + relationship
                                + " does not cascade to it: add it, or give the relationship cascade = PERSIST");
            }
        }
        return state;
    }
}
