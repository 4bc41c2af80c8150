package dev.azoth.sql;

import dev.azoth.sql.type.SqlType;

/** {@code EXTRACT(field FROM expression)}. SQLAlchemy: {@code extract()}. */
public record Extract<T>(String field, Expression<?> expression, SqlType<T> type) implements Expression<T> {}
