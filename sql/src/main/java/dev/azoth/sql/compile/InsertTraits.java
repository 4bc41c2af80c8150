package dev.azoth.sql.compile;

/**
 * What a database's INSERT can do.
 *
 * @param lastInsertId the driver tells the key a single-row INSERT made, so that RETURNING is not asked for it
 * @param defaultValues {@code INSERT INTO t DEFAULT VALUES}
 * @param manyValues INSERT with many rows may return rows: few statements carry many parameter sets
 * @param order how returned rows are put into the order of the parameter sets where the database makes the key
 */
public record InsertTraits(boolean lastInsertId, boolean defaultValues, boolean manyValues, Order order) {
    /** How rows returned by an INSERT with many rows relate to the order of these rows. */
    public enum Order {
        /** Not at all, unless a key given by the client comes back: else each row is inserted by itself. */
        NONE,
        /** Numbers made by the database ascend in the order of the rows. */
        AUTOINCREMENT,
        /** They do when the rows come from a subquery sorted by a counter: PostgreSQL. */
        COUNTER
    }
}
