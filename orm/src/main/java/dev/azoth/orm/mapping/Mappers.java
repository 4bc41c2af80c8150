package dev.azoth.orm.mapping;

import dev.azoth.error.ArgumentException;
import dev.azoth.error.AzothException;
import dev.azoth.error.InvalidRequestException;
import dev.azoth.sql.FromClause;
import dev.azoth.sql.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * All mappers there are. They come by the generated class of each mapped class, which is initialised when first asked for. Safe for
 * any number of threads: looking up never waits; registering does, one class after the other, and initialises none meanwhile.
 */
public final class Mappers {
    private static final Map<Class<?>, Mapper<?>> BY_TYPE = new ConcurrentHashMap<>();
    private static final Map<FromClause, Mapper<?>> BY_TABLE = new ConcurrentHashMap<>();
    /** Relationships joined by columns of the table of a class, by that class; guarded by the lock. */
    private static final Map<Class<?>, List<Relationship<?, ?>>> JOINED_FROM = new HashMap<>();

    private static final ReentrantLock LOCK = new ReentrantLock();

    private Mappers() {}

    /**
     * The mapper of a class.
     *
     * @throws ArgumentException when the class is not mapped
     * @throws InvalidRequestException when it has not been woven
     */
    @SuppressWarnings("unchecked")
    public static <E> Mapper<E> of(Class<E> type) {
        Mapper<?> mapper = BY_TYPE.get(type);
        return (Mapper<E>) (mapper == null ? load(type) : mapper);
    }

    /** The mapper of an object. */
    @SuppressWarnings("unchecked")
    public static <E> Mapper<E> of(E object) {
        return (Mapper<E>) of(object.getClass());
    }

    /** The mapper of a woven class; null while its description is being made. */
    public static @Nullable Mapper<?> find(Class<?> type) {
        Mapper<?> mapper = BY_TYPE.get(type);
        if (mapper == null) {
            initialise(type);
            mapper = BY_TYPE.get(type);
        }
        return mapper;
    }

    static <E> Mapper<E> register(Mapper<E> mapper) {
        LOCK.lock();
        try {
            BY_TYPE.put(mapper.type(), mapper);
            BY_TABLE.putIfAbsent(mapper.table(), mapper);
            Mapper<? super E> parent = mapper.parent();
            if (parent != null) {
                parent.adopt(mapper);
            }
            joinTargets(mapper);
            JOINED_FROM.getOrDefault(mapper.type(), List.of()).forEach(mapper::joinFrom);
        } finally {
            LOCK.unlock();
        }
        return mapper;
    }

    /** Does something while no mapper is registered. */
    static void guarded(Runnable work) {
        LOCK.lock();
        try {
            work.run();
        } finally {
            LOCK.unlock();
        }
    }

    private static void joinTargets(Mapper<?> mapper) {
        for (Property property : mapper.properties()) {
            if (property instanceof Relationship<?, ?> relationship
                    && relationship.owner() == mapper.type()
                    && relationship.spec().joinColumns.stream().anyMatch(RelationshipSpec.JoinColumn::inTarget)) {
                Class<?> type = relationship.targetType();
                JOINED_FROM.computeIfAbsent(type, any -> new ArrayList<>(1)).add(relationship);
                Mapper<?> target = type == mapper.type() ? null : BY_TYPE.get(type);
                if (target != null) {
                    target.joinFrom(relationship);
                }
            }
        }
    }

    /** The mapper of a class's own table, or null. */
    public static @Nullable Mapper<?> findByTable(FromClause table) {
        return BY_TABLE.get(table);
    }

    static Mapper<?> ofTable(FromClause table) {
        Mapper<?> mapper = BY_TABLE.get(table);
        if (mapper == null) {
            throw new ArgumentException("Table " + table + " is not mapped");
        }
        return mapper;
    }

    /** The table of that name among those of mapped classes known so far, or null. */
    static @Nullable Table findTable(String name, @Nullable String schema) {
        for (Mapper<?> mapper : BY_TYPE.values()) {
            Table table = mapper.table();
            if (table.name().equals(name) && java.util.Objects.equals(table.schema(), schema)) {
                return table;
            }
        }
        return null;
    }

    private static Mapper<?> load(Class<?> type) {
        initialise(type);
        Mapper<?> mapper = BY_TYPE.get(type);
        if (mapper == null) {
            throw new ArgumentException(
                    type.getName() + " is not an entity: " + generatedName(type) + " describes no mapping");
        }
        return mapper;
    }

    private static void initialise(Class<?> type) {
        String generated = generatedName(type);
        try {
            Class.forName(generated, true, type.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new ArgumentException(
                    type.getName() + " is not a mapped class: there is no " + generated
                            + ". A mapped class is annotated with @Entity and compiled with azoth-processor",
                    e);
        } catch (ExceptionInInitializerError e) {
            if (e.getCause() instanceof AzothException told) {
                throw told;
            }
            throw e;
        } catch (NoClassDefFoundError e) {
            if (e.getCause() instanceof ExceptionInInitializerError first) {
                throw new InvalidRequestException(generated + " could not be initialised: " + first.getMessage(), e);
            }
            throw e;
        }
    }

    /** {@code a.b.User_}; of a nested class {@code a.b.Outer_Inner_}. */
    static String generatedName(Class<?> type) {
        String name = type.getName();
        int dot = name.lastIndexOf('.');
        return name.substring(0, dot + 1) + name.substring(dot + 1).replace('$', '_') + "_";
    }
}
