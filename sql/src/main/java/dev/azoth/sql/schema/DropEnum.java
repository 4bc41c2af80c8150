package dev.azoth.sql.schema;

import dev.azoth.sql.type.EnumType;
import org.jspecify.annotations.Nullable;

/** {@code DROP TYPE} of an enum, where the database has enums. */
public final class DropEnum extends SchemaDdl {
    private final EnumType<?> type;
    private final @Nullable String schema;

    public DropEnum(EnumType<?> type, @Nullable String schema) {
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
