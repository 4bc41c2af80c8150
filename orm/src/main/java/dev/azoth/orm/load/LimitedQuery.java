package dev.azoth.orm.load;

import dev.azoth.sql.ColumnAdapter;
import dev.azoth.sql.Expression;
import dev.azoth.sql.FromClause;
import dev.azoth.sql.Join;
import dev.azoth.sql.JoinStep;
import dev.azoth.sql.JoinTarget;
import dev.azoth.sql.NamedExpression;
import dev.azoth.sql.OrderItem;
import dev.azoth.sql.Ordered;
import dev.azoth.sql.Row;
import dev.azoth.sql.Select;
import dev.azoth.sql.Selectable;
import dev.azoth.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A limit is to count objects, not rows: the query becomes a subquery that the members are joined to. */
final class LimitedQuery {
    private LimitedQuery() {}

    /**
     * @param columns all that is selected, columns of the members among them
     * @param ofMembers these columns
     * @param joins those of the members
     * @param order that of the members
     */
    static Select<Row> of(
            Select<?> query,
            List<Expression<?>> columns,
            Set<Expression<?>> ofMembers,
            List<JoinStep> joins,
            List<? extends OrderItem> order) {
        List<FromClause> outside = joins.stream().map(JoinStep::right).toList();
        var inner = new ArrayList<Expression<?>>();
        for (Expression<?> column : columns) {
            boolean expression = !(column instanceof NamedExpression<?>) && ofMembers.contains(column);
            if (!expression && outside.stream().noneMatch(from -> belongs(column, from))) {
                inner.add(column);
            }
        }
        for (JoinStep step : joins) {
            needed(step.on(), column -> {
                if (!inner.contains(column) && outside.stream().noneMatch(from -> belongs(column, from))) {
                    inner.add(column);
                }
            });
        }
        List<? extends OrderItem> innerOrder = query.parts().tail().orderBy();
        for (OrderItem item : innerOrder) {
            Expression<?> bare = bare(item);
            if (bare != null && !inner.contains(bare)) {
                inner.add(bare);
            }
        }
        FromClause limited =
                query.withOnlyColumns(inner.toArray(Selectable[]::new)).subquery();
        var mapped = new ArrayList<Selectable>();
        for (Expression<?> column : columns) {
            mapped.add(inner.contains(column) ? limited.c(column) : column);
        }
        var steps = new ArrayList<JoinStep>();
        for (JoinStep step : joins) {
            Expression<Boolean> on = step.on();
            boolean asIs = on == null || outside.contains(step.left());
            steps.add(new JoinStep(limited, step.right(), asIs ? on : adapted(on, limited), step.kind()));
        }
        Select<Row> rows = Sql.select(mapped).selectFrom(limited).join((JoinTarget) kind -> steps);
        for (OrderItem item : innerOrder) {
            Expression<?> bare = bare(item);
            if (bare != null) {
                rows = rows.orderBy(
                        item instanceof Ordered ordered
                                ? new Ordered(limited.c(bare), ordered.direction(), ordered.nulls())
                                : limited.c(bare));
            }
        }
        return order.isEmpty() ? rows : rows.orderBy(order.toArray(OrderItem[]::new));
    }

    private static @Nullable Expression<Boolean> adapted(@Nullable Expression<Boolean> on, FromClause limited) {
        return on == null ? null : ColumnAdapter.to(limited).adapt(on);
    }

    private static void needed(@Nullable Expression<Boolean> on, Consumer<NamedExpression<?>> taker) {
        if (on != null) {
            var walk = new ColumnAdapter(column -> {
                taker.accept(column);
                return null;
            });
            walk.adapt(on);
        }
    }

    private static @Nullable Expression<?> bare(OrderItem item) {
        return item instanceof Ordered ordered ? ordered.expression() : item instanceof Expression<?> e ? e : null;
    }

    private static boolean belongs(Expression<?> column, FromClause from) {
        for (NamedExpression<?> one : from.columns()) {
            if (one == column) {
                return true;
            }
        }
        return from instanceof Join join && (belongs(column, join.left()) || belongs(column, join.right()));
    }
}
