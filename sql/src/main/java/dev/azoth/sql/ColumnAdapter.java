package dev.azoth.sql;

import dev.azoth.error.UnsupportedFeatureException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Rebuilds expressions with other columns in the place of some. Immutable. SQLAlchemy: {@code ClauseAdapter}.
 */
public final class ColumnAdapter {
    private final Function<NamedExpression<?>, ? extends @Nullable Expression<?>> replacement;
    private final @Nullable UnaryOperator<Query<?>> queries;

    /** @param replacement gives null for a column that stays */
    public ColumnAdapter(Function<NamedExpression<?>, ? extends @Nullable Expression<?>> replacement) {
        this(replacement, null);
    }

    private ColumnAdapter(
            Function<NamedExpression<?>, ? extends @Nullable Expression<?>> replacement,
            @Nullable UnaryOperator<Query<?>> queries) {
        this.replacement = replacement;
        this.queries = queries;
    }

    /** Leaves columns, and puts others in the place of queries, as far as the expressions they stand in can be rebuilt. */
    public static ColumnAdapter ofQueries(UnaryOperator<Query<?>> queries) {
        return new ColumnAdapter(column -> null, queries);
    }

    /** Puts the columns that correspond to those of one thing in their place. */
    public static ColumnAdapter to(FromClause from) {
        return new ColumnAdapter(column -> Correspondence.find(from, column));
    }

    /**
     * The expression with the columns replaced.
     *
     * @throws UnsupportedFeatureException for a kind of expression that cannot be rebuilt
     */
    @SuppressWarnings("unchecked")
    public <T> Expression<T> adapt(Expression<T> expression) {
        return (Expression<T>) rebuilt(expression);
    }

    @SuppressWarnings("unchecked")
    private Expression<?> rebuilt(Expression<?> expression) {
        return switch (expression) {
            case Label<?> l -> new Label<>(l.name(), adapt(l.expression()));
            case NamedExpression<?> column -> {
                Expression<?> other = replacement.apply(column);
                yield other == null ? column : other;
            }
            case Comparison c -> new Comparison(rebuilt(c.left()), c.operator(), rebuilt(c.right()), c.modifier());
            case Between b ->
                new Between(rebuilt(b.operand()), rebuilt(b.low()), rebuilt(b.high()), b.symmetric(), b.negated());
            case Junction j -> {
                var parts = new ArrayList<Expression<Boolean>>();
                j.conditions().forEach(part -> parts.add(adapt(part)));
                yield Junction.of(j.kind(), parts);
            }
            case Not n -> new Not(adapt(n.operand()), n.negated());
            case Binary<?> b -> new Binary<>(rebuilt(b.left()), b.operator(), rebuilt(b.right()), b.type());
            case Unary<?> u -> new Unary<>(u.kind(), rebuilt(u.operand()), u.type());
            case Grouping<?> g -> new Grouping<>(all(g.elements()), g.type());
            case TupleExpression t -> new TupleExpression(all(t.elements()));
            case FunctionCall<?> f -> new FunctionCall<>(f.name(), all(f.arguments()), f.type());
            case AggregateOrder<?> a ->
                new AggregateOrder<>((FunctionCall<?>) rebuilt(a.function()), order(a.orderBy()));
            case RegexpReplace<?> r ->
                new RegexpReplace<>(adapt(r.text()), rebuilt(r.pattern()), rebuilt(r.replacement()), r.flags());
            case Cast<?> c -> new Cast<>(rebuilt(c.expression()), c.type(), c.safe());
            case TypeCoerce<?> c -> new TypeCoerce<>(rebuilt(c.expression()), c.type());
            case Collate<?> c -> new Collate<>(adapt(c.expression()), c.collation());
            case Extract<?> e -> new Extract<>(e.field(), rebuilt(e.expression()), e.type());
            case Case<?> c -> {
                var branches = new ArrayList<Case.When>();
                for (Case.When when : c.branches()) {
                    branches.add(new Case.When(rebuilt(when.condition()), rebuilt(when.result())));
                }
                Expression<?> operand = c.operand();
                Expression<?> otherwise = c.otherwise();
                yield new Case<>(
                        operand == null ? null : rebuilt(operand),
                        branches,
                        otherwise == null ? null : rebuilt(otherwise),
                        c.type());
            }
            case Exists e when queries != null -> new Exists(queries.apply(e.query()));
            case ScalarSubquery<?> s when queries != null -> new ScalarSubquery<>(queries.apply(s.query()), s.type());
            default -> {
                if (queries != null) {
                    yield expression;
                }
                if (Children.of(expression).isEmpty()
                        && !(expression instanceof Exists)
                        && !(expression instanceof ScalarSubquery<?>)) {
                    yield expression;
                }
                throw new UnsupportedFeatureException("Columns inside "
                        + expression.getClass().getSimpleName() + " cannot be replaced by those of an alias: "
                        + expression + ". Write the condition for the alias itself");
            }
        };
    }

    private List<OrderItem> order(List<? extends OrderItem> items) {
        var rebuilt = new ArrayList<OrderItem>(items.size());
        for (OrderItem item : items) {
            rebuilt.add(
                    switch (item) {
                        case Expression<?> expression -> rebuilt(expression);
                        case Ordered(var expression, var direction, var nulls) ->
                            new Ordered(rebuilt(expression), direction, nulls);
                        case TextClause text -> text;
                    });
        }
        return rebuilt;
    }

    private List<Expression<?>> all(List<? extends Expression<?>> expressions) {
        var rebuilt = new ArrayList<Expression<?>>(expressions.size());
        expressions.forEach(one -> rebuilt.add(rebuilt(one)));
        return rebuilt;
    }
}
