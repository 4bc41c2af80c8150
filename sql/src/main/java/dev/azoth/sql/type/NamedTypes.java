package dev.azoth.sql.type;

import java.util.HashMap;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Types that have names in the database, which are in schemas: enums, alone or in other types. */
public final class NamedTypes {
    private NamedTypes() {}

    /** The type with other schemas in place of those it names; the same type when nothing changes. */
    public static <T> SqlType<T> withSchema(SqlType<T> type, UnaryOperator<@Nullable String> change) {
        return cast(changed(type, change));
    }

    private static SqlType<?> changed(SqlType<?> type, UnaryOperator<@Nullable String> change) {
        return switch (type) {
            case EnumType<?> named
            when named.nativeType() -> {
                String schema = change.apply(named.schema());
                yield Objects.equals(schema, named.schema()) ? named : named.inSchema(schema);
            }
            case ArrayType<?> array -> {
                SqlType<?> item = changed(array.item(), change);
                yield item.equals(array.item()) ? array : new ArrayType<>(item);
            }
            case MappedType<?, ?> mapped -> mapped(mapped, change);
            case VariantType<?> variant -> variant(variant, change);
            default -> type;
        };
    }

    private static <T, B> SqlType<T> mapped(MappedType<T, B> type, UnaryOperator<@Nullable String> change) {
        SqlType<B> base = withSchema(type.base(), change);
        return base.equals(type.base())
                ? type
                : new MappedType<>(type.name(), type.javaType(), base, type.toBase(), type.fromBase());
    }

    private static <T> SqlType<T> variant(VariantType<T> type, UnaryOperator<@Nullable String> change) {
        SqlType<T> base = withSchema(type.base(), change);
        var variants = new HashMap<String, SqlType<T>>();
        type.variants().forEach((dialect, one) -> variants.put(dialect, withSchema(one, change)));
        return base.equals(type.base()) && variants.equals(type.variants()) ? type : new VariantType<>(base, variants);
    }

    @SuppressWarnings("unchecked") // only schemas change, not what values are
    private static <T> SqlType<T> cast(SqlType<?> type) {
        return (SqlType<T>) type;
    }
}
