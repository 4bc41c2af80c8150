package dev.azoth.orm.mapping;

import dev.azoth.error.ArgumentException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Maps of values by the names of attributes, in which embedded ones are objects. */
final class EmbeddedValues {
    private EmbeddedValues() {}

    /** The same, with the values of columns in place of embedded objects. */
    static Map<String, ?> unfolded(Mapper<?> mapper, Map<String, ?> values) {
        if (values.keySet().stream().noneMatch(name -> mapper.findProperty(name) instanceof EmbeddedProperty)) {
            return values;
        }
        Map<String, @Nullable Object> unfolded = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (mapper.findProperty(name) instanceof EmbeddedProperty embedded) {
                put(embedded, value, unfolded);
            } else {
                unfolded.put(name, value);
            }
        });
        return unfolded;
    }

    private static void put(EmbeddedProperty embedded, @Nullable Object value, Map<String, @Nullable Object> to) {
        if (value != null && !embedded.type().isInstance(value)) {
            throw new ArgumentException(embedded + " holds a " + embedded.type().getSimpleName() + ", not "
                    + value.getClass().getName());
        }
        @Nullable Object[] parts = embedded.split(value);
        for (int i = 0; i < parts.length; i++) {
            to.put(embedded.columns().get(i).name(), parts[i]);
        }
    }
}
