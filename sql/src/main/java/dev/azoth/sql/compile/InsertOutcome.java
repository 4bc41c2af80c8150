package dev.azoth.sql.compile;

import dev.azoth.sql.schema.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an INSERT tells the keys it made.
 *
 * @param primaryKey the table's primary key columns in order
 * @param implicitReturning columns added by the compiler as RETURNING, in the order of the result's first columns; empty
 *     when the user asked for the returned rows himself or the database tells another way
 * @param lastInsertIdColumn the column that {@code DriverResult.lastInsertId} stands for, or null
 */
public record InsertOutcome(
        List<Column<?>> primaryKey,
        List<Column<?>> implicitReturning,
        @Nullable Column<?> lastInsertIdColumn) {}
