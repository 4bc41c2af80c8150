package dev.azoth.sql.schema;

import dev.azoth.sql.type.EnumType;
import org.jspecify.annotations.Nullable;

/** {@code CREATE TYPE} of an enum, where the database has enums. */
public final class CreateEnum extends SchemaDdl {
    private final EnumType<?> type;
    private final @Nullable String schema;

    public CreateEnum(EnumType<?> type, @Nullable String schema) {
        this.type = type;
        this.schema = schema;
    }

    public EnumType<?> type() {
        return type;
    }

    public @Nullable String schema() {
        return schema;
    }
}
