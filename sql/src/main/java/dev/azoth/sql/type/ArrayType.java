package dev.azoth.sql.type;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An array, as an immutable list; items may be null. Several dimensions are arrays of arrays. SQLAlchemy: {@code ARRAY}.
 *
 * @param item the type of what it holds
 */
public record ArrayType<T>(SqlType<T> item) implements SqlType<List<T>> {
    @Override
    @SuppressWarnings({"unchecked", "rawtypes"})
    public Class<List<T>> javaType() {
        return (Class) List.class;
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<T> check(Object value) {
        List<? extends @Nullable Object> given = switch (value) {
            case List<?> list -> list;
            case Object[] array -> Arrays.asList(array);
            default -> throw ValueErrors.wrongClass(value, this, "List or an array of objects");
        };
        var checked = new ArrayList<@Nullable Object>(given.size());
        for (Object one : given) {
            checked.add(one == null ? null : item.check(one));
        }
        return (List<T>) Collections.unmodifiableList(checked);
    }

    @Override
    public String describe() {
        return "ARRAY(" + item.describe() + ")";
    }
}
