package dev.azoth.orm.instrument;

import dev.azoth.error.InvalidRequestException;
import dev.azoth.orm.mapping.ColumnPair;
import dev.azoth.orm.mapping.ColumnSlot;
import dev.azoth.orm.mapping.ColumnValues;
import dev.azoth.orm.mapping.Container;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Mappers;
import dev.azoth.orm.mapping.MemberStatements;
import dev.azoth.orm.mapping.Property;
import dev.azoth.orm.mapping.Relationship;
import dev.azoth.sql.schema.Column;
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
        var key = new ArrayList<Object>();
        for (ColumnPair pair : relationship.wiring().pairs()) {
            Object value = value(tracking.owner(), pair.local());
            if (value == null) {
                throw new InvalidRequestException("The owner of " + relationship
                        + " has no key yet, so that its members cannot be told: flush the session first");
            }
            key.add(value);
        }
        return new MemberStatements<>((Relationship<?, E>) relationship, key);
    }

    private static @Nullable Object value(Managed owner, Column<?> column) {
        InstanceState state = InstanceState.of(owner);
        Mapper<?> mapper = state == null ? Mappers.of(owner) : state.mapper();
        ColumnSlot slot = mapper.slot(column);
        if (slot == null) {
            return null;
        }
        Property property = slot.property();
        if (property == null) {
            return state == null ? null : state.hidden(slot.index());
        }
        if (state != null) {
            state.read(property.index());
        }
        return ColumnValues.of(owner, slot, property);
    }

    @Override
    public final String toString() {
        return tracking.relationship() + " (" + added.size() + " added, " + removed.size() + " removed)";
    }
}
