package dev.azoth.orm.load;

import dev.azoth.orm.mapping.EntityAlias;
import dev.azoth.sql.Expression;
import dev.azoth.sql.FromClause;
import dev.azoth.sql.JoinStep;
import dev.azoth.sql.OrderItem;
import dev.azoth.sql.Ordered;
import dev.azoth.sql.Select;
import dev.azoth.sql.SelectParts;
import dev.azoth.sql.Selectable;
import dev.azoth.sql.Sql;
import dev.azoth.sql.Tail;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** A query that has found objects, made one that gives what tells them, each once. */
final class OwnerQuery {
    private OwnerQuery() {}

    /** @param local what tells the objects, which are those of an alias */
    static Select<?> of(Select<?> objects, List<Expression<?>> local, EntityAlias<?> alias) {
        Select<?> unlocked = objects.withForUpdate(null);
        Select<?> owners = unlocked.withOnlyColumns(local.toArray(Selectable[]::new));
        SelectParts parts = objects.parts();
        boolean once = isAlone(parts, alias)
                && parts.selectFrom().size() < 2
                && parts.selection().size() == 1
                && new HashSet<>(local).containsAll(key(alias));
        if (!picksRows(parts)) {
            return once ? owners.unordered() : owners.unordered().distinct();
        }
        if (once && !parts.distinct()) {
            return owners;
        }
        FromClause picked = (parts.distinct() ? unlocked.withOnlyColumns(telling(parts, local)) : owners).subquery();
        return Sql.select(local.stream().<Expression<?>>map(picked::c).toArray(Selectable[]::new))
                .distinct();
    }

    /** Whether nothing is joined that could repeat an object. */
    private static boolean isAlone(SelectParts parts, EntityAlias<?> alias) {
        if (parts.joins().isEmpty()) {
            return true;
        }
        List<FromClause> own =
                Entities.below(alias).stream().map(JoinStep::right).toList();
        return parts.joins().stream().allMatch(step -> own.contains(step.right()));
    }

    /** Whether the order decides which rows there are. */
    private static boolean picksRows(SelectParts parts) {
        Tail tail = parts.tail();
        return tail.limit() != null
                || tail.offset() != null
                || tail.fetch() != null
                || !parts.distinctOn().isEmpty();
    }

    /** What makes as many rows distinct as all that is selected does. */
    private static Selectable[] telling(SelectParts parts, List<Expression<?>> local) {
        var telling = new ArrayList<Selectable>(local);
        for (Selectable item : parts.selection()) {
            if (item instanceof EntityAlias<?> alias) {
                key(alias).forEach(column -> add(telling, column));
            } else {
                add(telling, item);
            }
        }
        for (OrderItem item : parts.tail().orderBy()) {
            if (item instanceof Ordered ordered) {
                add(telling, ordered.expression());
            } else if (item instanceof Expression<?> expression) {
                add(telling, expression);
            }
        }
        return telling.toArray(Selectable[]::new);
    }

    private static List<Expression<?>> key(EntityAlias<?> alias) {
        return alias.mapper().primaryKey().stream()
                .<Expression<?>>map(column -> alias.aliased() ? alias.get(column) : column)
                .toList();
    }

    private static void add(List<Selectable> telling, Selectable one) {
        if (!telling.contains(one)) {
            telling.add(one);
        }
    }
}
