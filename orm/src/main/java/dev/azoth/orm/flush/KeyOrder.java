package dev.azoth.orm.flush;

import dev.azoth.orm.instrument.InstanceState;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order of rows that are updated or deleted: by key, so that two transactions lock the same rows in the same order. */
final class KeyOrder {
    static final Comparator<InstanceState> BY_KEY = (one, other) -> compare(one.id(), other.id());

    private KeyOrder() {}

    private static int compare(@Nullable Object one, @Nullable Object other) {
        if (one == null || other == null) {
            return one == other ? 0 : one == null ? 1 : -1;
        }
        if (!(one instanceof List<?> left && other instanceof List<?> right)) {
            return compareValues(one, other);
        }
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int order = compareValues(left.get(i), right.get(i));
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
