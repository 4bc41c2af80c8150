package dev.azoth.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows the body of a query: order, limits, locks. SQLAlchemy: {@code GenerativeSelect}.
 *
 * @param orderBy empty for no order
 * @param limit null for none
 * @param offset null for none
 * @param fetch null for none; never together with a limit
 * @param forUpdate null for no lock
 */
public record Tail(
        List<? extends OrderItem> orderBy,
        @Nullable Expression<?> limit,
        @Nullable Expression<?> offset,
        @Nullable Fetch fetch,
        @Nullable ForUpdate forUpdate) {
    static final Tail NONE = new Tail(List.of(), null, null, null, null);

    /** {@code FETCH FIRST count [PERCENT] ROWS ONLY | WITH TIES}. */
    public record Fetch(Expression<?> count, boolean percent, boolean withTies) {}

    Tail withOrderBy(List<? extends OrderItem> items) {
        return new Tail(items, limit, offset, fetch, forUpdate);
    }

    Tail withLimit(@Nullable Expression<?> count) {
        return new Tail(orderBy, count, offset, null, forUpdate);
    }

    Tail withOffset(@Nullable Expression<?> count) {
        return new Tail(orderBy, limit, count, fetch, forUpdate);
    }

    Tail withFetch(Fetch newFetch) {
        return new Tail(orderBy, null, offset, newFetch, forUpdate);
    }

    Tail withForUpdate(@Nullable ForUpdate lock) {
        return new Tail(orderBy, limit, offset, fetch, lock);
    }

    static Expression<?> count(long count, String what) {
        if (count < 0) {
            throw new dev.azoth.error.ArgumentException(what + " must not be negative: " + count);
        }
        return BindParameter.anonymous("param", count, CoreTypes.BIGINT);
    }
}
