package dev.azoth.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions joined step by step. */
final class Conditions {
    private Conditions() {}

    static Expression<Boolean> and(@Nullable Expression<Boolean> first, Expression<Boolean> second) {
        return first == null ? second : Junction.of(Junction.Kind.AND, List.of(first, second));
    }
}
