package dev.azoth.orm.flush;

import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.load.Slots;
import dev.azoth.orm.mapping.ColumnPair;
import dev.azoth.orm.mapping.ColumnSlot;
import dev.azoth.orm.mapping.EmbeddedProperty;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Property;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The foreign keys that relationships say rows must have. Copied when the row is written: by then the other side has its key. */
final class ForeignKeys {
    /**
     * @param referring columns with those referred to
     * @param target null for no target: the columns become null
     */
    private record Reference(
            List<ColumnPair> referring, @Nullable InstanceState target) {}

    private final Map<InstanceState, List<Reference>> byReferrer = new HashMap<>();

    /** @param referring columns of the referrer, with those of the target */
    void refer(InstanceState referrer, List<ColumnPair> referring, @Nullable InstanceState target) {
        byReferrer.computeIfAbsent(referrer, any -> new ArrayList<>(1)).add(new Reference(referring, target));
    }

    /** The objects that one refers to. */
    List<InstanceState> targets(InstanceState referrer) {
        var targets = new ArrayList<InstanceState>();
        for (Reference reference : byReferrer.getOrDefault(referrer, List.of())) {
            if (reference.target != null) {
                targets.add(reference.target);
            }
        }
        return targets;
    }

    /** Takes the references to one object off, to be written later. */
    boolean postpone(InstanceState referrer, InstanceState target, List<ColumnPair> pairs) {
        List<Reference> references = byReferrer.get(referrer);
        return references != null
                && references.removeIf(reference -> reference.target == target && reference.referring.equals(pairs));
    }

    /** Whether anything is said of an object. */
    boolean refers(InstanceState referrer) {
        return byReferrer.containsKey(referrer);
    }

    /** Copies the keys of the targets into the columns that refer to them. */
    void copy(InstanceState referrer) {
        for (Reference reference : byReferrer.getOrDefault(referrer, List.of())) {
            Managed object = referrer.object();
            for (ColumnPair pair : reference.referring) {
                Object value = reference.target == null
                        ? null
                        : Slots.value(reference.target, reference.target.object(), pair.remote());
                ColumnSlot slot = referrer.mapper().slot(pair.local());
                if (slot != null) {
                    set(referrer, object, slot, value);
                }
            }
        }
    }

    private static void set(InstanceState state, Managed object, ColumnSlot slot, @Nullable Object value) {
        Property property = slot.property();
        if (property == null) {
            state.changeHidden(slot.index(), value);
        } else if (property instanceof EmbeddedProperty embedded) {
            @Nullable Object[] parts = embedded.split(object.azoth$get(property.index()));
            parts[slot.part()] = value;
            state.change(property.index());
            object.azoth$set(property.index(), embedded.join(parts));
        } else {
            state.change(property.index());
            object.azoth$set(property.index(), value);
        }
    }
}
