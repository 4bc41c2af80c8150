package dev.azoth.orm.flush;

import dev.azoth.orm.context.SessionContext;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.instrument.References;
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
import org.jspecify.annotations.Nullable;

/** What deleted objects leave behind: members, links, orphans. SQLAlchemy: {@code presort_deletes}. */
final class Deletions {
    private final SessionContext session;
    private final Loader loader;
    private final Work work;
    private final ForeignKeys foreignKeys;
    private final Links links;
    private final Orphans orphans;
    private final Unseen unseen;
    private final Map<InstanceState, List<InstanceState>> owners = new HashMap<>();

    Deletions(
            SessionContext session,
            Loader loader,
            Work work,
            ForeignKeys foreignKeys,
            Links links,
            Orphans orphans,
            Unseen unseen) {
        this.session = session;
        this.loader = loader;
        this.work = work;
        this.foreignKeys = foreignKeys;
        this.links = links;
        this.orphans = orphans;
        this.unseen = unseen;
    }

    /** Deleted owners of collections an object is in, where the object may have no attribute for them. */
    List<InstanceState> owners(InstanceState member) {
        return owners.getOrDefault(member, List.of());
    }

    /** What a deleted object leaves behind: members lose their foreign key, links go. */
    void of(InstanceState state) {
        Managed object = state.object();
        for (Relationship<?, ?> relationship : state.mapper().relationships()) {
            if (relationship.viewOnly()) {
                continue;
            }
            if (relationship.direction() == Direction.MANY_TO_ONE) {
                deletedAlong(state, object, relationship);
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
                unseen.look(state, relationship);
                history = History.of(state, object, relationship);
            } else {
                history =
                        new History(List.of(), List.of(), loader.members().unheldToDelete(state, object, relationship));
            }
            if (relationship.direction() == Direction.MANY_TO_MANY) {
                unlink(state, relationship, history);
            } else {
                letGo(state, relationship, history);
            }
        }
    }

    /** What a deleted object has been given, or has let go of, since its deletion was cascaded. */
    private void deletedAlong(InstanceState state, Managed object, Relationship<?, ?> relationship) {
        if (relationship.cascades(Cascade.DELETE) && state.isModified(relationship.index())) {
            unseen.look(state, relationship);
            History history = History.of(state, object, relationship);
            history.current().forEach(orphans::orphan);
            orphans.left(state, relationship, history);
        }
    }

    /** One that has been deleted is linked no more, though collections may still hold it. */
    boolean isLinked(@Nullable InstanceState state) {
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
                if (!told && ForeignKeys.late(relationship)) {
                    foreignKeys.refer(state, relationship, null);
                }
            } else if (Orphans.elsewhere(member, owner, relationship)) {
                work.touch(state);
            } else if (told) {
                References.dissociate(owner.object(), relationship, member);
            } else if (relationship.cascades(Cascade.DELETE_ORPHAN)) {
                orphans.orphan(state);
            } else if (state.status() == Status.PERSISTENT) {
                foreignKeys.refer(state, relationship, null);
                work.touch(state);
            }
        }
    }
}
