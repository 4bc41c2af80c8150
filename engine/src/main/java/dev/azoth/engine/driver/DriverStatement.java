package dev.azoth.engine.driver;

import org.jspecify.annotations.Nullable;

/**
 * A statement as it travels.
 *
 * @param sql in the dialect's placeholder style
 * @param parameters in placeholder order, each of a class of {@link DriverValues}; not modified; empty when there are none.
 *     Ignored by {@link DriverConnection#executeMany}
 * @param reusable whether the text will come again, so that preparing it pays; text of DDL and of BEGIN is not
 */
@SuppressWarnings("ArrayRecordComponent") // the fast path of every statement; see above: not modified
public record DriverStatement(String sql, @Nullable Object[] parameters, boolean reusable) {
    private static final Object[] NONE = {};

    /** A statement without parameters that is not worth preparing. */
    public static DriverStatement of(String sql) {
        return new DriverStatement(sql, NONE, false);
    }
}
