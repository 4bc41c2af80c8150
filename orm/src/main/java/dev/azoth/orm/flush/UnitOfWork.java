package dev.azoth.orm.flush;

import dev.azoth.orm.context.SessionContext;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.instrument.Status;
import dev.azoth.orm.load.Loader;
import dev.azoth.orm.mapping.Direction;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Relationship;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One flush: finds what has changed, orders it, writes it. For one task at a time. SQLAlchemy: {@code UOWTransaction}. */
public final class UnitOfWork {
    /*
     * All rows are saved before any is deleted, as in SQLAlchemy: those that refer to a deleted one have let go of it by then.
     */
    private final SessionContext session;
    private final Loader loader;
    private final Work work = new Work();
    private final Referred referred;
    private final ForeignKeys foreignKeys;
    private final Links links;
    private final Followers followers;
    private final LinkKeys linkKeys;
    private final Collector collector;

    public UnitOfWork(SessionContext session, Loader loader) {
        this.session = session;
        this.loader = loader;
        this.referred = new Referred(loader);
        this.followers = new Followers(session, referred);
        this.linkKeys = new LinkKeys(referred);
        this.foreignKeys = new ForeignKeys(referred, followers);
        this.links = new Links(referred);
        this.collector = new Collector(
                session, loader, work, foreignKeys, links, new KeyChanges(session, loader, work, followers, linkKeys));
    }

    /** Writes all that has changed. */
    public void flush() {
        collector.collect();
        if (work.isEmpty()) {
            return;
        }
        List<Managed> held = work.others();
        held.addAll(followers.objects());
        try {
            write();
        } finally {
            // A state that is clean holds its object no longer, and more is told of it.
            Reference.reachabilityFence(held);
        }
    }

    private void write() {
        Set<InstanceState> saved = work.saved();
        List<List<InstanceState>> saving = FlushOrder.of(saved, foreignKeys::targets);
        List<List<InstanceState>> deleting = FlushOrder.of(work.deletes, this::referredByDeleted);
        var writing = new Writing(session);
        var saves = new Saves(session, writing, foreignKeys, work);
        saving.forEach(saves::write);
        work.deletes.forEach(followers::follow);
        linkKeys.write(writing);
        var after = new PostUpdates(session, writing, referred, foreignKeys);
        if (isLate(saving)) {
            saved.forEach(state -> after.saved(state, !work.inserts.contains(state)));
        }
        work.deletes.forEach(after::deleted);
        after.write();
        links.delete(writing);
        links.insert(writing);
        var deletes = new DeleteBatch(session, writing);
        deleting.reversed().forEach(deletes::write);
        tell();
    }

    private void tell() {
        session.flushed();
        work.deletes.forEach(session::removed);
        work.replaced.forEach((state, old) -> {
            session.removed(old);
            session.inserted(state);
        });
        work.updates.forEach(session::updated);
        session.identities().expect(work.inserts.size());
        work.inserts.forEach(this::inserted);
        followers.followAll();
    }

    private void inserted(InstanceState state) {
        Managed object = state.object();
        try {
            session.inserted(state);
        } finally {
            // The state held it until now, and holds it no longer.
            Reference.reachabilityFence(object);
        }
    }

    private boolean isLate(List<List<InstanceState>> saving) {
        for (List<InstanceState> group : saving) {
            for (Mapper<?> mapper : group.getFirst().mapper().root().selfAndDescendants()) {
                if (foreignKeys.isLate(mapper)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Deleted objects that a deleted object's row refers to: these go after it. */
    private List<InstanceState> referredByDeleted(InstanceState state) {
        var targets = new ArrayList<InstanceState>(2);
        for (Relationship<?, ?> relationship : state.mapper().relationships()) {
            if (relationship.direction() != Direction.MANY_TO_ONE || ForeignKeys.late(relationship)) {
                continue;
            }
            if (!state.isLoaded(relationship.index())) {
                loader.members().withoutSql(state, relationship);
            }
            Object before = state.isModified(relationship.index())
                    ? state.committed(relationship.index())
                    : state.object().azoth$get(relationship.index());
            if (before instanceof Managed target) {
                InstanceState other = InstanceState.of(target);
                if (other != null && other.status() == Status.PERSISTENT) {
                    targets.add(other);
                }
            }
        }
        targets.addAll(collector.owners(state));
        return targets;
    }
}
