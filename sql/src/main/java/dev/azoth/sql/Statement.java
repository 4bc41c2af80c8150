package dev.azoth.sql;

import org.jspecify.annotations.Nullable;

/**
 * Something that can be executed. Immutable; safe for any number of threads. SQLAlchemy: {@code Executable}.
 *
 * @param <R> what it returns for each row
 */
public interface Statement<R extends @Nullable Object> {
    /** What each row becomes. */
    RowShape<R> rowShape();
}
