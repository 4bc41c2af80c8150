package dev.azoth.orm.flush;

import dev.azoth.orm.instrument.IdentityKey;
import dev.azoth.orm.instrument.InstanceState;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The order of rows that are updated or deleted: by key, so that two transactions lock the same rows in the same order. */
final class KeyOrder {
    static final Comparator<InstanceState> BY_KEY = (one, other) -> compare(one.key(), other.key());

    private KeyOrder() {}

    private static int compare(@Nullable IdentityKey one, @Nullable IdentityKey other) {
        if (one == null || other == null) {
            return one == other ? 0 : one == null ? 1 : -1;
        }
        @Nullable Object[] left = one.values();
        @Nullable Object[] right = other.values();
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            int order = compareValues(left[i], right[i]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static int compareValues(@Nullable Object left, @Nullable Object right) {
        return left instanceof Comparable comparable && right != null && left.getClass() == right.getClass()
                ? comparable.compareTo(right)
                : 0;
    }
}
