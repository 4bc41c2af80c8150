package dev.azoth.orm.instrument;

import dev.azoth.error.InvalidRequestException;
import dev.azoth.orm.mapping.ColumnPair;
import dev.azoth.orm.mapping.ColumnSlot;
import dev.azoth.orm.mapping.Container;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.MemberStatements;
import dev.azoth.orm.mapping.Property;
import dev.azoth.orm.mapping.Relationship;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A collection that does not hold its members: it keeps those that have been added and removed since the last flush. For one
 * task at a time, as its owner.
 */
public abstract sealed class UnheldMembers<E> implements TrackedContainer permits WriteOnlyMembers, DynamicMembers {
    private final Tracking tracking;
    private final List<Object> added = new ArrayList<>();
    private final List<Object> removed = new ArrayList<>();

    UnheldMembers(Tracking tracking) {
        this.tracking = tracking;
    }

    /** The collection of an object. */
    public static UnheldMembers<?> in(Managed owner, Relationship<?, ?> relationship) {
        Object present = References.readCollection(owner, relationship.index());
        if (present instanceof UnheldMembers<?> members) {
            return members;
        }
        throw new IllegalStateException(relationship + " holds its members");
    }

    static UnheldMembers<?> of(Managed owner, Relationship<?, ?> relationship) {
        var tracking = new Tracking(owner, relationship);
        return relationship.container() == Container.DYNAMIC
                ? new DynamicMembers<>(tracking)
                : new WriteOnlyMembers<>(tracking);
    }

    /** Adds a member, to be written by the next flush. */
    public final void add(E member) {
        Objects.requireNonNull(member, "A member of a relationship cannot be null");
        if (References.containsSame(added, member)) {
            return;
        }
        tracking.adding(member);
        addQuietly(member);
        tracking.added(member);
    }

    /** Adds members, to be written by the next flush. */
    public final void addAll(Iterable<? extends E> members) {
        members.forEach(this::add);
    }

    /** Takes a member out at the next flush. */
    public final void remove(E member) {
        Objects.requireNonNull(member, "A member of a relationship cannot be null");
        tracking.removing(member);
        removeQuietly(member);
        tracking.removed(member);
    }

    /** The members added since the last flush. */
    @Override
    public final List<Object> members() {
        return new ArrayList<>(added);
    }

    /** The members removed since the last flush. */
    public final List<Object> removed() {
        return new ArrayList<>(removed);
    }

    @Override
    public final boolean holds(Object member) {
        return References.containsSame(added, member);
    }

    @Override
    public final void addQuietly(Object member) {
        if (!takeOut(removed, member) && !References.containsSame(added, member)) {
            added.add(member);
        }
    }

    @Override
    public final void removeQuietly(Object member) {
        if (!takeOut(added, member) && !References.containsSame(removed, member)) {
            removed.add(member);
        }
    }

    private static boolean takeOut(List<Object> members, Object member) {
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i) == member) {
                members.remove(i);
                return true;
            }
        }
        return false;
    }

    /** What was kept has been written, or is to be forgotten. */
    final void clear() {
        added.clear();
        removed.clear();
    }

    final @Nullable InstanceState state() {
        return InstanceState.of(tracking.owner());
    }

    @SuppressWarnings("unchecked") // the relationship's members are of this class
    final MemberStatements<E> statements() {
        Relationship<?, ?> relationship = tracking.relationship();
        Managed owner = tracking.owner();
        InstanceState state = InstanceState.of(owner);
        if (state == null) {
            throw new InvalidRequestException(
                    "The owner of " + relationship
                            + " is in no session and has no key yet, so that its members cannot be told: add it to a session and flush that");
        }
        for (ColumnPair pair : relationship.wiring().pairs()) {
            ColumnSlot slot = state.mapper().slot(pair.local());
            Property property = slot == null ? null : slot.property();
            if (property != null && !state.mapper().primaryKey().contains(pair.local())) {
                state.read(property.index());
            }
        }
        return new MemberStatements<>((Relationship<?, E>) relationship, owner);
    }

    @Override
    public final String toString() {
        return tracking.relationship() + " (" + added.size() + " added, " + removed.size() + " removed)";
    }
}
