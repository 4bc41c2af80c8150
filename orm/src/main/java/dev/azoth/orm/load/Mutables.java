package dev.azoth.orm.load;

import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.mapping.ColumnProperty;
import dev.azoth.orm.mapping.EmbeddedProperty;
import dev.azoth.orm.mapping.Property;
import java.lang.reflect.Array;
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
        if (property instanceof ColumnProperty && value.getClass().isArray()) {
            int length = Array.getLength(value);
            Object copy = Array.newInstance(value.getClass().getComponentType(), length);
            System.arraycopy(value, 0, copy, 0, length);
            return copy;
        }
        return null;
    }
}
