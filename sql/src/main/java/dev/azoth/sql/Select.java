package dev.azoth.sql;

import dev.azoth.error.ArgumentException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * SELECT. Immutable: every method returns another statement. SQLAlchemy: {@code Select}.
 *
 * @param <R> what it returns for each row; see {@link Sql#select}
 */
public final class Select<R extends @Nullable Object> extends Query<R> {
    private final SelectParts parts;
    private final RowShape<R> shape;
    private @Nullable List<FromClause> froms;

    Select(SelectParts parts, RowShape<R> shape) {
        this.parts = parts;
        this.shape = shape;
    }

    private Select<R> with(Consumer<SelectParts> change) {
        SelectParts copy = parts.copy();
        change.accept(copy);
        return new Select<>(copy, shape);
    }

    /** Adds conditions, joined by AND with those there are. */
    public Select<R> where(Expression<Boolean> condition) {
        return with(p -> p.where = Junction.of(Junction.Kind.AND, and(p.where, condition)));
    }

    @SafeVarargs
    public final Select<R> where(Expression<Boolean> first, Expression<Boolean>... more) {
        Select<R> result = where(first);
        for (Expression<Boolean> condition : more) {
            result = result.where(condition);
        }
        return result;
    }

    public Select<R> where(TextClause condition) {
        return where(condition.asCondition());
    }

    /** Column, or attribute of a class, by name equal to a value, of the last thing joined or else the first. SQLAlchemy: {@code filter_by()}. */
    public Select<R> filterBy(String column, @Nullable Object value) {
        List<JoinStep> steps = parts.joins;
        FromClause from = !steps.isEmpty() ? steps.getLast().right() : froms().isEmpty() ? null : froms().getFirst();
        if (from == null) {
            throw new ArgumentException("filterBy('" + column + "') needs something to select from");
        }
        EntityClause<?> entity = !steps.isEmpty()
                ? parts.joined
                : parts.selection.getFirst() instanceof EntityClause<?> first ? first : null;
        if (entity != null) {
            Expression<?> attribute = entity.attribute(column);
            if (attribute != null) {
                return where(object(attribute).eq(value));
            }
        }
        return where(from.c(column).eq(value));
    }

    @SuppressWarnings("unchecked")
    private static Expression<Object> object(Expression<?> expression) {
        return (Expression<Object>) expression;
    }

    static List<Expression<Boolean>> and(@Nullable Expression<Boolean> first, Expression<Boolean> second) {
        return first == null ? List.of(second) : List.of(first, second);
    }

    /** Names what to select from, beyond what columns imply. */
    public Select<R> selectFrom(FromClause... from) {
        return with(p -> p.selectFrom = Lists.concat(p.selectFrom, List.of(from)));
    }

    /** Names a class to select from: {@code selectFrom(entity(User.class))}. */
    public Select<R> selectFrom(EntityClause<?> entity) {
        Select<R> from = selectFrom(entity.from()).withEntity(entity);
        Expression<Boolean> criteria = entity.criteria();
        return criteria == null ? from : from.where(criteria);
    }

    /** Says that a class stands in FROM: columns that it has in further tables bring these. For whoever makes statements of classes. */
    public Select<R> withEntity(EntityClause<?> entity) {
        return with(p -> p.entities = Lists.append(p.entities, entity));
    }

    /** {@code JOIN}: the left side is found, the condition derived from foreign keys. */
    public Select<R> join(FromClause right) {
        return step(null, right, null, Join.Kind.INNER);
    }

    public Select<R> join(FromClause right, Expression<Boolean> on) {
        return step(null, right, on, Join.Kind.INNER);
    }

    /** {@code JOIN} with the left side named. */
    public Select<R> joinFrom(FromClause left, FromClause right) {
        return step(left, right, null, Join.Kind.INNER);
    }

    public Select<R> joinFrom(FromClause left, FromClause right, Expression<Boolean> on) {
        return step(left, right, on, Join.Kind.INNER);
    }

    /** {@code LEFT OUTER JOIN}. */
    public Select<R> outerJoin(FromClause right) {
        return step(null, right, null, Join.Kind.LEFT);
    }

    public Select<R> outerJoin(FromClause right, Expression<Boolean> on) {
        return step(null, right, on, Join.Kind.LEFT);
    }

    public Select<R> outerJoinFrom(FromClause left, FromClause right) {
        return step(left, right, null, Join.Kind.LEFT);
    }

    public Select<R> outerJoinFrom(FromClause left, FromClause right, Expression<Boolean> on) {
        return step(left, right, on, Join.Kind.LEFT);
    }

    /** {@code FULL OUTER JOIN}. */
    public Select<R> fullJoin(FromClause right) {
        return step(null, right, null, Join.Kind.FULL);
    }

    public Select<R> fullJoin(FromClause right, Expression<Boolean> on) {
        return step(null, right, on, Join.Kind.FULL);
    }

    /** Joins along a relationship: {@code join(User_.orders)}. */
    public Select<R> join(JoinTarget relationship) {
        return steps(relationship.joinSteps(Join.Kind.INNER), relationship.joined());
    }

    /** Joins along a relationship, keeping what has no match. */
    public Select<R> outerJoin(JoinTarget relationship) {
        return steps(relationship.joinSteps(Join.Kind.LEFT), relationship.joined());
    }

    /** Joins along a relationship, keeping what has no match on either side. */
    public Select<R> fullJoin(JoinTarget relationship) {
        return steps(relationship.joinSteps(Join.Kind.FULL), relationship.joined());
    }

    /** Joins a class or an alias of one, the condition derived from foreign keys. */
    public Select<R> join(EntityClause<?> right) {
        return steps(List.of(right.join(null, Join.Kind.INNER)), right);
    }

    /** Joins a class or an alias of one: {@code join(entity(User.class), User_.id.eq(...))}. */
    public Select<R> join(EntityClause<?> right, Expression<Boolean> on) {
        return steps(List.of(right.join(on, Join.Kind.INNER)), right);
    }

    /** Joins a class or an alias of one, keeping what has no match. */
    public Select<R> outerJoin(EntityClause<?> right) {
        return steps(List.of(right.join(null, Join.Kind.LEFT)), right);
    }

    /** Joins a class or an alias of one, keeping what has no match. */
    public Select<R> outerJoin(EntityClause<?> right, Expression<Boolean> on) {
        return steps(List.of(right.join(on, Join.Kind.LEFT)), right);
    }

    /** Joins a class or an alias of one, keeping what has no match on either side. */
    public Select<R> fullJoin(EntityClause<?> right, Expression<Boolean> on) {
        return steps(List.of(right.join(on, Join.Kind.FULL)), right);
    }

    /** A path may be gone along twice, {@code join(User_.orders).join(Order_.items).join(User_.orders)}: it is joined once. */
    private Select<R> steps(List<JoinStep> steps, @Nullable EntityClause<?> joined) {
        return with(p -> {
            List<JoinStep> present = p.joins;
            p.joins = Lists.concat(
                    present,
                    steps.stream().filter(step -> !present.contains(step)).toList());
            p.joined = joined;
            if (joined != null) {
                p.entities = Lists.append(p.entities, joined);
            }
        });
    }

    /** With another condition in place of its own. For whoever executes it. */
    public Select<R> withWhere(@Nullable Expression<Boolean> where) {
        return with(p -> p.where = where);
    }

    /** With others, of the same columns, written in the place of queries inside, told by identity. For whoever executes it. */
    public Select<R> withInstead(IdentityHashMap<Query<?>, Query<?>> queries) {
        IdentityHashMap<Query<?>, Query<?>> instead = new IdentityHashMap<>(parts.instead);
        instead.putAll(queries);
        return with(p -> p.instead = instead);
    }

    /** With other joins in place of those that were added. For whoever executes it. */
    public Select<R> withJoins(List<JoinStep> joins) {
        return with(p -> p.joins = List.copyOf(joins));
    }

    /** Adds options for whoever executes it, such as a session's loader options. SQLAlchemy: {@code options()}. */
    public Select<R> options(StatementOption... options) {
        return with(p -> p.options = Lists.concat(p.options, List.of(options)));
    }

    private Select<R> step(
            @Nullable FromClause left, FromClause right, @Nullable Expression<Boolean> on, Join.Kind kind) {
        return with(p -> {
            p.joins = Lists.append(p.joins, new JoinStep(left, right, on, kind));
            p.joined = null;
        });
    }

    public Select<R> groupBy(Expression<?>... expressions) {
        return with(p -> p.groupBy = Lists.concat(p.groupBy, List.of(expressions)));
    }

    /** Adds a condition on groups. */
    public Select<R> having(Expression<Boolean> condition) {
        return with(p -> p.having = Junction.of(Junction.Kind.AND, and(p.having, condition)));
    }

    /** Adds to the order. Labels of selected expressions are written by their name. */
    public Select<R> orderBy(OrderItem... items) {
        return tail(t -> t.withOrderBy(Lists.concat(t.orderBy(), List.of(items))));
    }

    /** Takes the order away. SQLAlchemy: {@code order_by(None)}. */
    public Select<R> unordered() {
        return tail(t -> t.withOrderBy(List.of()));
    }

    /** The first so many rows. */
    public Select<R> limit(long count) {
        return tail(t -> t.withLimit(Tail.count(count, "limit")));
    }

    /** The first so many rows; null for all. */
    public Select<R> limit(@Nullable Expression<?> count) {
        return tail(t -> t.withLimit(count));
    }

    /** Without the first so many rows. */
    public Select<R> offset(long count) {
        return tail(t -> t.withOffset(Tail.count(count, "offset")));
    }

    public Select<R> offset(@Nullable Expression<?> count) {
        return tail(t -> t.withOffset(count));
    }

    /** {@code FETCH FIRST n ROWS ONLY}; takes the place of a limit. */
    public Select<R> fetch(long count) {
        return tail(t -> t.withFetch(new Tail.Fetch(Tail.count(count, "fetch"), false, false)));
    }

    /** {@code FETCH FIRST n ROWS WITH TIES}. */
    public Select<R> fetchWithTies(long count) {
        return tail(t -> t.withFetch(new Tail.Fetch(Tail.count(count, "fetch"), false, true)));
    }

    /** Locks the rows: {@code FOR UPDATE}. */
    public Select<R> withForUpdate() {
        return withForUpdate(ForUpdate.PLAIN);
    }

    /** Locks the rows so; null for no lock. */
    public Select<R> withForUpdate(@Nullable ForUpdate lock) {
        return tail(t -> t.withForUpdate(lock));
    }

    private Select<R> tail(Function<Tail, Tail> change) {
        return with(p -> p.tail = change.apply(p.tail));
    }

    /** {@code SELECT DISTINCT}. */
    public Select<R> distinct() {
        return with(p -> p.distinct = true);
    }

    /** {@code SELECT DISTINCT ON (...)}, on databases that have it. */
    public Select<R> distinctOn(Expression<?>... expressions) {
        return with(p -> {
            p.distinct = true;
            p.distinctOn = Lists.concat(p.distinctOn, List.of(expressions));
        });
    }

    /** Text between SELECT and the columns, which must not come from untrusted input. SQLAlchemy: {@code prefix_with()}. */
    public Select<R> prefixWith(String text) {
        return with(p -> p.prefixes = Lists.append(p.prefixes, text));
    }

    /** Text at the end of the statement. SQLAlchemy: {@code suffix_with()}. */
    public Select<R> suffixWith(String text) {
        return with(p -> p.suffixes = Lists.append(p.suffixes, text));
    }

    /** As a subquery: takes exactly these tables from the statements around it; none to take nothing. */
    public Select<R> correlate(FromClause... tables) {
        return with(p -> p.correlation = new Correlation(false, List.of(tables), null));
    }

    /** As a subquery: takes all tables of the statements around it but these. */
    public Select<R> correlateExcept(FromClause... tables) {
        return with(p -> p.correlation = new Correlation(false, List.of(), List.of(tables)));
    }

    /** Adds common table expressions that nothing refers to, such as an INSERT. SQLAlchemy: {@code add_cte()}. */
    public Select<R> addCte(Cte... ctes) {
        return with(p -> p.ctes = Lists.concat(p.ctes, List.of(ctes)));
    }

    /** Selects more. */
    public Select<Row> addColumns(Selectable... more) {
        return project(Lists.concat(parts.selection, List.of(more)), Row::new);
    }

    /** Selects other columns, keeping all else. SQLAlchemy: {@code with_only_columns()}. */
    public Select<Row> withOnlyColumns(Selectable... columns) {
        return project(List.of(columns), Row::new);
    }

    /** Selects one other expression, keeping all else. */
    public <T> Select<T> withOnlyColumns(Expression<T> column) {
        return project(List.of(column), Shapes.single());
    }

    private <X extends @Nullable Object> Select<X> project(List<? extends Selectable> selection, RowShape<X> newShape) {
        SelectParts copy = parts.copy();
        copy.selectFrom = parts.joins.isEmpty() ? parts.selectFrom : froms();
        copy.joins = List.of();
        copy.joined = null;
        copy.select(selection);
        return new Select<>(copy, newShape);
    }

    /** Makes something else of each row. */
    public <X> Select<X> into(Function<? super R, ? extends X> function) {
        RowShape<R> inner = shape;
        return new Select<>(parts, (header, values) -> function.apply(inner.map(header, values)));
    }

    /** Makes a record of the columns: {@code select(a, b).into(Point::new)}. The types must be those of the columns. */
    public <A, B, X> Select<X> into(Make.Of2<A, B, X> make) {
        return new Select<>(parts, Shapes.of(make));
    }

    public <A, B, C, X> Select<X> into(Make.Of3<A, B, C, X> make) {
        return new Select<>(parts, Shapes.of(make));
    }

    public <A, B, C, D, X> Select<X> into(Make.Of4<A, B, C, D, X> make) {
        return new Select<>(parts, Shapes.of(make));
    }

    public <A, B, C, D, E, X> Select<X> into(Make.Of5<A, B, C, D, E, X> make) {
        return new Select<>(parts, Shapes.of(make));
    }

    public <A, B, C, D, E, F, X> Select<X> into(Make.Of6<A, B, C, D, E, F, X> make) {
        return new Select<>(parts, Shapes.of(make));
    }

    public <A, B, C, D, E, F, G, X> Select<X> into(Make.Of7<A, B, C, D, E, F, G, X> make) {
        return new Select<>(parts, Shapes.of(make));
    }

    public <A, B, C, D, E, F, G, H, X> Select<X> into(Make.Of8<A, B, C, D, E, F, G, H, X> make) {
        return new Select<>(parts, Shapes.of(make));
    }

    @Override
    public RowShape<R> rowShape() {
        return shape;
    }

    @Override
    public List<? extends Expression<?>> outputExpressions() {
        return parts.outputs();
    }

    @Override
    public List<? extends @Nullable Expression<?>> resultExpressions() {
        return parts.hasText() ? List.of() : parts.outputs();
    }

    /** For compilers: the clauses. */
    public SelectParts parts() {
        return parts;
    }

    List<? extends Selectable> selection() {
        return parts.selection;
    }

    List<FromClause> selectFrom() {
        return parts.selectFrom;
    }

    List<JoinStep> joins() {
        return parts.joins;
    }

    /** The mapped classes that are selected, joined, or named to select from. */
    List<EntityClause<?>> entities() {
        return Lists.concat(parts.selectedEntities(), parts.entities);
    }

    @Nullable
    Expression<Boolean> whereClause() {
        return parts.where;
    }

    /**
     * What it selects from: what was named, what columns and conditions imply, joined.
     *
     * @throws dev.azoth.error.InvalidRequestException when the left side of a join cannot be determined
     */
    public List<FromClause> froms() {
        List<FromClause> known = froms;
        if (known == null) {
            known = SelectFroms.of(this);
            froms = known;
        }
        return known;
    }
}
