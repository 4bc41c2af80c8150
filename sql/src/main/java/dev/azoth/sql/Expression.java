package dev.azoth.sql;

import dev.azoth.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A column expression: something that has a value. Immutable, with structural equality; columns are equal by identity.
 * SQLAlchemy: {@code ColumnElement}.
 *
 * @param <T> the Java class of its values
 */
public interface Expression<T extends @Nullable Object> {
    SqlType<T> type();
}
