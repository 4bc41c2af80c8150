package dev.azoth.sql.compile;

import dev.azoth.error.DataValueException;
import dev.azoth.sql.type.ArrayType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Arrays of a database that has them: they cross as {@code Object[]} of what the items' codec makes. */
public final class ArrayCodec<T> implements TypeCodec<List<T>> {
    private final ArrayType<T> type;
    private final TypeCodec<T> item;
    private final String ddl;

    /**
     * @param ddl the array type's spelling: {@code INTEGER[]}; placeholders are cast to it
     */
    public ArrayCodec(ArrayType<T> type, TypeCodec<T> item, String ddl) {
        this.type = type;
        this.item = item;
        this.ddl = ddl;
    }

    @Override
    public String ddl() {
        return ddl;
    }

    @Override
    public Object encode(Object value) {
        List<? extends @Nullable Object> items = type.check(value);
        var array = new @Nullable Object[items.size()];
        for (int i = 0; i < array.length; i++) {
            Object one = items.get(i);
            array[i] = one == null ? null : item.encode(one);
        }
        return array;
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<T> decode(Object value) {
        if (!(value instanceof Object[] array)) {
            throw new DataValueException(
                    type.describe() + " cannot be read from " + value.getClass().getTypeName());
        }
        var items = new ArrayList<@Nullable Object>(array.length);
        for (@Nullable Object one : array) {
            items.add(one == null ? null : item.decode(one));
        }
        return (List<T>) Collections.unmodifiableList(items);
    }

    @Override
    public String bindExpression(String placeholder) {
        return "CAST(" + placeholder + " AS " + ddl + ")";
    }

    @Override
    public String literal(@Nullable List<T> value) {
        if (value == null) {
            return "NULL";
        }
        var text = new StringBuilder("ARRAY[");
        String separator = "";
        for (T one : value) {
            text.append(separator).append(item.literal(one));
            separator = ", ";
        }
        return text.append("]::").append(ddl).toString();
    }
}
