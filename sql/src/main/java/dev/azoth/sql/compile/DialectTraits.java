package dev.azoth.sql.compile;

import dev.azoth.sql.schema.SchemaTraits;

/**
 * What a dialect can do.
 *
 * @param maxIdentifierLength in characters
 * @param maxParameters placeholders a statement may have
 * @param returning INSERT, UPDATE and DELETE may return rows
 * @param schema what DDL can do
 * @param insert what INSERT can do
 */
public record DialectTraits(
        int maxIdentifierLength, int maxParameters, boolean returning, SchemaTraits schema, InsertTraits insert) {}
