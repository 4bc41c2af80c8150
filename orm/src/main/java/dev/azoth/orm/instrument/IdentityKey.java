package dev.azoth.orm.instrument;

import dev.azoth.orm.mapping.Mapper;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What identifies an object in a session. SQLAlchemy: {@code identity_key}.
 *
 * @param root the topmost mapper of its hierarchy
 * @param id the key's value; of a composite key the list of them
 */
public record IdentityKey(Mapper<?> root, Object id) {
    /** The key of these values, of the columns' own classes; null when one is null. */
    public static @Nullable IdentityKey of(Mapper<?> mapper, @Nullable Object[] values) {
        for (Object value : values) {
            if (value == null) {
                return null;
            }
        }
        return new IdentityKey(mapper.root(), values.length == 1 ? one(values) : List.of(values));
    }

    private static Object one(@Nullable Object[] values) {
        Object value = values[0];
        if (value == null) {
            throw new IllegalArgumentException();
        }
        return value;
    }

    /** The values of the key's columns. */
    public @Nullable Object[] values() {
        return id instanceof List<?> list ? list.toArray() : new @Nullable Object[] {id};
    }

    @Override
    public String toString() {
        return root.type().getSimpleName() + Arrays.toString(values());
    }
}
