package dev.azoth.orm.flush;

import dev.azoth.orm.context.SessionContext;
import dev.azoth.orm.instrument.IdentityKey;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.instrument.StateSet;
import dev.azoth.orm.instrument.Status;
import dev.azoth.orm.load.Loader;
import dev.azoth.orm.load.Slots;
import dev.azoth.orm.mapping.ColumnPair;
import dev.azoth.orm.mapping.ColumnSlot;
import dev.azoth.orm.mapping.Direction;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Relationship;
import dev.azoth.sql.schema.Column;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Finds who refers to columns that change: members, links, and objects at hand that refer by one side only. SQLAlchemy: {@code passive_updates}. */
final class KeyChanges {
    private final SessionContext session;
    private final Loader loader;
    private final Work work;
    private final Followers followers;
    private final LinkKeys links;
    private final Map<InstanceState, IdentityKey> rekeyed = new HashMap<>(0);
    private final StateSet told = new StateSet();

    KeyChanges(SessionContext session, Loader loader, Work work, Followers followers, LinkKeys links) {
        this.session = session;
        this.loader = loader;
        this.work = work;
        this.followers = followers;
        this.links = links;
    }

    /** Looks at a persistent object with changes. */
    void look(InstanceState state) {
        changed(state, Set.of());
    }

    /** @param along columns that change along with others, later */
    private void changed(InstanceState state, Set<Column<?>> along) {
        Managed object = state.object();
        for (Relationship<?, ?> relationship : state.mapper().relationships()) {
            if (relationship.direction() == Direction.MANY_TO_ONE
                    || relationship.viewOnly()
                    || !changes(state, object, relationship, along)) {
                continue;
            }
            if (relationship.direction() == Direction.MANY_TO_MANY) {
                if (!KeyCascade.byDatabase(relationship)) {
                    links.add(relationship, state);
                }
            } else if (relationship.holdsMembers()) {
                members(state, relationship).forEach(member -> follow(state, relationship, member));
            }
        }
        IdentityKey key = state.key();
        if (key != null
                && (!along.isEmpty() || changes(state, object, state.mapper().keySlots()))) {
            rekeyed.put(state, key);
        }
    }

    private static boolean changes(
            InstanceState state, Managed object, Relationship<?, ?> relationship, Set<Column<?>> along) {
        for (ColumnPair pair : relationship.wiring().pairs()) {
            ColumnSlot slot = state.mapper().slot(pair.local());
            if (slot != null && (along.contains(pair.local()) || Changes.has(state, object, slot))) {
                return true;
            }
        }
        return false;
    }

    private static boolean changes(InstanceState state, Managed object, int[] slots) {
        for (int slot : slots) {
            if (Changes.has(state, object, state.mapper().slots().get(slot))) {
                return true;
            }
        }
        return false;
    }

    private List<Managed> members(InstanceState owner, Relationship<?, ?> relationship) {
        boolean loaded = owner.isLoaded(relationship.index());
        if (loaded || KeyCascade.byDatabase(relationship)) {
            return loaded ? History.members(owner.object().azoth$get(relationship.index())) : List.of();
        }
        return loader.members()
                .membersOf(
                        relationship,
                        Changes.before(owner, relationship.wiring().pairs()));
    }

    private void follow(InstanceState owner, Relationship<?, ?> relationship, Managed member) {
        InstanceState state = InstanceState.of(member);
        if (state != null && state.status() == Status.PERSISTENT) {
            List<ColumnPair> pairs = relationship.wiring().pairs();
            follow(
                    state,
                    new Followers.Follower(
                            pairs.stream().<Column<?>>map(ColumnPair::remote).toList(),
                            owner,
                            pairs.stream().<Column<?>>map(ColumnPair::local).toList(),
                            KeyCascade.byDatabase(relationship)));
        }
    }

    private void follow(InstanceState member, Followers.Follower follower) {
        boolean deleted = work.deletes.contains(member);
        if (deleted && !follower.byDatabase()) {
            return;
        }
        followers.add(member, follower);
        if (!follower.byDatabase()) {
            work.updates.add(member);
        }
        if (told.add(member)) {
            changed(member, new HashSet<>(follower.own()));
        }
    }

    /** Objects in the session that refer to one whose key changes, though no collection holds them. */
    void atHand() {
        if (rekeyed.isEmpty()) {
            return;
        }
        for (InstanceState state : session.identities().all()) {
            for (Relationship<?, ?> relationship : ForeignKeys.referring(state.mapper())) {
                if (!state.isModified(relationship.index()) && state.status() == Status.PERSISTENT) {
                    atHand(state, relationship);
                }
            }
        }
    }

    private void atHand(InstanceState state, Relationship<?, ?> relationship) {
        List<ColumnPair> pairs = relationship.wiring().pairs();
        for (Map.Entry<InstanceState, IdentityKey> entry : Map.copyOf(rekeyed).entrySet()) {
            InstanceState owner = entry.getKey();
            List<Column<?>> own =
                    pairs.stream().<Column<?>>map(ColumnPair::local).toList();
            if (owner.mapper().root() == relationship.target().root()
                    && refers(state, pairs, owner, entry.getValue())
                    && !followers.has(state, own)) {
                follow(
                        state,
                        new Followers.Follower(
                                own,
                                owner,
                                pairs.stream()
                                        .<Column<?>>map(ColumnPair::remote)
                                        .toList(),
                                KeyCascade.cascades(own)));
            }
        }
    }

    /** Whether the columns of an object hold the key that another had. */
    private static boolean refers(InstanceState state, List<ColumnPair> pairs, InstanceState owner, IdentityKey key) {
        int[] slots = owner.mapper().keySlots();
        Managed object = state.object();
        for (ColumnPair pair : pairs) {
            ColumnSlot referred = owner.mapper().slot(pair.remote());
            for (int i = 0; i < slots.length; i++) {
                if (referred != null
                        && slots[i] == referred.index()
                        && !Objects.equals(key.values()[i], Slots.value(state, object, pair.local()))) {
                    return false;
                }
            }
            if (referred == null || !isOneOf(slots, referred.index())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOneOf(int[] slots, int wanted) {
        for (int slot : slots) {
            if (slot == wanted) {
                return true;
            }
        }
        return false;
    }
}
