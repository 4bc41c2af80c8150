package dev.azoth.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The expressions directly inside another, in the order in which they are written; what is inside subqueries is not among them. */
final class Children {
    private Children() {}

    static List<? extends Expression<?>> of(Expression<?> expression) {
        return switch (expression) {
            case Comparison c -> List.of(c.left(), c.right());
            case Between b -> List.of(b.operand(), b.low(), b.high());
            case Junction j -> j.conditions();
            case Not n -> List.of(n.operand());
            case Binary<?> b -> List.of(b.left(), b.right());
            case Unary<?> u -> List.of(u.operand());
            case Quantified<?> q -> List.of(q.operand());
            case TupleExpression t -> t.elements();
            case Grouping<?> g -> g.elements();
            case Collate<?> c -> List.of(c.expression());
            case Case<?> c -> ofCase(c);
            case Cast<?> c -> List.of(c.expression());
            case TypeCoerce<?> c -> List.of(c.expression());
            case Extract<?> e -> List.of(e.expression());
            case FunctionCall<?> f -> f.arguments();
            case AggregateOrder<?> a -> withOrder(List.of(a.function()), a.orderBy());
            case RegexpReplace<?> r -> List.of(r.text(), r.pattern(), r.replacement());
            case Filtered<?> f -> List.of(f.function(), f.condition());
            case WithinGroup<?> w -> withOrder(List.of(w.function()), w.orderBy());
            case Over<?> o -> ofOver(o);
            case Label<?> l -> List.of(l.expression());
            case CustomExpression<?> c -> c.operands();
            case ColumnClause<?> c -> List.of();
            case ProxyColumn<?> c -> List.of();
            case FromValue<?> v -> List.of();
            case LiteralColumn<?> c -> List.of();
            case BindParameter<?> b -> List.of();
            case NullLiteral<?> n -> List.of();
            case BooleanLiteral b -> List.of();
            case TextCondition t -> List.of();
            case Exists e -> List.of();
            case ScalarSubquery<?> s -> List.of();
        };
    }

    private static List<Expression<?>> ofOver(Over<?> o) {
        var all = new ArrayList<Expression<?>>(
                withOrder(Lists.concat(List.<Expression<?>>of(o.function()), o.partitionBy()), o.orderBy()));
        Over.Frame frame = o.frame();
        if (frame != null) {
            addIfPresent(all, frame.start().distance());
            addIfPresent(all, frame.end().distance());
        }
        return all;
    }

    private static List<Expression<?>> ofCase(Case<?> c) {
        var all = new ArrayList<Expression<?>>();
        addIfPresent(all, c.operand());
        for (Case.When when : c.branches()) {
            all.add(when.condition());
            all.add(when.result());
        }
        addIfPresent(all, c.otherwise());
        return all;
    }

    private static void addIfPresent(List<Expression<?>> all, @Nullable Expression<?> expression) {
        if (expression != null) {
            all.add(expression);
        }
    }

    private static List<Expression<?>> withOrder(List<? extends Expression<?>> first, List<? extends OrderItem> order) {
        var all = new ArrayList<Expression<?>>(first);
        for (OrderItem item : order) {
            switch (item) {
                case Expression<?> expression -> all.add(expression);
                case Ordered ordered -> all.add(ordered.expression());
                case TextClause text -> {}
            }
        }
        return all;
    }
}
