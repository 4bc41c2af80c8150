package dev.azoth.orm.mapping;

import dev.azoth.error.ArgumentException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of the classes that extend one come with it in a statement. Immutable.
 *
 * @param chosen these, and those between; null for all
 * @param left not these, nor those below them
 */
record Branches(@Nullable List<Mapper<?>> chosen, List<Mapper<?>> left) {
    static final Branches ALL = new Branches(null, List.of());

    Branches {
        chosen = chosen == null ? null : List.copyOf(chosen);
        left = List.copyOf(left);
    }

    /** @throws ArgumentException for a class that does not extend the base */
    static Branches of(Mapper<?> base, Class<?>... subclasses) {
        var chosen = new ArrayList<Mapper<?>>();
        for (Class<?> subclass : subclasses) {
            Mapper<?> mapper = Mappers.of(subclass);
            if (!mapper.isA(base)) {
                throw new ArgumentException(subclass.getName() + " does not extend "
                        + base.type().getName() + ", so it cannot come with it");
            }
            chosen.add(mapper);
        }
        return new Branches(chosen, List.of());
    }

    Branches without(List<Mapper<?>> classes) {
        return new Branches(chosen, classes);
    }

    /** Whether a class comes. */
    boolean hold(Mapper<?> below) {
        return left.stream().noneMatch(below::isA)
                && (chosen == null || chosen.stream().anyMatch(one -> one.isA(below)));
    }

    /** Whether a class comes because it was asked for. */
    boolean name(Mapper<?> below) {
        return chosen != null && hold(below);
    }
}
