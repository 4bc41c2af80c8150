package dev.azoth.orm.load;

import dev.azoth.orm.mapping.ColumnPair;
import dev.azoth.orm.mapping.EntityAlias;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Relationship;
import dev.azoth.orm.mapping.RelationshipJoin;
import dev.azoth.orm.mapping.Wiring;
import dev.azoth.sql.Expression;
import dev.azoth.sql.FromClause;
import dev.azoth.sql.OrderItem;
import dev.azoth.sql.Row;
import dev.azoth.sql.Select;
import dev.azoth.sql.SelectItem;
import dev.azoth.sql.Sql;
import dev.azoth.sql.schema.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statements that find the members of a relationship by what their owners have. */
final class MemberQuery {
    private final Relationship<?, ?> relationship;
    /** The columns of the other side, or of the secondary table, that tell the owner. */
    private final List<Expression<?>> ownerColumns = new ArrayList<>();

    MemberQuery(Relationship<?, ?> relationship) {
        this.relationship = relationship;
        for (ColumnPair pair : relationship.wiring().pairs()) {
            ownerColumns.add(pair.remote());
        }
    }

    /** The members alone, of one owner. */
    Select<?> ofOne(Object key, @Nullable Expression<Boolean> criteria) {
        Select<?> select = Sql.select(relationship.target().entity());
        return narrowed(select, ownerIs(key), criteria);
    }

    /** The members with what tells their owners, which comes first. */
    @SuppressWarnings("unchecked") // narrowing keeps what is selected
    Select<Row> ofMany(Collection<Object> keys, @Nullable Expression<Boolean> criteria) {
        var items = new ArrayList<SelectItem<?>>(ownerColumns);
        items.add(relationship.target().entity());
        return (Select<Row>) narrowed(Sql.select(items), ownerIn(keys), criteria);
    }

    private Select<?> narrowed(Select<?> select, Expression<Boolean> owner, @Nullable Expression<Boolean> criteria) {
        Wiring<?> wiring = relationship.wiring();
        Mapper<?> target = wiring.target();
        Table secondary = wiring.secondary();
        Select<?> query = select;
        if (secondary != null) {
            query = query.joinFrom(
                    secondary, target.from(), RelationshipJoin.on(wiring.secondaryPairs(), target.from(), secondary));
        }
        query = query.where(owner);
        if (criteria != null) {
            query = query.where(criteria);
        }
        List<OrderItem> order = relationship.toMany() ? relationship.orderBy() : List.of();
        return order.isEmpty() ? query : query.orderBy(order.toArray(OrderItem[]::new));
    }

    @SuppressWarnings("unchecked")
    private Expression<Boolean> ownerIs(Object key) {
        if (ownerColumns.size() == 1) {
            return ((Expression<Object>) ownerColumns.get(0)).eq(key);
        }
        Expression<Boolean> all = null;
        List<?> values = (List<?>) key;
        for (int i = 0; i < values.size(); i++) {
            Expression<Boolean> one = ((Expression<Object>) ownerColumns.get(i)).eq(values.get(i));
            all = all == null ? one : Sql.and(all, one);
        }
        if (all == null) {
            throw new IllegalStateException("A relationship without columns");
        }
        return all;
    }

    private Expression<Boolean> ownerIn(Collection<Object> keys) {
        return ownerColumns.size() == 1
                ? ownerColumns.get(0).in(keys)
                : Sql.tuple(ownerColumns.toArray(Expression<?>[]::new)).in(keys);
    }

    int ownerWidth() {
        return ownerColumns.size();
    }

    /** What tells the owner of a row that {@link #ofMany} gives. */
    static Object ownerKey(@Nullable Object[] row, int width) {
        Object first = row[0];
        if (width == 1 && first != null) {
            return first;
        }
        return Arrays.asList(Arrays.copyOf(row, width));
    }

    /** The class as it stands in the statements. */
    EntityAlias<?> entity() {
        return relationship.target().entity();
    }

    FromClause from() {
        return relationship.target().from();
    }
}
