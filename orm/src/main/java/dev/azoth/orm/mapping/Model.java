package dev.azoth.orm.mapping;

import dev.azoth.error.ArgumentException;
import dev.azoth.sql.schema.MetaData;
import dev.azoth.sql.schema.Table;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Mapped classes that belong together, and their tables. Immutable; safe for any number of threads. SQLAlchemy: the registry of a
 * declarative base.
 */
public final class Model {
    private final Set<Mapper<?>> mappers;
    private final MetaData metadata;

    private Model(Set<Mapper<?>> mappers) {
        this.mappers = Collections.unmodifiableSet(mappers);
        Set<Table> tables = new LinkedHashSet<>();
        for (Mapper<?> mapper : mappers) {
            tables.add(mapper.table());
        }
        for (Mapper<?> mapper : mappers) {
            for (Relationship<?, ?> relationship : mapper.relationships()) {
                Table secondary = relationship.wiring().secondary();
                if (secondary != null) {
                    tables.add(secondary);
                }
            }
        }
        this.metadata = MetaData.of(tables);
    }

    /** These classes, those they have relationships to, and those they extend. */
    public static Model of(Class<?>... types) {
        return of(List.of(types));
    }

    /** These classes, those they have relationships to, and those they extend. */
    public static Model of(Collection<Class<?>> types) {
        Set<Mapper<?>> found = new LinkedHashSet<>();
        var open = new ArrayDeque<Mapper<?>>();
        types.forEach(type -> open.add(Mappers.of(type)));
        while (!open.isEmpty()) {
            Mapper<?> mapper = open.remove();
            if (found.add(mapper)) {
                if (mapper.parent() != null) {
                    open.add(mapper.parent());
                }
                open.addAll(mapper.children());
                mapper.relationships().forEach(relationship -> open.add(relationship.target()));
                mapper.joinedFrom().forEach(relationship -> open.add(Mappers.of(relationship.owner())));
            }
        }
        return new Model(found);
    }

    /** All entities that a class loader sees. */
    public static Model load(ClassLoader loader) {
        return load(loader, name -> true);
    }

    /**
     * Those of the entities that a class loader sees whose class names are accepted, as when models of several applications are
     * on one class path.
     *
     * @throws ArgumentException when two of them have tables of the same name
     */
    public static Model load(ClassLoader loader, Predicate<String> accepted) {
        var types = new LinkedHashSet<Class<?>>();
        EntityIndex index = EntityIndex.of(loader);
        for (String name : index.names()) {
            if (accepted.test(name)) {
                types.add(index.load(name));
            }
        }
        return of(types);
    }

    public Set<Mapper<?>> mappers() {
        return mappers;
    }

    /** The tables: {@code conn.runSync(model.metadata()::createAll)}. */
    public MetaData metadata() {
        return metadata;
    }
}
