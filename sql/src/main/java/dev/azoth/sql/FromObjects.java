package dev.azoth.sql;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which tables an expression needs in FROM. Subqueries inside need none: they have their own. SQLAlchemy: {@code _from_objects}. */
public final class FromObjects {
    private FromObjects() {}

    /** What an expression needs; nothing for null. */
    public static Set<FromClause> needed(@Nullable Expression<?> expression) {
        Set<FromClause> needed = SelectFroms.identitySet();
        expression(expression, needed);
        return needed;
    }

    /** A FROM clause and, of a join, all that it joins. */
    public static List<FromClause> parts(FromClause from) {
        var parts = new ArrayList<FromClause>();
        from(from, parts);
        return parts;
    }

    /** Adds what a selected item needs. */
    static void of(Selectable item, Collection<FromClause> into) {
        switch (item) {
            case Expression<?> expression -> expression(expression, into);
            case FromClause from -> from(from, into);
            case EntityClause<?> entity -> from(entity.from(), into);
            case Bundle<?> bundle -> bundle.items().forEach(part -> of(part, into));
            case TextClause text -> {}
        }
    }

    /** A FROM clause and, of a join, its sides. */
    static void from(FromClause from, Collection<FromClause> into) {
        into.add(from);
        if (from instanceof Join join) {
            from(join.left(), into);
            from(join.right(), into);
        }
    }

    static void expression(@Nullable Expression<?> root, Collection<FromClause> into) {
        if (root == null) {
            return;
        }
        var open = new ArrayDeque<Expression<?>>();
        open.push(root);
        while (!open.isEmpty()) {
            Expression<?> next = open.pop();
            FromClause owner = owner(next);
            if (owner != null) {
                into.add(owner);
            }
            List<? extends Expression<?>> inside = Children.of(next);
            for (int i = inside.size() - 1; i >= 0; i--) {
                open.push(inside.get(i));
            }
        }
    }

    private static @Nullable FromClause owner(Expression<?> expression) {
        return switch (expression) {
            case ColumnClause<?> column -> column.table();
            case ProxyColumn<?> column -> column.from();
            case FromValue<?> value -> value.from();
            default -> null;
        };
    }
}
