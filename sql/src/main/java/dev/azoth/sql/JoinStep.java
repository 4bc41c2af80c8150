package dev.azoth.sql;

import org.jspecify.annotations.Nullable;

/**
 * A join added to a SELECT, whose left side and condition may still have to be found.
 *
 * @param left null to find it
 * @param on null to derive it from foreign keys
 */
public record JoinStep(
        @Nullable FromClause left,
        FromClause right,
        @Nullable Expression<Boolean> on,
        Join.Kind kind) {}
