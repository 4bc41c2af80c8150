package dev.azoth.engine.driver;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one statement answered.
 *
 * @param columns empty when the statement returned no rows
 * @param rows one array a row, positional, values in the classes of {@link DriverValues}; the receiver owns the arrays and
 *     may write to them
 * @param rowCount rows matched by an INSERT, UPDATE or DELETE, else the number of rows returned; -1 where unknown
 * @param lastInsertId the key a single-row INSERT generated, where the database tells it this way; else null
 */
public record DriverResult(
        List<DriverColumn> columns,
        List<@Nullable Object[]> rows,
        long rowCount,
        @Nullable Object lastInsertId) {}
