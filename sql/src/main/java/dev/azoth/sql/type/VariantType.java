package dev.azoth.sql.type;

import java.util.HashMap;
import java.util.Map;

/**
 * A type with others in its place on some databases. SQLAlchemy: {@code with_variant}.
 *
 * @param base the type where no other is named
 * @param variants by dialect name
 */
public record VariantType<T>(SqlType<T> base, Map<String, SqlType<T>> variants) implements SqlType<T> {
    public VariantType {
        variants = Map.copyOf(variants);
    }

    @Override
    public SqlType<T> on(String dialect) {
        SqlType<T> variant = variants.get(dialect);
        return (variant == null ? base : variant).on(dialect);
    }

    @Override
    public SqlType<T> withVariant(String dialect, SqlType<T> type) {
        var more = new HashMap<>(variants);
        more.put(dialect, type);
        return new VariantType<>(base, more);
    }

    @Override
    public Class<T> javaType() {
        return base.javaType();
    }

    @Override
    public T check(Object value) {
        return base.check(value);
    }

    @Override
    public String describe() {
        return base.describe();
    }
}
