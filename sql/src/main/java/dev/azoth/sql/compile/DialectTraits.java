package dev.azoth.sql.compile;

import dev.azoth.sql.schema.SchemaTraits;

/**
 * What a dialect can do.
 *
 * @param maxIdentifierLength in characters
 * @param maxParameters placeholders a statement may have
 * @param returning INSERT and DELETE may return rows
 * @param updated what UPDATE may return
 * @param schema what DDL can do
 * @param insert what INSERT can do
 */
public record DialectTraits(
        int maxIdentifierLength,
        int maxParameters,
        boolean returning,
        Updated updated,
        SchemaTraits schema,
        InsertTraits insert) {
    /** The rows an UPDATE returns. */
    public enum Updated {
        /** None. */
        NONE,
        /** As the statement left them, without what triggers made of them. */
        WITHOUT_TRIGGERS,
        /** With what triggers that run before a row is written made of it. */
        WITH_TRIGGERS
    }
}
