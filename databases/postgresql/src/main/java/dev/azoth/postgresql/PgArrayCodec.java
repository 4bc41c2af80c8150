package dev.azoth.postgresql;

import dev.azoth.error.DataValueException;
import dev.azoth.sql.compile.StandardCodecs;
import dev.azoth.sql.compile.TypeCodec;
import dev.azoth.sql.type.ArrayType;
import dev.azoth.sql.type.EnumType;
import dev.azoth.sql.type.SqlType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Arrays of any type and number of dimensions. They are selected as text: the client tells an array of two dimensions from
 * NULL in neither format. Of one dimension they are bound as {@code Object[]}, of more as text.
 */
final class PgArrayCodec<T> implements TypeCodec<List<T>> {
    private final ArrayType<T> type;
    private final TypeCodec<T> item;
    private final Function<String, Object> leaf;
    private final String ddl;
    private final String casts;

    PgArrayCodec(ArrayType<T> type, StandardCodecs codecs) {
        this.type = type;
        this.item = codecs.codec(type.item());
        this.leaf = LeafText.reader(type.item());
        this.ddl = item.ddl() + "[]";
        this.casts = casts(type.item().on("postgresql"));
    }

    /** The item's casts, each of the array: {@code ::TEXT[]::INET[]}. */
    private String casts(SqlType<?> itemType) {
        if (item instanceof PgArrayCodec<?> inner) {
            return "::TEXT::" + inner.base() + "[]";
        }
        String casts = item.bindExpression("").replaceAll("(?<=[^:])(?=::|$)", "[]");
        // the client does not know enum types, so not their arrays either
        return itemType instanceof EnumType<?> ? "::TEXT[]" + casts : casts;
    }

    private String base() {
        return casts.substring(casts.lastIndexOf("::") + 2);
    }

    @Override
    public String ddl() {
        return ddl;
    }

    @Override
    public Object encode(Object value) {
        List<? extends @Nullable Object> items = type.check(value);
        if (item instanceof PgArrayCodec<?>) {
            return ArrayText.format(tree(items));
        }
        var array = new @Nullable Object[items.size()];
        for (int i = 0; i < array.length; i++) {
            Object one = items.get(i);
            array[i] = one == null ? null : item.encode(one);
        }
        return array;
    }

    private List<@Nullable Object> tree(List<?> items) {
        var tree = new ArrayList<@Nullable Object>(items.size());
        for (Object one : items) {
            if (one == null) {
                tree.add(null);
            } else {
                tree.add(
                        item instanceof PgArrayCodec<?> inner && one instanceof List<?> list
                                ? inner.tree(list)
                                : LeafText.write(item.encode(one)));
            }
        }
        return tree;
    }

    @Override
    public List<T> decode(Object value) {
        return switch (value) {
            case String text -> decodeTree(ArrayText.parse(text));
            case Object[] array -> decodeItems(array);
            default ->
                throw new DataValueException(type.describe() + " cannot be read from "
                        + value.getClass().getTypeName());
        };
    }

    @SuppressWarnings("unchecked")
    private List<T> decodeTree(List<?> tree) {
        var items = new ArrayList<@Nullable Object>(tree.size());
        for (Object one : tree) {
            items.add(
                    switch (one) {
                        case null -> null;
                        case List<?> inner when item instanceof PgArrayCodec<?> codec -> codec.decodeTree(inner);
                        case String text when !(item instanceof PgArrayCodec<?>) -> item.decode(leaf.apply(text));
                        default ->
                            throw new DataValueException("The array " + ArrayText.format(tree)
                                    + " has another number of dimensions than " + type.describe());
                    });
        }
        return (List<T>) Collections.unmodifiableList(items);
    }

    @SuppressWarnings("unchecked")
    private List<T> decodeItems(@Nullable Object[] array) {
        var items = new ArrayList<@Nullable Object>(array.length);
        for (@Nullable Object one : array) {
            items.add(one == null ? null : item.decode(one));
        }
        return (List<T>) Collections.unmodifiableList(items);
    }

    @Override
    public String bindExpression(String placeholder) {
        return placeholder + casts;
    }

    @Override
    public String columnExpression(String column) {
        return "CAST(" + column + " AS TEXT)";
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
