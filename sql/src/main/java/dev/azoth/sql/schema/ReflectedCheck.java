package dev.azoth.sql.schema;

import org.jspecify.annotations.Nullable;

/**
 * What a catalog tells of a check constraint. SQLAlchemy: {@code ReflectedCheckConstraint}.
 *
 * @param name null when it has none
 * @param sql the condition without {@code CHECK} and its parentheses
 */
public record ReflectedCheck(@Nullable String name, String sql) {}
