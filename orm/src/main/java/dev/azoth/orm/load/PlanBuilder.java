package dev.azoth.orm.load;

import dev.azoth.orm.annotation.LoadingStrategy;
import dev.azoth.orm.mapping.ColumnSlot;
import dev.azoth.orm.mapping.EntityAlias;
import dev.azoth.orm.mapping.ExpressionProperty;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Mappers;
import dev.azoth.orm.mapping.Property;
import dev.azoth.orm.mapping.Relationship;
import dev.azoth.orm.mapping.RelationshipJoin;
import dev.azoth.orm.query.FromStatement;
import dev.azoth.orm.query.LoaderCriteria;
import dev.azoth.sql.Bundle;
import dev.azoth.sql.ColumnAdapter;
import dev.azoth.sql.EntityClause;
import dev.azoth.sql.Expression;
import dev.azoth.sql.ForUpdate;
import dev.azoth.sql.FromClause;
import dev.azoth.sql.Join;
import dev.azoth.sql.JoinStep;
import dev.azoth.sql.JoinTarget;
import dev.azoth.sql.NamedExpression;
import dev.azoth.sql.OrderItem;
import dev.azoth.sql.Row;
import dev.azoth.sql.Select;
import dev.azoth.sql.Selectable;
import dev.azoth.sql.Sql;
import dev.azoth.sql.StatementOption;
import dev.azoth.sql.Tail;
import dev.azoth.sql.TextClause;
import dev.azoth.sql.schema.Column;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the plan of one SELECT: which columns are selected, which joins are added for members that come along. */
final class PlanBuilder {
    private final Select<?> source;
    private final OptionTree options;
    private final List<Mapper<?>> path;
    private final List<Expression<?>> columns = new ArrayList<>();
    private final IdentityHashMap<Expression<?>, Integer> places = new IdentityHashMap<>();
    private final Filters filters;
    private final List<JoinStep> joins = new ArrayList<>();
    private final List<OrderItem> order = new ArrayList<>();
    /** What may be missing from a row, joined by outer joins. */
    private final Set<FromClause> outer = Collections.newSetFromMap(new IdentityHashMap<>());

    /** What is selected of members that are joined. */
    private final Set<Expression<?>> ofMembers = Collections.newSetFromMap(new IdentityHashMap<>());

    private int member;
    private boolean collections;
    private boolean joinedCollections;
    private Select<?> query;

    PlanBuilder(Select<?> source, OptionTree options, List<Mapper<?>> path) {
        this.source = source;
        this.query = source;
        this.options = options;
        this.path = path;
        this.filters = new Filters(options);
    }

    QueryPlan plan() {
        for (StatementOption option : source.parts().options()) {
            if (option instanceof FromStatement from) {
                return new GivenRows(from.query(), options).plan(source, options, path);
            }
        }
        List<QueryPlan.Item> items = items(source.parts().selection());
        Entities.requireOnce(query);
        query = locking(filters.others(query));
        Select<Row> core = joinedCollections && isLimited(query)
                ? LimitedQuery.of(query, columns, ofMembers, joins, order)
                : plain(query);
        return new QueryPlan(source, options, path, query, core, items, collections);
    }

    private List<QueryPlan.Item> items(List<? extends Selectable> selection) {
        var items = new ArrayList<QueryPlan.Item>();
        for (Selectable item : selection) {
            switch (item) {
                case EntityClause<?> clause -> {
                    EntityAlias<?> alias = (EntityAlias<?>) clause;
                    OptionTree tree = options.of(alias);
                    EntityAlias<?> here = alias.without(tree.later(alias));
                    query = filters.entity(Entities.completed(query, here), here);
                    items.add(new QueryPlan.EntityItem(reader(here, tree, path, null), clause.name()));
                }
                case Bundle<?> bundle -> {
                    List<QueryPlan.Item> parts = items(bundle.items());
                    items.add(new QueryPlan.BundleItem(parts, QueryPlan.header(parts), bundle.shape(), bundle.name()));
                }
                case Expression<?> expression -> items.add(value(expression));
                case FromClause from -> from.columns().forEach(column -> items.add(value(column)));
                case TextClause text -> items.add(value(Sql.literalColumn(text.text())));
            }
        }
        return List.copyOf(items);
    }

    /** Whether rows are counted or put together, so that those of members must not be among them. */
    private static boolean isLimited(Select<?> query) {
        Tail tail = query.parts().tail();
        return tail.limit() != null
                || tail.offset() != null
                || tail.fetch() != null
                || query.parts().distinct()
                || !query.parts().groupBy().isEmpty();
    }

    private Select<Row> plain(Select<?> query) {
        Select<Row> rows = query.withOnlyColumns(columns.toArray(Selectable[]::new));
        if (!joins.isEmpty()) {
            List<JoinStep> steps = joins;
            rows = rows.join((JoinTarget) kind -> steps);
        }
        return order.isEmpty() ? rows : rows.orderBy(order.toArray(OrderItem[]::new));
    }

    /** Locks of PostgreSQL cannot be on what outer joins may leave out: where some are added, the statement's own tables are locked. */
    private Select<?> locking(Select<?> completed) {
        ForUpdate lock = completed.parts().tail().forUpdate();
        int added = completed.parts().joins().size() - source.parts().joins().size() + joins.size();
        if (lock == null || !lock.of().isEmpty() || added == 0) {
            return completed;
        }
        var own = new ArrayList<FromClause>();
        source.froms().forEach(from -> addTables(own, from));
        return completed.withForUpdate(lock.of(own.toArray(FromClause[]::new)));
    }

    private static void addTables(List<FromClause> own, FromClause from) {
        if (from instanceof Join join) {
            addTables(own, join.left());
            if (join.kind() == Join.Kind.INNER) {
                addTables(own, join.right());
            }
        } else {
            own.add(from);
        }
    }

    private QueryPlan.Item value(Expression<?> expression) {
        String name = expression instanceof NamedExpression<?> named ? named.name() : "";
        return new QueryPlan.ValueItem(place(expression), name, expression);
    }

    /** Where an expression stands in the row; it is selected once. */
    private int place(Expression<?> expression) {
        Integer known = places.putIfAbsent(expression, columns.size());
        if (known == null) {
            columns.add(expression);
            if (member > 0) {
                ofMembers.add(expression);
            }
            return columns.size() - 1;
        }
        return known;
    }

    /** @param adapter makes expressions those of an alias that the user does not know; null where there is none */
    private EntityReader reader(
            EntityAlias<?> alias, OptionTree tree, List<Mapper<?>> before, @Nullable ColumnAdapter adapter) {
        Mapper<?> mapper = alias.mapper();
        var positions = new IdentityHashMap<Object, Integer>();
        alias.held().forEach(each -> select(each, alias, tree, positions));
        select(mapper, tree, positions, adapter);
        var here = new ArrayList<>(before);
        here.add(mapper);
        var joined = new ArrayList<JoinedReader>();
        for (Relationship<?, ?> relationship : relationships(alias, tree)) {
            if (tree.strategy(relationship) == LoadingStrategy.JOINED && leadsOn(relationship, tree, here)) {
                joined.add(joined(alias, relationship, tree.below(relationship), here));
            }
        }
        return new EntityReader(alias, positions, List.copyOf(joined), tree, List.copyOf(here));
    }

    /** Those of a class and of the classes that extend it. */
    static Collection<Relationship<?, ?>> relationships(Mapper<?> mapper) {
        if (mapper.children().isEmpty()) {
            return mapper.relationships();
        }
        var found = new LinkedHashSet<Relationship<?, ?>>();
        mapper.selfAndDescendants().forEach(each -> found.addAll(each.relationships()));
        return found;
    }

    /** Those that a statement of these options loads: not those of classes that have statements of their own, or do not come. */
    static Collection<Relationship<?, ?>> relationships(EntityAlias<?> alias, OptionTree tree) {
        Mapper<?> mapper = alias.mapper();
        List<Mapper<?>> later = tree.later(alias);
        Mapper<?> beyond = tree.beyond();
        if (later.isEmpty() && beyond == null && !alias.isChosen()) {
            return relationships(mapper);
        }
        var found = new LinkedHashSet<Relationship<?, ?>>();
        for (Mapper<?> each : alias.held()) {
            if (later.stream().noneMatch(each::isA)) {
                found.addAll(each.relationships());
            }
        }
        if (beyond != null) {
            found.removeAll(beyond.relationships());
        }
        return found;
    }

    /** Strategies of the mapping end where a class comes again; options go as far as they say. */
    static boolean leadsOn(Relationship<?, ?> relationship, OptionTree tree, List<Mapper<?>> path) {
        if (tree.says(relationship)) {
            return true;
        }
        Mapper<?> root = relationship.target().root();
        return path.stream().noneMatch(mapper -> mapper.root() == root);
    }

    private void select(
            Mapper<?> mapper, EntityAlias<?> alias, OptionTree tree, IdentityHashMap<Object, Integer> positions) {
        for (ColumnSlot slot : mapper.slots()) {
            Column<?> column = slot.column();
            if (positions.containsKey(column)) {
                continue;
            }
            boolean known = tree.beyond() != null && tree.beyond().slot(column) != null;
            boolean always =
                    (slot.property() == null && !known) || column.isPrimaryKey() || column == mapper.discriminator();
            if (always || tree.selects(mapper, slot)) {
                Expression<?> place = !alias.aliased()
                        ? column
                        : column.isPrimaryKey()
                                ? alias.get(column)
                                : alias.whole().find(column);
                if (place != null) {
                    positions.put(column, place(place));
                }
            }
        }
    }

    /** Attributes that hold the value of an expression. */
    private void select(
            Mapper<?> mapper,
            OptionTree tree,
            IdentityHashMap<Object, Integer> positions,
            @Nullable ColumnAdapter adapter) {
        if (!tree.givesExpressions()) {
            return;
        }
        for (Mapper<?> each : mapper.selfAndDescendants()) {
            for (Property property : each.properties()) {
                Expression<?> given =
                        property instanceof ExpressionProperty<?> expression ? tree.expression(expression) : null;
                if (given != null && !positions.containsKey(property)) {
                    positions.put(property, place(adapter == null ? given : adapter.adapt(given)));
                }
            }
        }
    }

    private JoinedReader joined(
            EntityAlias<?> owner, Relationship<?, ?> relationship, OptionTree tree, List<Mapper<?>> before) {
        Mapper<?> target = relationship.target();
        EntityAlias<?> named = tree.alias();
        EntityAlias<?> alias = tree.contained()
                ? named != null ? named : target.entity()
                : named == null
                        ? EntityAlias.of(target, (String) null)
                        : named.aliased() ? named : EntityAlias.like(named, target);
        alias = alias.without(tree.later(alias));
        collections |= relationship.toMany();
        if (tree.contained()) {
            query = Entities.withBelow(query, alias);
            filters.below(alias);
        } else {
            joinedCollections |= relationship.toMany();
            join(owner, relationship, alias, tree);
        }
        boolean unknown = alias.aliased() && (named == null || alias.from() != named.from());
        member++;
        EntityReader reader = reader(alias, tree, before, unknown ? ColumnAdapter.to(alias.whole()) : null);
        member--;
        return new JoinedReader(relationship, reader);
    }

    private void join(EntityAlias<?> owner, Relationship<?, ?> relationship, EntityAlias<?> alias, OptionTree tree) {
        boolean below = outer.contains(owner.whole());
        boolean ofAll = owner.mapper().isA(Mappers.of(relationship.owner()));
        boolean inner = switch (tree.joinedBy()) {
            case OUTER -> false;
            case INNER -> ofAll;
            case INNER_UNNESTED -> ofAll && !below;
        };
        var steps = new ArrayList<>(RelationshipJoin.steps(
                relationship, owner.whole(), alias.whole(), inner ? Join.Kind.INNER : Join.Kind.LEFT));
        JoinStep first = steps.removeFirst();
        steps.addFirst(new JoinStep(owner.from(), first.right(), first.on(), first.kind()));
        JoinStep last = steps.removeLast();
        Expression<Boolean> on = last.on();
        Expression<Boolean> more = tree.criteria();
        if (on != null && more != null) {
            on = Sql.and(on, ColumnAdapter.to(alias.whole()).adapt(more));
        }
        Expression<Boolean> own = Entities.criteria(alias);
        if (on != null && own != null) {
            on = Sql.and(on, own);
        }
        Expression<Boolean> filter = LoaderCriteria.of(options.filters(), alias, false);
        if (on != null && filter != null) {
            on = Sql.and(on, filter);
        }
        steps.add(new JoinStep(last.left(), last.right(), on, last.kind()));
        if (below || !inner) {
            outer.add(alias.whole());
        }
        if (below && inner) {
            steps.forEach(step -> InnerJoins.splice(joins, owner.whole(), step));
        } else {
            joins.addAll(steps);
        }
        relationship.orderBy().forEach(item -> order.add(alias.ordered(item)));
    }
}
