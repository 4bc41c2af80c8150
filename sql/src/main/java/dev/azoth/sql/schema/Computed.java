package dev.azoth.sql.schema;

import org.jspecify.annotations.Nullable;

/**
 * {@code GENERATED ALWAYS AS (expression)}. SQLAlchemy: {@code Computed}.
 *
 * @param sql the expression's text
 * @param persisted STORED when true, VIRTUAL when false, the database's own choice when null
 */
public record Computed(String sql, @Nullable Boolean persisted) {}
