package dev.azoth.orm;

import dev.azoth.orm.instrument.TrackedContainer;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Relationship;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The members that relationships of an object hold, as they are. */
final class Graph {
    private Graph() {}

    /** Whether the members are held at all. */
    static boolean holdsMembers(Relationship<?, ?> relationship) {
        return switch (relationship.container()) {
            case WRITE_ONLY, DYNAMIC -> false;
            default -> true;
        };
    }

    /** The members at hand. */
    static List<Managed> members(Managed object, Relationship<?, ?> relationship) {
        Object value = object.azoth$get(relationship.index());
        var members = new ArrayList<Managed>();
        switch (value) {
            case Managed one -> members.add(one);
            case TrackedContainer container -> container.members().forEach(one -> members.add((Managed) one));
            case Collection<?> many -> many.forEach(one -> members.add((Managed) one));
            case Map<?, ?> map -> map.values().forEach(one -> members.add((Managed) one));
            case null, default -> {}
        }
        return members;
    }
}
