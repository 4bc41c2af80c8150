package dev.azoth.orm;

import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.instrument.References;
import dev.azoth.orm.instrument.UnheldMembers;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Property;
import dev.azoth.orm.mapping.Relationship;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What has become of an attribute since the last flush; lists of one element, or none, for what is not a collection. Of a
 * collection that does not hold its members only those that come and go are known. Immutable.
 * SQLAlchemy: {@code History}.
 */
public record AttributeHistory(
        List<@Nullable Object> added, List<@Nullable Object> unchanged, List<@Nullable Object> deleted) {
    static final AttributeHistory NONE = new AttributeHistory(List.of(), List.of(), List.of());

    static AttributeHistory of(Managed object, @Nullable InstanceState state, Property property) {
        int index = property.index();
        if (state != null && !state.isLoaded(index)) {
            return NONE;
        }
        Object now = object.azoth$get(index);
        if (property instanceof Relationship<?, ?> relationship && relationship.toMany()) {
            if (now instanceof UnheldMembers<?> unheld) {
                return new AttributeHistory(List.copyOf(unheld.members()), List.of(), List.copyOf(unheld.removed()));
            }
            if (!relationship.holdsMembers()) {
                return NONE;
            }
            List<Object> members = new ArrayList<>(Graph.members(object, relationship));
            if (state == null || state.key() == null) {
                return new AttributeHistory(List.copyOf(members), List.of(), List.of());
            }
            List<?> before = state.isModified(index) && state.committed(index) instanceof List<?> list ? list : members;
            return new AttributeHistory(without(members, before), both(members, before), without(before, members));
        }
        List<@Nullable Object> one = Collections.singletonList(now);
        if (state == null || state.key() == null) {
            return now == null ? NONE : new AttributeHistory(one, List.of(), List.of());
        }
        if (!state.isModified(index)) {
            return new AttributeHistory(List.of(), one, List.of());
        }
        Object before = state.committed(index);
        boolean same = property instanceof Relationship<?, ?> ? before == now : Objects.equals(before, now);
        if (same) {
            return new AttributeHistory(List.of(), one, List.of());
        }
        return new AttributeHistory(
                one, List.of(), before == InstanceState.NO_VALUE ? List.of() : Collections.singletonList(before));
    }

    private static List<@Nullable Object> without(List<?> members, List<?> others) {
        return members.stream()
                .filter(member -> !References.containsSame(others, member))
                .<@Nullable Object>map(member -> member)
                .toList();
    }

    private static List<@Nullable Object> both(List<?> members, List<?> others) {
        return members.stream()
                .filter(member -> References.containsSame(others, member))
                .<@Nullable Object>map(member -> member)
                .toList();
    }

    /** Whether it has changed. */
    public boolean hasChanges() {
        return !added.isEmpty() || !deleted.isEmpty();
    }
}
