package dev.azoth.orm.load;

import dev.azoth.orm.annotation.LoadingStrategy;
import dev.azoth.orm.mapping.ColumnOption;
import dev.azoth.orm.mapping.ColumnProperty;
import dev.azoth.orm.mapping.ColumnSlot;
import dev.azoth.orm.mapping.EntityAlias;
import dev.azoth.orm.mapping.InheritanceKind;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Relationship;
import dev.azoth.orm.mapping.RelationshipJoin;
import dev.azoth.sql.ColumnAdapter;
import dev.azoth.sql.EntityClause;
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
import dev.azoth.sql.Tail;
import dev.azoth.sql.TextClause;
import dev.azoth.sql.schema.Column;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a SELECT of mapped classes becomes: the SELECT of columns that is sent, and what is made of its rows. */
final class QueryPlan {
    /** One thing that was selected. */
    sealed interface Item {
        String name();
    }

    /** A mapped class. */
    record EntityItem(EntityReader reader, String name) implements Item {}

    /** An expression, at a position of the row. */
    record ValueItem(int position, String name, @Nullable Expression<?> expression) implements Item {}

    private final List<Item> items = new ArrayList<>();
    private final List<Expression<?>> columns = new ArrayList<>();
    private final List<JoinStep> joins = new ArrayList<>();
    private final List<OrderItem> order = new ArrayList<>();
    private boolean collections;
    private Select<Row> core;

    private QueryPlan(Select<?> select, OptionTree options) {
        Select<?> query = select;
        for (Selectable item : select.parts().selection()) {
            switch (item) {
                case EntityClause<?> clause -> {
                    EntityAlias<?> alias = (EntityAlias<?>) clause;
                    query = from(query, alias);
                    query = criteria(query, alias);
                    items.add(new EntityItem(reader(alias, options, List.of()), alias.name()));
                }
                case Expression<?> expression -> value(expression);
                case FromClause from -> from.columns().forEach(this::value);
                case TextClause text -> value(Sql.literalColumn(text.text()));
            }
        }
        this.core = collections && isLimited(query) ? wrapped(query) : plain(query);
    }

    static QueryPlan of(Select<?> select, OptionTree options) {
        return new QueryPlan(select, options);
    }

    /** What is sent. */
    Select<Row> core() {
        return core;
    }

    List<Item> items() {
        return items;
    }

    /** Whether an object may stand in several rows because its members do. */
    boolean hasCollections() {
        return collections;
    }

    private void value(Expression<?> expression) {
        String name = expression instanceof NamedExpression<?> named ? named.name() : "";
        items.add(new ValueItem(columns.size(), name, expression));
        columns.add(expression);
    }

    private static boolean isLimited(Select<?> query) {
        Tail tail = query.parts().tail();
        return tail.limit() != null
                || tail.offset() != null
                || tail.fetch() != null
                || query.parts().distinct();
    }

    private Select<Row> plain(Select<?> query) {
        Select<Row> rows = query.withOnlyColumns(columns.toArray(Selectable[]::new));
        if (!joins.isEmpty()) {
            List<JoinStep> steps = joins;
            rows = rows.join((JoinTarget) kind -> steps);
        }
        return order.isEmpty() ? rows : rows.orderBy(order.toArray(OrderItem[]::new));
    }

    /** The limit is to count objects, not rows: the query becomes a subquery that the members are joined to. */
    private Select<Row> wrapped(Select<?> query) {
        var inner = new ArrayList<Expression<?>>();
        List<FromClause> outside = joins.stream().map(JoinStep::right).toList();
        for (Expression<?> column : columns) {
            if (outside.stream().noneMatch(from -> belongs(column, from))) {
                inner.add(column);
            }
        }
        List<? extends OrderItem> innerOrder = query.parts().tail().orderBy();
        for (OrderItem item : innerOrder) {
            Expression<?> bare =
                    item instanceof Ordered ordered ? ordered.expression() : item instanceof Expression<?> e ? e : null;
            if (bare instanceof NamedExpression<?> && !inner.contains(bare)) {
                inner.add(bare);
            }
        }
        FromClause limited =
                query.withOnlyColumns(inner.toArray(Selectable[]::new)).subquery();
        var mapped = new ArrayList<Selectable>();
        for (Expression<?> column : columns) {
            mapped.add(inner.contains(column) ? limited.c(column) : column);
        }
        Select<Row> rows = Sql.select(mapped).selectFrom(limited);
        var steps = new ArrayList<JoinStep>();
        for (JoinStep step : joins) {
            FromClause left = step.left();
            boolean fromOutside = outside.contains(left);
            Expression<Boolean> on = step.on();
            steps.add(new JoinStep(
                    limited,
                    step.right(),
                    fromOutside || on == null ? on : ColumnAdapter.to(limited).adapt(on),
                    step.kind()));
        }
        rows = rows.join((JoinTarget) kind -> steps);
        for (OrderItem item : innerOrder) {
            rows = switch (item) {
                case Ordered ordered
                when inner.contains(ordered.expression()) ->
                    rows.orderBy(new Ordered(limited.c(ordered.expression()), ordered.direction(), ordered.nulls()));
                case Expression<?> e when inner.contains(e) -> rows.orderBy(limited.c(e));
                default -> rows;
            };
        }
        return order.isEmpty() ? rows : rows.orderBy(order.toArray(OrderItem[]::new));
    }

    private static boolean belongs(Expression<?> column, FromClause from) {
        for (NamedExpression<?> one : from.columns()) {
            if (one == column) {
                return true;
            }
        }
        return from instanceof Join join && (belongs(column, join.left()) || belongs(column, join.right()));
    }

    /** Joined tables must stand in FROM as the join they are, those below by outer joins. */
    private static Select<?> from(Select<?> select, EntityAlias<?> alias) {
        Mapper<?> mapper = alias.mapper();
        Select<?> query = select;
        if (alias.from() instanceof Join && !query.parts().selectFrom().contains(alias.from())) {
            query = query.selectFrom(alias.from());
        }
        if (alias.aliased() || mapper.inheritance() != InheritanceKind.JOINED) {
            return query;
        }
        for (Mapper<?> below : mapper.selfAndDescendants()) {
            if (below != mapper && !below.joinedKey().isEmpty()) {
                Expression<Boolean> on = null;
                List<Column<?>> key = mapper.primaryKey();
                for (int i = 0; i < key.size(); i++) {
                    Expression<Boolean> equal =
                            object(key.get(i)).eq(object(below.joinedKey().get(i)));
                    on = on == null ? equal : Sql.and(on, equal);
                }
                if (on != null) {
                    query = query.outerJoinFrom(alias.from(), below.table(), on);
                }
            }
        }
        return query;
    }

    @SuppressWarnings("unchecked")
    private static Expression<Object> object(Expression<?> expression) {
        return (Expression<Object>) expression;
    }

    /** Rows of a class that shares its table with others. */
    private static Select<?> criteria(Select<?> query, EntityAlias<?> alias) {
        Expression<Boolean> criteria = criteria(alias);
        return criteria == null ? query : query.where(criteria);
    }

    /** That the row is of the class or of one below it; null when all rows are. */
    static @Nullable Expression<Boolean> criteria(EntityAlias<?> alias) {
        Mapper<?> mapper = alias.mapper();
        Column<?> discriminator = mapper.discriminator();
        if (discriminator == null || mapper.parent() == null || mapper.inheritance() != InheritanceKind.SINGLE_TABLE) {
            return null;
        }
        Collection<Object> values = mapper.selfAndDescendants().stream()
                .map(Mapper::discriminatorValue)
                .filter(value -> value != null)
                .toList();
        return alias.get(discriminator).in(values);
    }

    private EntityReader reader(EntityAlias<?> alias, OptionTree options, List<Relationship<?, ?>> path) {
        Mapper<?> mapper = alias.mapper();
        var positions = new IdentityHashMap<Expression<?>, Integer>();
        select(mapper, alias, options, positions);
        if (!alias.aliased() || mapper.inheritance() == InheritanceKind.SINGLE_TABLE) {
            for (Mapper<?> below : mapper.selfAndDescendants()) {
                if (below != mapper) {
                    select(below, alias, options, positions);
                }
            }
        }
        var joined = new ArrayList<JoinedReader>();
        for (Relationship<?, ?> relationship : mapper.relationships()) {
            if (options.strategy(relationship) == LoadingStrategy.JOINED) {
                JoinedReader reader = joined(alias, relationship, options.below(relationship), path);
                if (reader != null) {
                    joined.add(reader);
                }
            }
        }
        return new EntityReader(mapper, positions, List.copyOf(joined), options);
    }

    private void select(
            Mapper<?> mapper,
            EntityAlias<?> alias,
            OptionTree options,
            IdentityHashMap<Expression<?>, Integer> positions) {
        for (ColumnSlot slot : mapper.slots()) {
            Column<?> column = slot.column();
            if (positions.containsKey(column)) {
                continue;
            }
            boolean always = slot.property() == null || column.isPrimaryKey() || column == mapper.discriminator();
            boolean deferred = slot.property() instanceof ColumnProperty one && one.is(ColumnOption.DEFERRED);
            if (always || options.selects(column, deferred)) {
                positions.put(column, columns.size());
                columns.add(alias.aliased() ? alias.get(column) : column);
            }
        }
    }

    private @Nullable JoinedReader joined(
            EntityAlias<?> owner, Relationship<?, ?> relationship, OptionTree options, List<Relationship<?, ?>> path) {
        boolean said = !options.isEmpty();
        if (!said && path.contains(relationship)) {
            return null;
        }
        Mapper<?> target = relationship.target();
        EntityAlias<?> alias = options.contained() ? target.entity() : EntityAlias.of(target, (String) null);
        if (!options.contained()) {
            List<JoinStep> steps = RelationshipJoin.steps(relationship, owner.from(), alias.from(), Join.Kind.LEFT);
            Expression<Boolean> more = options.criteria();
            Expression<Boolean> own = criteria(alias);
            for (int i = 0; i < steps.size(); i++) {
                JoinStep step = steps.get(i);
                Expression<Boolean> on = step.on();
                if (i == steps.size() - 1 && on != null) {
                    on = more == null
                            ? on
                            : Sql.and(on, ColumnAdapter.to(alias.from()).adapt(more));
                    on = own == null ? on : Sql.and(on, own);
                }
                joins.add(new JoinStep(step.left(), step.right(), on, step.kind()));
            }
            for (OrderItem item : relationship.orderBy()) {
                order.add(
                        item instanceof Ordered ordered
                                ? new Ordered(alias.get(ordered.expression()), ordered.direction(), ordered.nulls())
                                : alias.get((Expression<?>) item));
            }
        }
        collections |= relationship.toMany();
        var longer = new ArrayList<>(path);
        longer.add(relationship);
        return new JoinedReader(relationship, reader(alias, options, longer));
    }
}
