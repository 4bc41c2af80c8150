package dev.azoth.sql.compile;

import org.jspecify.annotations.Nullable;

/**
 * A statement with its values, ready for the driver.
 *
 * @param sql the final text, expanding parameters expanded
 * @param parameters encoded, in placeholder order
 */
public record BoundStatement(String sql, @Nullable Object[] parameters) {}
