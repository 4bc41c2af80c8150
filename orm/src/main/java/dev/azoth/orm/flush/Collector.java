package dev.azoth.orm.flush;

import dev.azoth.error.InvalidRequestException;
import dev.azoth.orm.context.SessionContext;
import dev.azoth.orm.instrument.IdentityKey;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.instrument.References;
import dev.azoth.orm.instrument.StateSet;
import dev.azoth.orm.instrument.Status;
import dev.azoth.orm.load.Loader;
import dev.azoth.orm.mapping.Cascade;
import dev.azoth.orm.mapping.Direction;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Relationship;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what is to be inserted, updated, deleted and linked: looks at relationships until nothing new comes of it. */
final class Collector {
    private final SessionContext session;
    private final Loader loader;
    private final Work work;
    private final ForeignKeys foreignKeys;
    private final Links links;
    private final KeyChanges keyChanges;
    private final Orphans orphans;
    private final Map<InstanceState, List<InstanceState>> owners = new HashMap<>();
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
        this.loader = loader;
        this.work = work;
        this.foreignKeys = foreignKeys;
        this.links = links;
        this.keyChanges = keyChanges;
        this.orphans = new Orphans(session, loader, work);
    }

    /** Deleted owners of collections an object is in, where the object may have no attribute for them. */
    List<InstanceState> owners(InstanceState member) {
        return owners.getOrDefault(member, List.of());
    }

    void collect() {
        while (true) {
            work.deletes.addAll(session.deleted());
            List<InstanceState> gone = fresh(List.copyOf(work.deletes), goneThrough);
            gone.forEach(this::deleted);
            var changed = new ArrayList<InstanceState>(session.pending());
            for (InstanceState state : session.modified()) {
                if (!work.deletes.contains(state)) {
                    changed.add(state);
                }
            }
            List<InstanceState> next = fresh(changed, looked);
            next.forEach(this::look);
            if (next.isEmpty() && gone.isEmpty()) {
                break;
            }
        }
        keyChanges.atHand();
        for (InstanceState state : List.copyOf(session.pending())) {
            if (Orphans.isOrphan(state)) {
                session.expunge(state);
            } else if (!takesOver(state)) {
                work.inserts.add(state);
            }
        }
        work.updates.addAll(session.modified());
        work.updates.removeAll(work.deletes);
    }

    private static List<InstanceState> fresh(List<InstanceState> states, Set<InstanceState> seen) {
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
        IdentityKey key = work.deletes.isEmpty() ? null : Loader.currentKey(state);
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
        for (Relationship<?, ?> relationship : state.mapper().relationships()) {
            boolean untouched = state.status() != Status.PENDING && !state.isModified(relationship.index());
            if (untouched || relationship.viewOnly()) {
                continue;
            }
            if (state.status() == Status.PENDING
                    && relationship.direction() == Direction.MANY_TO_ONE
                    && object.azoth$get(relationship.index()) instanceof Managed one) {
                inSession(state, relationship, one);
                continue;
            }
            replacedUnseen(state, relationship);
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

    /** Members that were not loaded when others took their place lose their owner, too. */
    private void replacedUnseen(InstanceState state, Relationship<?, ?> relationship) {
        int index = relationship.index();
        boolean unseen = state.isModified(index) && state.committed(index) == InstanceState.NO_VALUE;
        boolean matters =
                relationship.direction() != Direction.MANY_TO_ONE || relationship.cascades(Cascade.DELETE_ORPHAN);
        if (!unseen || !matters || !relationship.holdsMembers() || state.status() != Status.PERSISTENT) {
            return;
        }
        List<Managed> before = loader.members(state, relationship);
        state.committed(index, relationship.toMany() ? before : before.isEmpty() ? null : before.get(0));
        List<Managed> now = History.members(state.object().azoth$get(index));
        for (Managed member : before) {
            if (!References.containsSame(now, member)) {
                knowOwner(member, relationship);
                References.dissociate(state.object(), relationship, member);
            }
        }
    }

    /** Gives a member whose side of a relationship has expired the owner its row names, who is at hand. */
    private void knowOwner(Managed member, Relationship<?, ?> relationship) {
        Relationship<?, ?> back = relationship.back();
        InstanceState state = InstanceState.of(member);
        if (back != null && !back.toMany() && state != null && !state.isLoaded(back.index())) {
            loader.withoutSql(state, back);
        }
    }

    private void manyToOne(InstanceState state, Relationship<?, ?> relationship, History history) {
        if (!history.current().isEmpty()) {
            inSession(state, relationship, history.current().get(0));
        } else if (state.status() == Status.PERSISTENT && orphans.hasLostOwner(state, relationship)) {
            orphans.orphan(state);
        }
        if (relationship.cascades(Cascade.DELETE_ORPHAN)) {
            history.removed().forEach(orphans::orphan);
        }
    }

    private void oneToMany(InstanceState owner, Relationship<?, ?> relationship, History history) {
        boolean told = relationship.back() != null;
        for (Managed member : history.added()) {
            InstanceState state = inSession(owner, relationship, member);
            if (!told) {
                foreignKeys.refer(state, relationship, owner);
                touch(state);
            }
        }
        for (Managed member : history.removed()) {
            InstanceState state = InstanceState.of(member);
            if (told || state == null || state.session() != session) {
                continue;
            }
            if (relationship.cascades(Cascade.DELETE_ORPHAN) && !Orphans.elsewhere(member, owner, relationship)) {
                orphans.orphan(state);
            } else if (state.status() == Status.PERSISTENT) {
                foreignKeys.refer(state, relationship, null);
                touch(state);
            }
        }
    }

    private void manyToMany(InstanceState owner, Relationship<?, ?> relationship, History history) {
        for (Managed member : history.added()) {
            links.add(relationship, owner, inSession(owner, relationship, member));
        }
        for (Managed member : history.removed()) {
            InstanceState gone = InstanceState.of(member);
            if (isLinked(gone)) {
                links.remove(relationship, owner, Objects.requireNonNull(gone));
            }
        }
    }

    private void touch(InstanceState state) {
        if (state.status() == Status.PERSISTENT && !work.deletes.contains(state)) {
            work.updates.add(state);
        }
    }

    /** What a deleted object leaves behind: members lose their foreign key, links go. */
    private void deleted(InstanceState state) {
        Managed object = state.object();
        for (Relationship<?, ?> relationship : state.mapper().relationships()) {
            if (relationship.direction() == Direction.MANY_TO_ONE || relationship.viewOnly()) {
                continue;
            }
            History history;
            if (relationship.holdsMembers()) {
                if (!state.isLoaded(relationship.index())) {
                    if (relationship.passiveDeletes()) {
                        continue;
                    }
                    loader.lazy(state, object, relationship);
                }
                replacedUnseen(state, relationship);
                history = History.of(state, object, relationship);
            } else {
                history = new History(List.of(), List.of(), loader.unheldToDelete(state, object, relationship));
            }
            if (relationship.direction() == Direction.MANY_TO_MANY) {
                unlink(state, relationship, history);
            } else {
                letGo(state, relationship, history);
            }
        }
    }

    /** One that has been deleted is linked no more, though collections may still hold it. */
    private boolean isLinked(@Nullable InstanceState state) {
        return state != null && state.session() == session && state.status() == Status.PERSISTENT;
    }

    private void unlink(InstanceState state, Relationship<?, ?> relationship, History history) {
        for (Managed member : history.current()) {
            InstanceState other = InstanceState.of(member);
            if (isLinked(other) && !References.containsSame(history.added(), member)) {
                links.remove(relationship, state, Objects.requireNonNull(other));
            }
        }
        for (Managed member : history.removed()) {
            InstanceState other = InstanceState.of(member);
            if (isLinked(other)) {
                links.remove(relationship, state, Objects.requireNonNull(other));
            }
        }
    }

    private void letGo(InstanceState owner, Relationship<?, ?> relationship, History history) {
        boolean told = relationship.back() != null;
        var left = new ArrayList<>(history.current());
        left.addAll(history.removed());
        for (Managed member : left) {
            InstanceState state = InstanceState.of(member);
            if (state == null || state.session() != session) {
                continue;
            }
            if (work.deletes.contains(state)) {
                owners.computeIfAbsent(state, any -> new ArrayList<>(1)).add(owner);
            } else if (told && !Orphans.elsewhere(member, owner, relationship)) {
                References.dissociate(owner.object(), relationship, member);
            } else if (told) {
                touch(state);
            } else if (relationship.cascades(Cascade.DELETE_ORPHAN)) {
                orphans.orphan(state);
            } else if (state.status() == Status.PERSISTENT) {
                foreignKeys.refer(state, relationship, null);
                touch(state);
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
