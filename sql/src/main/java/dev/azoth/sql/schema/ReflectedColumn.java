package dev.azoth.sql.schema;

import dev.azoth.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * What a catalog tells of one column. SQLAlchemy: {@code ReflectedColumn}.
 *
 * @param type the dialect's own type where no standard one fits; {@code Types.nullType()} when it is not known at all
 * @param serverDefault the default's SQL text, quotes and casts included; null when there is none
 * @param autoincrement whether the database makes the values itself (serial, identity, rowid)
 */
public record ReflectedColumn(
        String name,
        SqlType<?> type,
        boolean nullable,
        @Nullable String serverDefault,
        boolean autoincrement,
        @Nullable Identity identity,
        @Nullable Computed computed,
        @Nullable String comment) {
    /** As in CREATE TABLE: {@code name VARCHAR(50) NOT NULL DEFAULT 'x'}. */
    @Override
    public String toString() {
        return name + " " + type.describe() + (nullable ? "" : " NOT NULL")
                + (serverDefault == null ? "" : " DEFAULT " + serverDefault);
    }

    /** A column with nothing special to it. */
    public static ReflectedColumn of(String name, SqlType<?> type, boolean nullable, @Nullable String serverDefault) {
        return new ReflectedColumn(name, type, nullable, serverDefault, false, null, null, null);
    }
}
