package dev.azoth.orm.load;

import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.mapping.ColumnProperty;
import dev.azoth.orm.mapping.EmbeddedProperty;
import dev.azoth.orm.mapping.Property;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Copies of values that change without being assigned. SQLAlchemy: {@code MutableComposite}. */
public final class Mutables {
    private Mutables() {}

    /** Keeps copies of the values that change without being assigned. */
    public static void remember(InstanceState state) {
        for (Property property : state.mapper().mutable()) {
            if (state.isLoaded(property.index())) {
                Object copy = copy(property, state.object().azoth$get(property.index()));
                if (copy != null) {
                    state.remember(property.index(), copy);
                }
            }
        }
    }

    /** Tells of values that have changed without being assigned. */
    public static void compare(InstanceState state) {
        for (Property property : state.mapper().mutable()) {
            int index = property.index();
            if (!state.isLoaded(index) || state.isModified(index)) {
                continue;
            }
            Object before = state.remembered(index);
            Object now = copy(property, state.object().azoth$get(index));
            if (!Objects.deepEquals(before, now)) {
                state.change(index);
            }
        }
    }

    private static @Nullable Object copy(Property property, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (property instanceof EmbeddedProperty embedded) {
            return embedded.split(value).clone();
        }
        return property instanceof ColumnProperty ? array(value) : null;
    }

    private static @Nullable Object array(Object value) {
        return switch (value) {
            case byte[] bytes -> bytes.clone();
            case char[] chars -> chars.clone();
            case int[] ints -> ints.clone();
            case long[] longs -> longs.clone();
            case short[] shorts -> shorts.clone();
            case float[] floats -> floats.clone();
            case double[] doubles -> doubles.clone();
            case boolean[] booleans -> booleans.clone();
            case Object[] objects -> objects.clone();
            default -> null;
        };
    }
}
