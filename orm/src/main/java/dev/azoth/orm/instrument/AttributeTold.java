package dev.azoth.orm.instrument;

import dev.azoth.engine.event.EventKey;
import dev.azoth.engine.event.Listeners;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Property;
import org.jspecify.annotations.Nullable;

/** Tells those who listen to an attribute what is about to be done to it. */
public final class AttributeTold {
    public static final EventKey<OfSet> SET = EventKey.of("set", OfSet.class);
    public static final EventKey<OfMember> APPEND = EventKey.of("append", OfMember.class);
    public static final EventKey<OfMember> REMOVE = EventKey.of("remove", OfMember.class);

    private AttributeTold() {}

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
}
