package dev.azoth.orm.instrument;

import dev.azoth.error.InvalidRequestException;
import dev.azoth.orm.mapping.Cascade;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Mappers;
import dev.azoth.orm.mapping.Property;
import dev.azoth.orm.mapping.Relationship;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads and writes of relationships: history, and the other side kept in step. */
public final class References {
    private References() {}

    static @Nullable Object readCollection(Managed self, int index) {
        InstanceState state = InstanceState.of(self);
        if (self.azoth$get(index) instanceof UnheldMembers<?> members) {
            return members;
        }
        if (state != null && !state.isLoaded(index)) {
            if (isUnheld(state.mapper().properties().get(index))) {
                return unheld(self, state, (Relationship<?, ?>)
                        state.mapper().properties().get(index));
            }
            state.read(index);
            if (!state.isLoaded(index)) {
                Relationship<?, ?> shown = relationship(self, index);
                return shown == null ? null : NotLoaded.of(shown.container());
            }
        }
        Object value = self.azoth$get(index);
        if (value instanceof TrackedContainer) {
            return value;
        }
        Relationship<?, ?> relationship = relationship(self, index);
        if (relationship == null) {
            return value;
        }
        if (!relationship.holdsMembers()) {
            return unheld(self, state, relationship);
        }
        if (value == null) {
            return null;
        }
        Object tracked = Containers.track(self, relationship, value);
        self.azoth$set(index, tracked);
        return tracked;
    }

    private static boolean isUnheld(Property property) {
        return property instanceof Relationship<?, ?> relationship && !relationship.holdsMembers();
    }

    private static UnheldMembers<?> unheld(
            Managed self, @Nullable InstanceState state, Relationship<?, ?> relationship) {
        UnheldMembers<?> members = UnheldMembers.of(self, relationship);
        self.azoth$set(relationship.index(), members);
        if (state != null) {
            state.loaded(relationship.index());
        }
        return members;
    }

    static @Nullable Object write(Managed self, int index, @Nullable Object value) {
        InstanceState state = InstanceState.of(self);
        if (state == null && Containers.isNothing(value) && Containers.isNothing(self.azoth$get(index))) {
            return value;
        }
        Relationship<?, ?> relationship = relationship(self, index);
        if (relationship == null) {
            return value;
        }
        if (!relationship.holdsMembers()) {
            throw new InvalidRequestException(
                    relationship + " is not assigned: its members are added and removed one by one");
        }
        return relationship.toMany()
                ? writeMany(self, state, relationship, value)
                : writeOne(self, state, relationship, (Managed) value);
    }

    private static @Nullable Object writeOne(
            Managed self, @Nullable InstanceState state, Relationship<?, ?> relationship, @Nullable Managed given) {
        int index = relationship.index();
        boolean known = state == null || state.isLoaded(index);
        Managed value = (Managed) AttributeTold.set(self, relationship, given, known);
        Managed old = known ? (Managed) self.azoth$get(index) : atHand(state, relationship);
        if (old == value && (known || old != null)) {
            rejoin(value, relationship.back(), self);
            return value;
        }
        if (old != null) {
            AttributeTold.going(self, relationship, old);
        }
        if (value != null) {
            AttributeTold.coming(self, relationship, value);
        }
        if (value != null) {
            Owners.claim(self, relationship, value);
        }
        if (state != null) {
            state.change(index);
        }
        self.azoth$set(index, value);
        if (old != null) {
            dissociate(self, relationship, old);
            Relationship<?, ?> back = relationship.back();
            if (back != null) {
                gone(old, back, self);
            }
        }
        if (value != null) {
            associate(self, relationship, value);
        }
        return value;
    }

    /** One that was a member before the collection, not being loaded, was replaced comes back by referring to its owner again. */
    @SuppressWarnings("ReferenceEquality") // one object stands for all that is not loaded
    private static void rejoin(@Nullable Managed owner, @Nullable Relationship<?, ?> many, Managed member) {
        if (owner == null || many == null || !many.toMany()) {
            return;
        }
        InstanceState state = InstanceState.of(owner);
        if (state != null
                && state.isModified(many.index())
                && state.committed(many.index()) == InstanceState.NO_VALUE) {
            addQuietly(/* member= */ owner, many, /* owner= */ member);
        }
    }

    private static @Nullable Managed atHand(@Nullable InstanceState state, Relationship<?, ?> relationship) {
        SessionLink link = state == null ? null : state.session();
        return state == null || link == null ? null : link.known(state, relationship);
    }

    private static @Nullable Object writeMany(
            Managed self, @Nullable InstanceState state, Relationship<?, ?> relationship, @Nullable Object value) {
        int index = relationship.index();
        Object old = state == null || state.isLoaded(index) ? self.azoth$get(index) : null;
        if (old == value) {
            return value;
        }
        List<Object> before = old != null || state == null ? Containers.members(old) : state.takeQueued(index);
        AttributeTold.replacing(self, relationship, before, Containers.members(value));
        if (state != null) {
            state.change(index);
        }
        Object tracked = Containers.track(self, relationship, value == null ? List.of() : value);
        self.azoth$set(index, tracked);
        List<Object> after = Containers.members(tracked);
        for (Object member : before) {
            if (!containsSame(after, member)) {
                dissociate(self, relationship, (Managed) member);
            }
        }
        for (Object member : after) {
            if (!containsSame(before, member) || refersElsewhere((Managed) member, relationship.back(), self)) {
                associate(self, relationship, (Managed) member);
            }
        }
        return tracked;
    }

    /** Members of a collection that nobody saw being filled, such as one assigned in a constructor, are told of their owner. */
    public static void adopt(Managed owner, Relationship<?, ?> relationship) {
        if (!relationship.toMany()) {
            return;
        }
        Object value = owner.azoth$get(relationship.index());
        if (value instanceof TrackedContainer || Containers.isNothing(value)) {
            return;
        }
        Object tracked = Containers.track(owner, relationship, Objects.requireNonNull(value));
        owner.azoth$set(relationship.index(), tracked);
        for (Object member : Containers.members(tracked)) {
            associate(owner, relationship, (Managed) member);
        }
    }

    /** Whether a collection holds this very object. */
    public static boolean containsSame(Collection<?> list, Object wanted) {
        for (Object one : list) {
            if (one == wanted) {
                return true;
            }
        }
        return false;
    }

    /** The other side of a new member, and the session. */
    static void associate(Managed owner, Relationship<?, ?> relationship, Managed member) {
        InstanceState state = InstanceState.of(owner);
        Relationship<?, ?> back = relationship.back();
        if (back != null) {
            if (back.toMany()) {
                addQuietly(member, back, owner);
            } else {
                setQuietly(member, back, owner);
            }
        }
        if (state != null && back != null && back.cascades(Cascade.DELETE_ORPHAN)) {
            state.becameMember();
        }
        Owners.come(owner, relationship, member);
        if (state != null && state.session() != null) {
            state.session().associated(state, relationship, member);
        }
    }

    /** The other side of a member that goes, and the session. */
    public static void dissociate(Managed owner, Relationship<?, ?> relationship, Managed member) {
        Relationship<?, ?> back = relationship.back();
        if (back != null) {
            if (back.toMany()) {
                removeQuietly(member, back, owner);
            } else if (mayReferTo(member, back, owner)) {
                setQuietly(member, back, null);
            }
        }
        gone(owner, relationship, member);
    }

    /** Whether a to-one attribute holds an object, or would if it were loaded. */
    static boolean mayReferTo(Managed member, @Nullable Relationship<?, ?> back, Managed owner) {
        if (back == null || back.toMany()) {
            return true;
        }
        InstanceState state = InstanceState.of(member);
        return member.azoth$get(back.index()) == owner || (state != null && !state.isLoaded(back.index()));
    }

    /** Whether a to-one attribute holds another object, as far as can be told without SQL. */
    private static boolean refersElsewhere(Managed member, @Nullable Relationship<?, ?> back, Managed owner) {
        if (back == null || back.toMany()) {
            return false;
        }
        InstanceState state = InstanceState.of(member);
        if (state == null || state.isLoaded(back.index())) {
            return member.azoth$get(back.index()) != owner;
        }
        Managed referred = atHand(state, back);
        return referred != null && referred != owner;
    }

    private static void gone(Managed owner, Relationship<?, ?> relationship, Managed member) {
        InstanceState state = InstanceState.of(owner);
        SessionLink link = state == null ? null : state.session();
        if (state != null && link != null) {
            link.dissociated(state, relationship, member);
        }
        Owners.gone(owner, relationship, member);
    }

    private static void setQuietly(Managed member, Relationship<?, ?> back, @Nullable Managed owner) {
        InstanceState state = InstanceState.of(member);
        int index = back.index();
        boolean known = state == null || state.isLoaded(index);
        Managed old = known ? (Managed) member.azoth$get(index) : atHand(state, back);
        if (old == owner && (known || old != null)) {
            return;
        }
        if (state != null) {
            state.change(index);
        }
        member.azoth$set(index, owner);
        Relationship<?, ?> forth = back.back();
        if (old != null && owner != null && forth != null) {
            if (forth.toMany()) {
                removeQuietly(old, forth, member);
                gone(old, forth, member);
            } else {
                setQuietly(old, forth, null);
            }
        }
    }

    private static void addQuietly(Managed member, Relationship<?, ?> back, Managed owner) {
        if (isQueued(member, back)) {
            queue(member, back).add(owner);
            arrive(/* owner= */ member, back, /* member= */ owner);
            return;
        }
        TrackedContainer container = container(member, back);
        if (container != null && !container.holds(owner)) {
            changing(member, back);
            container.addQuietly(owner);
        }
    }

    /** A flush looks at what a loaded collection has gained; of one that is not loaded the session is told at once. */
    private static void arrive(Managed owner, Relationship<?, ?> relationship, Managed member) {
        InstanceState state = InstanceState.of(owner);
        SessionLink link = state == null ? null : state.session();
        if (state != null && link != null) {
            link.associated(state, relationship, member);
        }
    }

    /** Takes a member out of the collection of the owner that it refers to, and goes on to. */
    public static void leave(Managed member, Relationship<?, ?> toOwner) {
        Relationship<?, ?> back = toOwner.back();
        if (back != null && back.toMany() && member.azoth$get(toOwner.index()) instanceof Managed owner) {
            removeQuietly(/* member= */ owner, back, /* owner= */ member);
        }
    }

    private static void removeQuietly(Managed member, Relationship<?, ?> back, Managed owner) {
        if (isQueued(member, back)) {
            queue(member, back).remove(owner);
            return;
        }
        TrackedContainer container = container(member, back);
        // what a collection holds in the database it need not know
        if (container != null && (container.holds(owner) || container instanceof UnheldMembers)) {
            changing(member, back);
            container.removeQuietly(owner);
        }
    }

    /** Whether a collection is not loaded, so that its changes are made when it is. */
    private static boolean isQueued(Managed object, Relationship<?, ?> relationship) {
        InstanceState state = InstanceState.of(object);
        return state != null
                && state.key() != null
                && relationship.holdsMembers()
                && !state.isLoaded(relationship.index());
    }

    private static QueuedMembers queue(Managed object, Relationship<?, ?> relationship) {
        InstanceState state = InstanceState.of(object);
        if (state == null) {
            throw new IllegalStateException("A collection that is not loaded, of an object without a state");
        }
        return state.queue(relationship.index());
    }

    private static void changing(Managed object, Relationship<?, ?> relationship) {
        InstanceState state = InstanceState.of(object);
        if (state != null) {
            state.change(relationship.index());
        }
    }

    /** The collection, if it is there: one that is not loaded is left alone. */
    private static @Nullable TrackedContainer container(Managed object, Relationship<?, ?> relationship) {
        InstanceState state = InstanceState.of(object);
        int index = relationship.index();
        if (state != null && !state.isLoaded(index)) {
            return null;
        }
        Object value = object.azoth$get(index);
        if (value == null) {
            value = relationship.holdsMembers()
                    ? Containers.empty(relationship)
                    : UnheldMembers.of(object, relationship);
            object.azoth$set(index, value);
        }
        if (value instanceof TrackedContainer container) {
            return container;
        }
        Object tracked = Containers.track(object, relationship, value);
        object.azoth$set(index, tracked);
        return tracked instanceof TrackedContainer container ? container : null;
    }

    private static @Nullable Relationship<?, ?> relationship(Managed self, int index) {
        InstanceState state = InstanceState.of(self);
        Mapper<?> mapper = state != null ? state.mapper() : Mappers.find(self.getClass());
        if (mapper == null) {
            return null;
        }
        Property property = mapper.properties().get(index);
        return property instanceof Relationship<?, ?> relationship ? relationship : null;
    }
}
