package dev.azoth.sql.compile;

import org.jspecify.annotations.Nullable;

/**
 * A statement's key and its values, gathered in one walk. Kept on the statement, so that one held in a constant is walked
 * once for ever.
 *
 * @param key null when the statement holds a part without a key (a custom construct that offers none): it is compiled anew
 *     each time
 * @param values the literal values in the order of the walk; not modified
 */
@SuppressWarnings("ArrayRecordComponent") // made for every execution; never compared
public record KeyedStatement(
        @Nullable StatementKey key, @Nullable Object[] values) {}
