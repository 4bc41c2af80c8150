package dev.azoth.orm.mapping;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The classes that extend a mapped one. A class is known when its description has been initialised, which that of the class it extends
 * does not bring about: those that nobody has used yet are found by the index of entities when first asked for. Safe for any number
 * of threads.
 */
final class Subclasses<E> {
    private final Mapper<E> mapper;
    private final List<Mapper<? extends E>> known = new CopyOnWriteArrayList<>();
    private volatile boolean searched;

    Subclasses(Mapper<E> mapper) {
        this.mapper = mapper;
    }

    /** Those known by now; what may be asked for while a class is being described. */
    List<Mapper<? extends E>> known() {
        return known;
    }

    /** Those that extend it directly. */
    List<Mapper<? extends E>> all() {
        if (!searched) {
            // By each of a hierarchy for itself: another may see more, being of another class loader.
            EntityIndex.of(mapper.type().getClassLoader()).below(mapper.type()).forEach(Mappers::of);
            searched = true;
        }
        return known;
    }
}
