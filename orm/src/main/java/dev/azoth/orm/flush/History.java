package dev.azoth.orm.flush;

import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.instrument.Status;
import dev.azoth.orm.instrument.TrackedContainer;
import dev.azoth.orm.instrument.UnheldMembers;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Relationship;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which members a relationship has gained and lost since the last flush. SQLAlchemy: {@code History}. */
record History(List<Managed> added, List<Managed> removed, List<Managed> current) {
    private static final History NONE = new History(List.of(), List.of(), List.of());

    /** Of a relationship that is not loaded, or has not been changed, nothing but the members at hand. */
    static History of(InstanceState state, Managed object, Relationship<?, ?> relationship) {
        int index = relationship.index();
        if (!state.isLoaded(index)) {
            return NONE;
        }
        if (object.azoth$get(index) instanceof UnheldMembers<?> unheld) {
            List<Managed> added = objects(unheld.members());
            return new History(added, objects(unheld.removed()), added);
        }
        List<Managed> current = members(object.azoth$get(index));
        if (state.status() == Status.PENDING) {
            return new History(current, List.of(), current);
        }
        if (!state.isModified(index)) {
            return new History(List.of(), List.of(), current);
        }
        List<Managed> before = members(state.committed(index));
        return new History(without(current, before), without(before, current), current);
    }

    private static List<Managed> without(List<Managed> some, List<Managed> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return some;
        }
        Set<Managed> present = Collections.newSetFromMap(new IdentityHashMap<>(others.size()));
        present.addAll(others);
        var left = new ArrayList<Managed>();
        for (Managed one : some) {
            if (!present.contains(one)) {
                left.add(one);
            }
        }
        return left;
    }

    /** The members of what an attribute holds, or held. */
    static List<Managed> members(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case Managed one -> List.of(one);
            case TrackedContainer container -> mapped(container.members());
            case Collection<?> collection -> objects(collection);
            case Map<?, ?> map -> objects(map.values());
            default -> List.of();
        };
    }

    @SuppressWarnings("unchecked") // what a tracked collection holds is mapped, and the list is its copy
    private static List<Managed> mapped(List<?> members) {
        return (List<Managed>) members;
    }

    private static List<Managed> objects(Collection<?> values) {
        var objects = new ArrayList<Managed>(values.size());
        for (Object value : values) {
            if (value instanceof Managed managed) {
                objects.add(managed);
            }
        }
        return objects;
    }
}
