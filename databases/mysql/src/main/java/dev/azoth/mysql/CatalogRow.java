package dev.azoth.mysql;

import dev.azoth.engine.reflect.ReflectionConnection;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row of a catalog query: texts, bigints, booleans. */
final class CatalogRow {
    private final @Nullable Object[] values;

    private CatalogRow(@Nullable Object[] values) {
        this.values = values;
    }

    static List<CatalogRow> of(ReflectionConnection connection, String sql, @Nullable Object... parameters) {
        return connection.catalogRows(sql, parameters).stream()
                .map(CatalogRow::new)
                .toList();
    }

    /** The first column of all rows. */
    static List<String> strings(ReflectionConnection connection, String sql, @Nullable Object... parameters) {
        return of(connection, sql, parameters).stream()
                .map(row -> row.requireText(0))
                .toList();
    }

    @Nullable
    String text(int column) {
        Object value = values[column];
        return value == null
                ? null
                : value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : value.toString();
    }

    String requireText(int column) {
        return Objects.requireNonNull(text(column));
    }

    long number(int column) {
        return values[column] instanceof Number number ? number.longValue() : 0;
    }

    void put(Map<String, Object> options, String name, int column) {
        String value = text(column);
        if (value != null) {
            options.put(name, value);
        }
    }
}
