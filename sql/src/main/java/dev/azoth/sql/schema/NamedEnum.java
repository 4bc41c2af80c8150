package dev.azoth.sql.schema;

import dev.azoth.sql.type.ArrayType;
import dev.azoth.sql.type.EnumType;
import dev.azoth.sql.type.MappedType;
import dev.azoth.sql.type.SqlType;
import dev.azoth.sql.type.VariantType;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An enum type of the database, in the schema that it names, or of the table that uses it. */
record NamedEnum(EnumType<?> type, @Nullable String schema) {
    /** Those the columns of the tables have, each once. */
    static Set<NamedEnum> of(Collection<Table> tables) {
        var found = new LinkedHashSet<NamedEnum>();
        for (Table table : tables) {
            for (Column<?> column : table.columns()) {
                EnumType<?> type = find(column.type());
                if (type != null && type.nativeType()) {
                    found.add(new NamedEnum(type, type.schema()));
                }
            }
        }
        return found;
    }

    private static @Nullable EnumType<?> find(SqlType<?> type) {
        return switch (type) {
            case EnumType<?> found -> found;
            case ArrayType<?> array -> find(array.item());
            case MappedType<?, ?> mapped -> find(mapped.base());
            case VariantType<?> variant -> find(variant.base());
            default -> null;
        };
    }
}
