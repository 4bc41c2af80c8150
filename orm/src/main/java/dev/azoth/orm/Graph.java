package dev.azoth.orm;

import dev.azoth.error.InvalidRequestException;
import dev.azoth.orm.instrument.IdentityKey;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.instrument.Status;
import dev.azoth.orm.instrument.TrackedContainer;
import dev.azoth.orm.mapping.Cascade;
import dev.azoth.orm.mapping.ColumnValues;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Mappers;
import dev.azoth.orm.mapping.Property;
import dev.azoth.orm.mapping.Relationship;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Objects and the members that their relationships hold, as they are; nothing is loaded. */
final class Graph {
    private Graph() {}

    /**
     * An object of a mapped class.
     *
     * @throws InvalidRequestException when it is none
     */
    static Managed managed(@Nullable Object object) {
        if (object instanceof Managed managed) {
            Mappers.of(object.getClass());
            return managed;
        }
        throw new InvalidRequestException(
                (object == null ? "null" : object.getClass().getName())
                        + " is not a mapped class, or has not been woven");
    }

    /** The members at hand. */
    @SuppressWarnings("unchecked") // what a tracked collection holds is mapped, and the list is its copy
    static List<Managed> members(Managed object, Relationship<?, ?> relationship) {
        Object value = object.azoth$get(relationship.index());
        if (value == null) {
            return List.of();
        }
        if (value instanceof TrackedContainer container) {
            return (List<Managed>) (List<?>) container.members();
        }
        if (value instanceof Managed one) {
            return List.of(one);
        }
        return switch (value) {
            case Collection<?> many -> copy(many);
            case Map<?, ?> map -> copy(map.values());
            default -> List.of();
        };
    }

    /** The members that a persistent object had before its changes, where they were loaded. */
    static List<Managed> former(InstanceState state, Relationship<?, ?> relationship) {
        if (state.status() != Status.PERSISTENT || !state.isModified(relationship.index())) {
            return List.of();
        }
        return switch (state.committed(relationship.index())) {
            case Managed one -> List.of(one);
            case Collection<?> many -> copy(many);
            case null, default -> List.of();
        };
    }

    private static List<Managed> copy(Collection<?> mapped) {
        var members = new ArrayList<Managed>(mapped.size());
        for (Object one : mapped) {
            members.add((Managed) one);
        }
        return members;
    }

    /** The object and all that it leads to by loaded relationships of a cascade, each once. */
    static List<Managed> cascaded(Managed object, Cascade cascade) {
        var found = new ArrayList<Managed>();
        Set<Managed> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        var open = new ArrayDeque<Managed>();
        open.add(object);
        while (!open.isEmpty()) {
            Managed next = open.remove();
            if (!seen.add(next)) {
                continue;
            }
            found.add(next);
            InstanceState state = InstanceState.of(next);
            for (Relationship<?, ?> relationship : Mappers.of(next).relationships()) {
                if (relationship.cascades(cascade) && (state == null || state.isLoaded(relationship.index()))) {
                    open.addAll(members(next, relationship));
                }
            }
        }
        return found;
    }

    /** The key that the attributes of an object say. */
    static IdentityKey key(Managed object) {
        Mapper<?> mapper = Mappers.of(object);
        int[] slots = mapper.keySlots();
        @Nullable Object[] values = new Object[slots.length];
        for (int i = 0; i < slots.length; i++) {
            values[i] = ColumnValues.ofKey(object, mapper, mapper.slots().get(slots[i]));
        }
        IdentityKey key = IdentityKey.of(mapper, values);
        if (key == null) {
            throw new InvalidRequestException("The key of this " + mapper.type().getSimpleName() + " has no value yet: "
                    + Arrays.toString(values));
        }
        return key;
    }

    /** Whether an attribute has another value than the last flush left; without a row, whether it has any. */
    static boolean isModified(Managed object, boolean includingCollections) {
        InstanceState state = InstanceState.of(object);
        InstanceState ofRow = state == null || state.key() == null ? null : state;
        if (ofRow != null && !ofRow.isModified()) {
            return false;
        }
        for (Property property : Mappers.of(object).properties()) {
            if ((ofRow == null || ofRow.isModified(property.index()))
                    && (includingCollections || !(property instanceof Relationship<?, ?> many && many.toMany()))
                    && AttributeHistory.of(object, state, property).hasChanges()) {
                return true;
            }
        }
        return false;
    }
}
