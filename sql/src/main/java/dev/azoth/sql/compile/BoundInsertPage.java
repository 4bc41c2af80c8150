package dev.azoth.sql.compile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One INSERT with many rows.
 *
 * @param statement text and values
 * @param rowCount how many parameter sets it carries
 * @param sentinel the position of the column by which returned rows are put into the order of the parameter sets: ascending
 *     values of a generated key, or a client-given value to be matched; -1 when rows come in order, or nothing is returned
 * @param sentinelValues the client-given values to match, one a parameter set in order; null when ascending order serves
 */
public record BoundInsertPage(
        BoundStatement statement,
        int rowCount,
        int sentinel,
        @Nullable List<@Nullable Object> sentinelValues) {}
