package dev.azoth.sql.schema;

import org.jspecify.annotations.Nullable;

/**
 * {@code GENERATED [ALWAYS | BY DEFAULT] AS IDENTITY}. SQLAlchemy: {@code Identity}.
 *
 * @param generatedAlways whether the database refuses values given by a client
 * @param options how the numbers go; null for the database's own choice
 */
public record Identity(boolean generatedAlways, @Nullable SequenceOptions options) {
    public static Identity byDefault() {
        return new Identity(false, null);
    }

    public static Identity always() {
        return new Identity(true, null);
    }

    public Identity with(SequenceOptions newOptions) {
        return new Identity(generatedAlways, newOptions);
    }
}
