package dev.azoth.engine;

import dev.azoth.sql.RowHeader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the rows of a result come from: decoded arrays, each given out once. For one task at a time. */
interface RowSource {
    /** Names and expressions of the columns. */
    RowHeader header();

    /** The next row, null at the end. */
    @Nullable
    Object @Nullable [] next();

    /**
     * Up to so many rows; fewer only at the end.
     *
     * @param count at least 1
     */
    List<@Nullable Object[]> next(int count);

    /** All rows that are left. */
    List<@Nullable Object[]> rest();

    /** Fetches from the database in pieces of this many rows from now on; nothing where all rows are here already. */
    void yieldPer(int rows);

    /** Gives up what is left; idempotent. */
    void close();
}
