package dev.azoth.engine;

import dev.azoth.sql.ByIdentity;
import dev.azoth.sql.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What elements of a result are compared by where repeated ones are left out. SQLAlchemy: {@code Result._unique_strategy}. */
final class Repeated {
    private Repeated() {}

    /** An object of a mapped class. */
    private record Same(Object object) {
        @Override
        @SuppressWarnings("ReferenceEquality") // what it is for
        public boolean equals(@Nullable Object other) {
            return other instanceof Same that && that.object == object;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(object);
        }
    }

    /** The element itself, or what stands for it: objects of mapped classes are compared by identity, in rows, too. */
    static @Nullable Object key(@Nullable Object element) {
        return element instanceof Row row && holdsObjects(row) ? keys(row) : same(element);
    }

    private static @Nullable Object same(@Nullable Object value) {
        return value instanceof ByIdentity one && one.azoth$byIdentity() ? new Same(one) : value;
    }

    private static boolean holdsObjects(Row row) {
        for (int i = 0; i < row.size(); i++) {
            if (row.get(i) instanceof ByIdentity) {
                return true;
            }
        }
        return false;
    }

    private static List<@Nullable Object> keys(Row row) {
        var keys = new ArrayList<@Nullable Object>(row.size());
        for (int i = 0; i < row.size(); i++) {
            keys.add(same(row.get(i)));
        }
        return keys;
    }
}
