package dev.azoth.sql;

import org.jspecify.annotations.Nullable;

/**
 * Makes what a statement returns out of the values of a row: the row itself, a tuple, the single value, a record.
 *
 * @param <R> what a statement returns for each row
 */
@FunctionalInterface
public interface RowShape<R extends @Nullable Object> {
    /**
     * @param values decoded, one a column; taken over
     */
    R map(RowHeader header, @Nullable Object[] values);
}
