package dev.azoth.orm.mapping;

import dev.azoth.error.UnsupportedFeatureException;
import dev.azoth.sql.ColumnClause;
import dev.azoth.sql.Delete;
import dev.azoth.sql.Expression;
import dev.azoth.sql.Insert;
import dev.azoth.sql.OrderItem;
import dev.azoth.sql.Select;
import dev.azoth.sql.Sql;
import dev.azoth.sql.Update;
import dev.azoth.sql.schema.Column;
import dev.azoth.sql.schema.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Statements about the members of one owner, whose key is asked for when they are executed: a pending one may be flushed before.
 *
 * @param <E> the class of the members
 */
public record MemberStatements<E>(Relationship<?, E> relationship, Object owner) {
    /** The members, in the order of the relationship. */
    public Select<E> select() {
        Wiring<E> wiring = relationship.wiring();
        Mapper<E> target = wiring.target();
        Select<E> select = Sql.select(target.entity());
        Table secondary = wiring.secondary();
        if (secondary != null) {
            select = select.joinFrom(
                    secondary, target.from(), RelationshipJoin.on(wiring.secondaryPairs(), target.from(), secondary));
        }
        List<OrderItem> order = relationship.orderBy();
        select = select.where(owned());
        return order.isEmpty() ? select : select.orderBy(order.toArray(OrderItem[]::new));
    }

    /**
     * INSERT of members, their foreign keys set.
     *
     * @throws UnsupportedFeatureException when a secondary table tells the members
     */
    public Insert insert() {
        if (relationship.wiring().secondary() != null) {
            throw new UnsupportedFeatureException("insert() of " + relationship
                    + ", whose members a secondary table tells: insert the members with insert("
                    + relationship.target().type().getSimpleName() + ".class), and add them");
        }
        Insert insert = EntityDml.insert(relationship.target());
        for (ColumnPair pair : relationship.wiring().pairs()) {
            Object known = ObjectKey.known(pair.local(), owner);
            insert = known == null
                    ? insert.value(pair.remote(), (Expression<?>) ObjectKey.of(pair.remote(), pair.local(), owner))
                    : insert.value(object(pair.remote()), known);
        }
        return insert;
    }

    /** UPDATE of the members. */
    public Update update() {
        return EntityDml.update(relationship.target()).where(condition());
    }

    /** DELETE of the members. */
    public Delete delete() {
        return EntityDml.delete(relationship.target()).where(condition());
    }

    /** That rows are the members, in a statement that joins no other table. */
    public Expression<Boolean> condition() {
        Wiring<E> wiring = relationship.wiring();
        Table secondary = wiring.secondary();
        if (secondary == null) {
            return owned();
        }
        var members = new ArrayList<Expression<?>>();
        var linked = new ArrayList<Expression<?>>();
        for (ColumnPair pair : wiring.secondaryPairs()) {
            members.add(pair.local());
            linked.add(pair.remote());
        }
        Select<?> links = Sql.select(linked).where(owned());
        return members.size() == 1
                ? members.getFirst().in(links)
                : Sql.tuple(members.toArray(Expression<?>[]::new)).in(links);
    }

    private Expression<Boolean> owned() {
        Expression<Boolean> all = null;
        for (ColumnPair pair : relationship.wiring().pairs()) {
            Expression<Boolean> one = object(pair.remote()).eq(ObjectKey.of(pair.remote(), pair.local(), owner));
            all = all == null ? one : Sql.and(all, one);
        }
        if (all == null) {
            throw new IllegalStateException("A relationship without columns");
        }
        return all;
    }

    @SuppressWarnings("unchecked")
    private static ColumnClause<Object> object(Column<?> column) {
        return (ColumnClause<Object>) (ColumnClause<?>) column;
    }
}
