package dev.azoth.sql.schema;

import dev.azoth.sql.Expression;

/** A column of a table. SQLAlchemy: {@code Column}. */
public interface Column<T> extends Expression<T> {
    String name();
}
