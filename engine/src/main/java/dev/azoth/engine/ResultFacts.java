package dev.azoth.engine;

import dev.azoth.sql.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a statement tells besides its rows.
 *
 * @param rowCount rows matched, or returned; -1 where unknown
 * @param lastInsertId as the driver tells it
 * @param insert what an INSERT adds; null for other statements
 */
record ResultFacts(
        long rowCount,
        @Nullable Object lastInsertId,
        @Nullable Inserted insert) {
    /**
     * @param primaryKeys one row a parameter set; a value is null where the database does not tell it
     * @param returnedDefaults the columns the database was asked for, one row a parameter set; null when it was not asked
     */
    record Inserted(List<Row> primaryKeys, @Nullable List<Row> returnedDefaults) {}

    static ResultFacts ofRows(long count) {
        return new ResultFacts(count, null, null);
    }
}
