package dev.azoth.orm.load;

import dev.azoth.error.InvalidRequestException;
import dev.azoth.orm.annotation.LoadingStrategy;
import dev.azoth.orm.mapping.ColumnSlot;
import dev.azoth.orm.mapping.EntityAlias;
import dev.azoth.orm.mapping.ExpressionProperty;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Property;
import dev.azoth.orm.mapping.Relationship;
import dev.azoth.sql.Bundle;
import dev.azoth.sql.EntityClause;
import dev.azoth.sql.Expression;
import dev.azoth.sql.FromClause;
import dev.azoth.sql.NamedExpression;
import dev.azoth.sql.Query;
import dev.azoth.sql.Row;
import dev.azoth.sql.Select;
import dev.azoth.sql.Selectable;
import dev.azoth.sql.Statement;
import dev.azoth.sql.schema.Column;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows that another query gives as it is: objects are made of the columns it has, by what they are or else by their names; those it
 * does not have are not loaded. SQLAlchemy: {@code from_statement}.
 */
final class GivenRows {
    private final Statement<Row> core;
    private final FromClause rows;

    @SuppressWarnings("unchecked") // the rows are read as arrays, whatever they become otherwise
    GivenRows(Query<?> query, OptionTree options) {
        Query<?> given = query;
        if (query instanceof Select<?> select
                && select.parts().selection().stream()
                        .anyMatch(item -> item instanceof EntityClause<?> || item instanceof Bundle<?>)) {
            given = (Query<?>) QueryPlan.of(select, OptionTree.UNJOINED).core();
        }
        this.core = (Statement<Row>) new Filters(options).alone(given);
        this.rows = given.subquery();
    }

    /** @param source what is selected of the rows */
    QueryPlan plan(Select<?> source, OptionTree options, List<Mapper<?>> path) {
        var items = new ArrayList<QueryPlan.Item>();
        for (Selectable item : source.parts().selection()) {
            switch (item) {
                case EntityAlias<?> alias ->
                    items.add(new QueryPlan.EntityItem(reader(alias, options.of(alias), path, true), alias.name()));
                case NamedExpression<?> named -> items.add(value(named, named.name()));
                case Expression<?> expression -> items.add(value(expression, ""));
                default ->
                    throw new InvalidRequestException(
                            "Of the rows of a given statement, classes and expressions are" + " selected; not " + item);
            }
        }
        var plan = new QueryPlan(source, options, path, source, core, List.copyOf(items), false);
        return plan.entities().anyMatch(GivenRows::collects)
                ? new QueryPlan(source, options, path, source, core, plan.items(), true)
                : plan;
    }

    private static boolean collects(EntityReader reader) {
        return reader.joined().stream().anyMatch(joined -> joined.relationship().toMany() || collects(joined.reader()));
    }

    private QueryPlan.ValueItem value(Expression<?> expression, String name) {
        int place = place(expression, true);
        if (place < 0) {
            throw missing(expression);
        }
        return new QueryPlan.ValueItem(place, name, expression);
    }

    private EntityReader reader(EntityAlias<?> alias, OptionTree options, List<Mapper<?>> before, boolean byName) {
        OptionTree tree = options.apart();
        var positions = new IdentityHashMap<Object, Integer>();
        for (Mapper<?> mapper : alias.mapper().selfAndDescendants()) {
            for (ColumnSlot slot : mapper.slots()) {
                Column<?> column = slot.column();
                int place = place(alias.aliased() ? alias.whole().find(column) : column, byName);
                if (place >= 0) {
                    positions.put(column, place);
                } else if (column.isPrimaryKey()) {
                    throw missing(column);
                }
            }
            for (Property property : mapper.properties()) {
                Expression<?> given =
                        property instanceof ExpressionProperty<?> expression ? tree.expression(expression) : null;
                if (given != null) {
                    int place = place(given, byName);
                    if (place < 0) {
                        throw missing(given);
                    }
                    positions.put(property, place);
                }
            }
        }
        var path = new ArrayList<>(before);
        path.add(alias.mapper());
        var joined = new ArrayList<JoinedReader>();
        for (Relationship<?, ?> relationship : PlanBuilder.relationships(alias.mapper())) {
            if (tree.strategy(relationship) == LoadingStrategy.JOINED) {
                OptionTree below = tree.below(relationship);
                EntityAlias<?> named = below.alias();
                EntityAlias<?> members = named == null ? relationship.target().entity() : named;
                joined.add(new JoinedReader(relationship, reader(members, below, path, false)));
            }
        }
        return new EntityReader(alias, positions, List.copyOf(joined), tree, List.copyOf(path));
    }

    private int place(@Nullable Expression<?> wanted, boolean byName) {
        List<? extends NamedExpression<?>> columns = rows.columns();
        Expression<?> found = wanted == null ? null : rows.find(wanted);
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i) == found) {
                return i;
            }
        }
        if (byName && wanted instanceof NamedExpression<?> named) {
            for (int i = 0; i < columns.size(); i++) {
                if (columns.get(i).name().equals(named.name())) {
                    return i;
                }
            }
        }
        return -1;
    }

    private InvalidRequestException missing(Expression<?> column) {
        return new InvalidRequestException("The given statement has no column " + column + "; its columns are "
                + rows.columns().stream().map(NamedExpression::name).toList());
    }
}
