package dev.azoth.sql.schema;

import dev.azoth.sql.Expression;

/** {@code DEFAULT} in the table's definition. SQLAlchemy: {@code server_default}. */
public sealed interface ServerDefault {
    /** A text in quotes: {@code DEFAULT 'x'}. */
    record Quoted(String text) implements ServerDefault {}

    /** SQL: {@code DEFAULT CURRENT_TIMESTAMP}. */
    record Sql(Expression<?> expression) implements ServerDefault {}
}
