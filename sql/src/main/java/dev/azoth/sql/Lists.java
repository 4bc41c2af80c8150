package dev.azoth.sql;

import java.util.ArrayList;
import java.util.List;

/** Small immutable lists. */
final class Lists {
    private Lists() {}

    static <E> List<E> concat(List<? extends E> first, List<? extends E> second) {
        if (first.isEmpty()) {
            return List.copyOf(second);
        }
        var all = new ArrayList<E>(first.size() + second.size());
        all.addAll(first);
        all.addAll(second);
        return List.copyOf(all);
    }

    static <E> List<E> append(List<? extends E> first, E last) {
        return concat(first, List.of(last));
    }
}
