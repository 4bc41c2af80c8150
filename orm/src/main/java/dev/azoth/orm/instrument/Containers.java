package dev.azoth.orm.instrument;

import dev.azoth.error.InvalidRequestException;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Property;
import dev.azoth.orm.mapping.Relationship;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What attributes of to-many relationships hold: collections and maps, tracked or not. */
public final class Containers {
    private Containers() {}

    /** Null, or a collection without members. */
    static boolean isNothing(@Nullable Object value) {
        return switch (value) {
            case null -> true;
            case TrackedContainer container -> container.members().isEmpty();
            case Collection<?> members -> members.isEmpty();
            case Map<?, ?> members -> members.isEmpty();
            default -> false;
        };
    }

    /** The members of what an attribute holds, tracked or not. */
    static List<Object> members(@Nullable Object value) {
        return switch (value) {
            case TrackedContainer container -> container.members();
            case Collection<?> members -> List.copyOf(members);
            case Map<?, ?> members -> List.copyOf(members.values());
            case null, default -> List.of();
        };
    }

    /** An empty collection of a relationship's kind, not tracked. */
    public static Object empty(Relationship<?, ?> relationship) {
        return switch (relationship.container()) {
            case LIST, COLLECTION -> new ArrayList<>();
            case SET -> new LinkedHashSet<>();
            case MAP -> new LinkedHashMap<>();
            case WRITE_ONLY, DYNAMIC ->
                throw new InvalidRequestException(relationship + " has no members that could be held");
        };
    }

    /** A collection whose changes are seen, of these members, which are not told. */
    @SuppressWarnings("unchecked")
    public static Object track(Managed owner, Relationship<?, ?> relationship, Object value) {
        var tracking = new Tracking(owner, relationship);
        return switch (relationship.container()) {
            case LIST, COLLECTION -> {
                boolean own = value instanceof ArrayList<?>;
                yield new TrackedList(
                        tracking, own ? (List<Object>) value : new ArrayList<>((Collection<Object>) value));
            }
            case SET -> {
                boolean own = value instanceof LinkedHashSet<?>;
                yield new TrackedSet(
                        tracking, own ? (Set<Object>) value : new LinkedHashSet<>((Collection<Object>) value));
            }
            case MAP -> {
                boolean own = value instanceof LinkedHashMap<?, ?>;
                yield new TrackedMap(
                        tracking,
                        own
                                ? (Map<Object, Object>) value
                                : value instanceof Map<?, ?> map
                                        ? new LinkedHashMap<>((Map<Object, Object>) map)
                                        : new LinkedHashMap<>());
            }
            case WRITE_ONLY, DYNAMIC -> value;
        };
    }

    /** The key of a member in a map. */
    static Object mapKey(Relationship<?, ?> relationship, Object member) {
        Property key = relationship.mapKey();
        Object value = key == null ? null : ((Managed) member).azoth$get(key.index());
        if (value == null) {
            throw new InvalidRequestException(
                    "A member of " + relationship + " has no " + key + " to be its key in the map");
        }
        return value;
    }
}
