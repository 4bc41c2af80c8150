package dev.azoth.sql.compile;

/**
 * What a dialect can do.
 *
 * @param maxIdentifierLength in characters
 * @param maxParameters placeholders a statement may have
 * @param alterForeignKeys foreign keys can be added after the tables were made, which cycles need
 * @param returning INSERT, UPDATE and DELETE may return rows
 */
public record DialectTraits(int maxIdentifierLength, int maxParameters, boolean alterForeignKeys, boolean returning) {}
