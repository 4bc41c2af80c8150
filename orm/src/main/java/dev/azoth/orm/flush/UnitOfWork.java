package dev.azoth.orm.flush;

import dev.azoth.error.InvalidRequestException;
import dev.azoth.orm.context.SessionContext;
import dev.azoth.orm.context.Write;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.instrument.Status;
import dev.azoth.orm.load.Loader;
import dev.azoth.orm.mapping.Cascade;
import dev.azoth.orm.mapping.ColumnPair;
import dev.azoth.orm.mapping.Direction;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Relationship;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One flush: finds what has changed, orders it, writes it. For one task at a time. SQLAlchemy: {@code UOWTransaction}. */
public final class UnitOfWork {
    private final SessionContext session;
    private final Loader loader;
    private final ForeignKeys foreignKeys = new ForeignKeys();
    private final ForeignKeys later = new ForeignKeys();
    private final Links links = new Links();
    private final Set<InstanceState> inserts = new LinkedHashSet<>();
    private final Set<InstanceState> updates = new LinkedHashSet<>();
    private final Set<InstanceState> deletes = new LinkedHashSet<>();
    private final Map<InstanceState, List<InstanceState>> owners = new HashMap<>();
    private final Map<InstanceState, Boolean> looked = new HashMap<>();

    public UnitOfWork(SessionContext session, Loader loader) {
        this.session = session;
        this.loader = loader;
    }

    /** Writes all that has changed. */
    public void flush() {
        collect();
        if (inserts.isEmpty() && updates.isEmpty() && deletes.isEmpty()) {
            return;
        }
        var writer = new RowWriter(session, foreignKeys);
        var order = FlushOrder.levels(inserts, foreignKeys::targets);
        for (List<InstanceState> level : order) {
            for (List<InstanceState> group : FlushOrder.byMapper(level)) {
                session.writing(Write.BEFORE_INSERT, group);
                writer.insert(group);
                session.writing(Write.AFTER_INSERT, group);
            }
        }
        updates.forEach(foreignKeys::copy);
        for (List<InstanceState> group : FlushOrder.byMapper(List.copyOf(updates))) {
            session.writing(Write.BEFORE_UPDATE, group);
            writer.update(group);
            session.writing(Write.AFTER_UPDATE, group);
        }
        postUpdate(writer);
        links.delete(session.connection());
        links.insert(session.connection());
        var gone = FlushOrder.levels(deletes, this::referredByDeleted);
        for (List<InstanceState> level : gone.reversed()) {
            for (List<InstanceState> group : FlushOrder.byMapper(level)) {
                session.writing(Write.BEFORE_DELETE, group);
                writer.delete(group);
                session.writing(Write.AFTER_DELETE, group);
            }
        }
        session.flushed();
        inserts.forEach(session::inserted);
        updates.forEach(session::updated);
        deletes.forEach(session::removed);
    }

    private void postUpdate(RowWriter writer) {
        var second = new ArrayList<InstanceState>();
        for (InstanceState state : inserts) {
            if (later.refers(state)) {
                later.copy(state);
                second.add(state);
            }
        }
        for (List<InstanceState> group : FlushOrder.byMapper(second)) {
            writer.update(group);
        }
    }

    /** What is to be inserted, updated, deleted; relationships are looked at until nothing new comes of it. */
    private void collect() {
        deletes.addAll(session.deleted());
        for (InstanceState state : List.copyOf(deletes)) {
            deleted(state);
        }
        while (true) {
            var next = new ArrayList<InstanceState>();
            for (InstanceState state : session.pending()) {
                if (looked.put(state, true) == null) {
                    next.add(state);
                }
            }
            for (InstanceState state : session.modified()) {
                if (!deletes.contains(state) && looked.put(state, true) == null) {
                    next.add(state);
                }
            }
            if (next.isEmpty()) {
                break;
            }
            next.forEach(this::look);
        }
        for (InstanceState state : List.copyOf(session.pending())) {
            if (isOrphan(state)) {
                session.expunge(state);
            } else {
                inserts.add(state);
            }
        }
        for (InstanceState state : session.modified()) {
            if (!deletes.contains(state)) {
                updates.add(state);
            }
        }
        deletes.removeIf(state -> state.status() != Status.PERSISTENT);
    }

    private void look(InstanceState state) {
        Managed object = state.object();
        for (Relationship<?, ?> relationship : state.mapper().relationships()) {
            if (state.status() != Status.PENDING && !state.isModified(relationship.index())) {
                continue;
            }
            History history = History.of(state, object, relationship);
            switch (relationship.direction()) {
                case MANY_TO_ONE -> manyToOne(state, relationship, history);
                case ONE_TO_MANY -> oneToMany(state, relationship, history);
                case MANY_TO_MANY -> {
                    for (Managed member : history.added()) {
                        links.add(relationship, state, inSession(state, relationship, member));
                    }
                    for (Managed member : history.removed()) {
                        InstanceState gone = InstanceState.of(member);
                        if (gone != null && gone.key() != null) {
                            links.remove(relationship, state, gone);
                        }
                    }
                }
            }
        }
    }

    private void manyToOne(InstanceState state, Relationship<?, ?> relationship, History history) {
        List<ColumnPair> pairs = relationship.wiring().pairs();
        if (history.current().isEmpty()) {
            if (state.status() != Status.PENDING) {
                foreignKeys.refer(state, pairs, null);
            }
        } else {
            InstanceState target =
                    inSession(state, relationship, history.current().get(0));
            boolean wait = relationship.postUpdate() && target.status() == Status.PENDING;
            (wait ? later : foreignKeys).refer(state, pairs, target);
        }
        if (relationship.cascades(Cascade.DELETE_ORPHAN)) {
            for (Managed gone : history.removed()) {
                orphan(gone);
            }
        }
    }

    private void oneToMany(InstanceState owner, Relationship<?, ?> relationship, History history) {
        List<ColumnPair> referring = reversed(relationship.wiring().pairs());
        for (Managed member : history.added()) {
            InstanceState state = inSession(owner, relationship, member);
            foreignKeys.refer(state, referring, owner);
            touch(state);
        }
        for (Managed member : history.removed()) {
            InstanceState state = InstanceState.of(member);
            if (state == null || deletes.contains(state) || belongsElsewhere(member, owner, relationship)) {
                continue;
            }
            if (relationship.cascades(Cascade.DELETE_ORPHAN)) {
                orphan(member);
            } else if (state.status() == Status.PERSISTENT) {
                foreignKeys.refer(state, referring, null);
                touch(state);
            }
        }
    }

    /** Whether a member that left one owner has come to another. */
    private static boolean belongsElsewhere(Managed member, InstanceState owner, Relationship<?, ?> relationship) {
        Relationship<?, ?> back = relationship.back();
        if (back == null || back.toMany()) {
            return false;
        }
        Object now = member.azoth$get(back.index());
        return now != null && now != owner.get();
    }

    private void orphan(Managed object) {
        InstanceState state = InstanceState.of(object);
        if (state == null) {
            return;
        }
        if (state.status() == Status.PENDING) {
            session.expunge(state);
        } else if (state.status() == Status.PERSISTENT && !deletes.contains(state)) {
            session.delete(state);
            for (InstanceState more : session.deleted()) {
                if (deletes.add(more)) {
                    deleted(more);
                }
            }
        }
    }

    /** A pending object that must have an owner and has none. */
    private static boolean isOrphan(InstanceState state) {
        boolean wanted = false;
        for (Relationship<?, ?> relationship : state.mapper().relationships()) {
            Relationship<?, ?> owner = relationship.back();
            if (owner != null && !relationship.toMany() && owner.cascades(Cascade.DELETE_ORPHAN)) {
                wanted = true;
                if (state.object().azoth$get(relationship.index()) != null) {
                    return false;
                }
            }
        }
        return wanted && state.wasMember();
    }

    private void touch(InstanceState state) {
        if (state.status() == Status.PERSISTENT && !deletes.contains(state)) {
            updates.add(state);
        }
    }

    /** What a deleted object leaves behind: members lose their foreign key, links go. */
    private void deleted(InstanceState state) {
        Managed object = state.object();
        for (Relationship<?, ?> relationship : state.mapper().relationships()) {
            if (relationship.direction() == Direction.MANY_TO_ONE) {
                continue;
            }
            if (!state.isLoaded(relationship.index()) && relationship.holdsMembers()) {
                if (relationship.passiveDeletes()) {
                    continue;
                }
                loader.lazy(state, object, relationship);
            }
            History history = relationship.holdsMembers()
                    ? History.of(state, object, relationship)
                    : new History(List.of(), List.of(), loader.unheldToDelete(state, object, relationship));
            if (relationship.direction() == Direction.MANY_TO_MANY) {
                var before = new ArrayList<Managed>(history.current());
                before.removeAll(history.added());
                before.addAll(history.removed());
                for (Managed member : before) {
                    InstanceState other = InstanceState.of(member);
                    if (other != null) {
                        links.remove(relationship, state, other);
                    }
                }
            } else {
                List<ColumnPair> referring = reversed(relationship.wiring().pairs());
                var left = new ArrayList<>(history.current());
                left.addAll(history.removed());
                for (Managed member : left) {
                    InstanceState other = InstanceState.of(member);
                    if (other != null && deletes.contains(other)) {
                        owners.computeIfAbsent(other, any -> new ArrayList<>()).add(state);
                    }
                    if (other != null
                            && other.status() == Status.PERSISTENT
                            && !deletes.contains(other)
                            && !belongsElsewhere(member, state, relationship)) {
                        foreignKeys.refer(other, referring, null);
                        touch(other);
                    }
                }
            }
        }
    }

    /** Deleted objects that a deleted object refers to: these go after it. */
    private List<InstanceState> referredByDeleted(InstanceState state) {
        var targets = new ArrayList<InstanceState>();
        Managed object = state.object();
        for (Relationship<?, ?> relationship : state.mapper().relationships()) {
            if (relationship.direction() != Direction.MANY_TO_ONE) {
                continue;
            }
            Object before = state.isModified(relationship.index())
                    ? state.committed(relationship.index())
                    : object.azoth$get(relationship.index());
            if (!state.isLoaded(relationship.index()) && loader.withoutSql(state, relationship)) {
                before = object.azoth$get(relationship.index());
            }
            if (before instanceof Managed target) {
                InstanceState other = InstanceState.of(target);
                if (other != null && !relationship.postUpdate()) {
                    targets.add(other);
                }
            }
        }
        targets.addAll(ownersOf(state));
        return targets;
    }

    /** Deleted owners of collections an object is in: found from their side, where the object has no attribute for it. */
    private List<InstanceState> ownersOf(InstanceState member) {
        return owners.getOrDefault(member, List.of());
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

    private static List<ColumnPair> reversed(List<ColumnPair> pairs) {
        return pairs.stream()
                .map(pair -> new ColumnPair(pair.remote(), pair.local()))
                .toList();
    }
}
