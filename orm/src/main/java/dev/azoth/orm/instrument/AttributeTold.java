package dev.azoth.orm.instrument;

import dev.azoth.engine.event.EventKey;
import dev.azoth.engine.event.Listeners;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Mappers;
import dev.azoth.orm.mapping.Property;
import dev.azoth.orm.mapping.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells those who listen to an attribute what is about to be done to it. */
public final class AttributeTold {
    public static final EventKey<OfSet> SET = EventKey.of("set", OfSet.class);
    public static final EventKey<OfMember> APPEND = EventKey.of("append", OfMember.class);
    public static final EventKey<OfMember> REMOVE = EventKey.of("remove", OfMember.class);

    private static volatile boolean heard;

    private AttributeTold() {}

    /** Somebody is about to listen to an attribute. */
    public static void hear() {
        heard = true;
    }

    static boolean heard() {
        return heard;
    }

    /** Of a column or an embedded value of an object that is in no session. */
    static @Nullable Object setOfTransient(Managed object, int index, @Nullable Object value) {
        Mapper<?> mapper = Creation.now() ? null : Mappers.find(object.getClass());
        return mapper == null ? value : set(object, mapper.properties().get(index), value, true);
    }

    /** Of a value about to be set. */
    @FunctionalInterface
    public interface OfSet {
        /**
         * Gives the value to set, the given one or another; what it raises refuses it.
         *
         * @param old {@link InstanceState#NO_VALUE} when it is not loaded
         */
        @Nullable
        Object handle(Object object, @Nullable Object value, @Nullable Object old);
    }

    /** Of a member about to come or go. */
    @FunctionalInterface
    public interface OfMember {
        /** What it raises refuses the change. */
        void handle(Object object, Object member);
    }

    static @Nullable Object set(Managed object, Property property, @Nullable Object value, boolean loaded) {
        Listeners listeners = property.listeners();
        if (listeners == null || !listeners.has(SET)) {
            return value;
        }
        Object old = loaded ? object.azoth$get(property.index()) : InstanceState.NO_VALUE;
        Object wanted = value;
        for (OfSet handler : listeners.take(SET)) {
            wanted = handler.handle(object, wanted, old);
        }
        return wanted;
    }

    static void member(EventKey<OfMember> key, Managed object, Property property, Object member) {
        Listeners listeners = property.listeners();
        if (listeners != null) {
            listeners.fire(key, handler -> handler.handle(object, member));
        }
    }

    /** The members of a collection are about to become others. */
    static void replacing(Managed owner, Relationship<?, ?> collection, List<?> before, List<?> after) {
        if (isUnheard(collection)) {
            return;
        }
        for (Object member : before) {
            if (!References.containsSame(after, member)) {
                member(REMOVE, owner, collection, member);
                going(owner, collection, (Managed) member);
            }
        }
        for (Object member : after) {
            if (!References.containsSame(before, member)) {
                member(APPEND, owner, collection, member);
                coming(owner, collection, (Managed) member);
            }
        }
    }

    /** Tells the other sides, that of the member and that of an owner it leaves, that the member is about to come. */
    static void coming(Managed owner, Relationship<?, ?> relationship, Managed member) {
        Relationship<?, ?> back = relationship.back();
        if (back == null || isUnheard(relationship)) {
            return;
        }
        boolean known = isLoaded(member, back);
        Object present = known ? member.azoth$get(back.index()) : null;
        if (back.toMany()) {
            if (!(present instanceof TrackedContainer container && container.holds(owner))) {
                member(APPEND, member, back, owner);
            }
        } else if (present != owner || !known) {
            var unused = set(member, back, owner, known);
            if (present instanceof Managed left && relationship.toMany()) {
                member(REMOVE, left, relationship, member);
            }
        }
    }

    /** Tells the other side that the member is about to go. */
    static void going(Managed owner, Relationship<?, ?> relationship, Managed member) {
        Relationship<?, ?> back = relationship.back();
        if (back == null || isUnheard(relationship)) {
            return;
        }
        if (back.toMany()) {
            member(REMOVE, member, back, owner);
        } else if (References.mayReferTo(member, back, owner)) {
            var unused = set(member, back, null, isLoaded(member, back));
        }
    }

    private static boolean isUnheard(Relationship<?, ?> relationship) {
        Relationship<?, ?> back = relationship.back();
        return relationship.listeners() == null && (back == null || back.listeners() == null);
    }

    private static boolean isLoaded(Managed object, Relationship<?, ?> relationship) {
        InstanceState state = InstanceState.of(object);
        return state == null || state.isLoaded(relationship.index());
    }
}
