package dev.azoth.sql.compile;

import org.jspecify.annotations.Nullable;

/**
 * A statement with its values, ready for the driver.
 *
 * @param sql the final text, expanding parameters expanded
 * @param parameters encoded, in placeholder order
 * @param insertedKey of an INSERT of one row: its primary key as the client knows it, one value a column as the user gave
 *     it, null where the database makes it; null for all else
 */
@SuppressWarnings("ArrayRecordComponent") // made for every execution; never compared
public record BoundStatement(
        String sql, @Nullable Object[] parameters, @Nullable Object @Nullable [] insertedKey) {
    public BoundStatement(String sql, @Nullable Object[] parameters) {
        this(sql, parameters, null);
    }

    BoundStatement withInsertedKey(@Nullable Object[] key) {
        return new BoundStatement(sql, parameters, key);
    }
}
