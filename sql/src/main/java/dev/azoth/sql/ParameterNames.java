package dev.azoth.sql;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The names of the parameters of an expression whose values are given when it is executed; subqueries are not looked into. */
public final class ParameterNames {
    private ParameterNames() {}

    public static Set<String> of(List<? extends Expression<?>> expressions) {
        var names = new LinkedHashSet<String>();
        expressions.forEach(expression -> collect(expression, names));
        return names;
    }

    private static void collect(Expression<?> expression, Set<String> into) {
        if (expression instanceof BindParameter<?> bind) {
            String name = bind.name();
            if (name != null && !bind.hasValue()) {
                into.add(name);
            }
        }
        Children.of(expression).forEach(child -> collect(child, into));
    }
}
