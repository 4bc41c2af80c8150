package dev.azoth.orm;

import dev.azoth.engine.event.EventKey;
import dev.azoth.engine.event.ListenOption;
import dev.azoth.engine.event.Listeners;
import dev.azoth.engine.event.Registration;
import dev.azoth.error.UnsupportedFeatureException;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.mapping.ColumnSlot;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Mappers;
import dev.azoth.orm.mapping.Property;
import jakarta.persistence.MappedSuperclass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What can be listened to on the objects of a class, of those that extend it, or of all mapped classes. Handlers are written in direct
 * style; those before a write may change columns of the object itself. SQLAlchemy: {@code MapperEvents}, {@code InstanceEvents}.
 */
public final class MapperEvents {
    public static final EventKey<SessionEvents.OfObject> BEFORE_INSERT = key("before_insert");
    public static final EventKey<SessionEvents.OfObject> AFTER_INSERT = key("after_insert");
    /** Before an object is looked at for an UPDATE, which may turn out to have nothing to change. */
    public static final EventKey<SessionEvents.OfObject> BEFORE_UPDATE = key("before_update");

    public static final EventKey<SessionEvents.OfObject> AFTER_UPDATE = key("after_update");
    public static final EventKey<SessionEvents.OfObject> BEFORE_DELETE = key("before_delete");
    public static final EventKey<SessionEvents.OfObject> AFTER_DELETE = key("after_delete");
    /** An object has been made of a row; what a handler changes in it counts as read. */
    public static final EventKey<SessionEvents.OfObject> LOAD = key("load");

    /** Attributes of an object that was there have been read: expired or deferred ones, or all anew. */
    public static final EventKey<OfAttributes> REFRESH = EventKey.of("refresh", OfAttributes.class);

    /** A flush has given an object values that the database made for its row, those of the key apart. */
    public static final EventKey<OfAttributes> REFRESH_FLUSH = EventKey.of("refresh_flush", OfAttributes.class);

    /** Attributes of an object have been forgotten by the application, or by the end of a transaction. */
    public static final EventKey<OfAttributes> EXPIRE = EventKey.of("expire", OfAttributes.class);

    /** Of what happens to attributes of an object. */
    @FunctionalInterface
    public interface OfAttributes {
        /** @param attributes their names; none for all */
        void handle(Session session, Object object, List<String> attributes);
    }

    private static final Listeners ALL = new Listeners();
    private static final Map<Mapper<?>, Listeners> BY_MAPPER = new ConcurrentHashMap<>();
    private static volatile boolean used;

    private MapperEvents() {}

    private static EventKey<SessionEvents.OfObject> key(String name) {
        return EventKey.of(name, SessionEvents.OfObject.class);
    }

    /** Listens to the objects of all mapped classes; safe on any thread. */
    public static <H> Registration on(EventKey<H> key, H handler, ListenOption... options) {
        used = true;
        return ALL.on(key, handler, options);
    }

    /**
     * Listens to the objects of a class and of those that extend it; safe on any thread.
     *
     * @param type an entity, a mapped superclass, or an interface that entities implement
     */
    public static <H> Registration on(Class<?> type, EventKey<H> key, H handler, ListenOption... options) {
        used = true;
        if (type.isInterface() || type.isAnnotationPresent(MappedSuperclass.class)) {
            return ALL.on(key, only(type, key, handler), options);
        }
        return of(Mappers.of(type)).on(key, handler, options);
    }

    /** A handler that is told of objects of a class alone. */
    private static <H> H only(Class<?> type, EventKey<H> key, H handler) {
        Object some = switch (handler) {
            case SessionEvents.OfObject one ->
                (SessionEvents.OfObject) (session, object) -> {
                    if (type.isInstance(object)) {
                        one.handle(session, object);
                    }
                };
            case OfAttributes one ->
                (OfAttributes) (session, object, attributes) -> {
                    if (type.isInstance(object)) {
                        one.handle(session, object, attributes);
                    }
                };
            default -> throw new UnsupportedFeatureException("Event " + key + " cannot be listened to of " + type);
        };
        return key.handler().cast(some);
    }

    private static Listeners of(Mapper<?> mapper) {
        Listeners known = BY_MAPPER.get(mapper);
        if (known != null) {
            return known;
        }
        Mapper<?> parent = mapper.parent();
        var made = new Listeners(parent == null ? ALL : of(parent));
        Listeners present = BY_MAPPER.putIfAbsent(mapper, made);
        return present == null ? made : present;
    }

    /** Whether anybody has ever listened. */
    static boolean used() {
        return used;
    }

    static void generated(Session session, InstanceState state, List<ColumnSlot> columns) {
        var names = new ArrayList<String>();
        for (ColumnSlot slot : columns) {
            Property property = slot.property();
            if (property != null && !slot.column().isPrimaryKey()) {
                names.add(property.name());
            }
        }
        if (!names.isEmpty()) {
            told(REFRESH_FLUSH, session, state, names);
        }
    }

    static void told(EventKey<OfAttributes> key, Session session, InstanceState state, List<String> attributes) {
        if (!used) {
            return;
        }
        Listeners listeners = of(state.mapper());
        @Nullable Object object = state.get();
        if (object != null && listeners.has(key)) {
            listeners.fire(key, handler -> handler.handle(session, object, attributes));
        }
    }

    static void tell(EventKey<SessionEvents.OfObject> key, Session session, InstanceState state) {
        if (!used) {
            return;
        }
        Listeners listeners = of(state.mapper());
        @Nullable Object object = state.get();
        if (object != null && listeners.has(key)) {
            listeners.fire(key, handler -> handler.handle(session, object));
        }
    }
}
