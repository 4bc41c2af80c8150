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
import dev.azoth.sql.schema.Table;
import java.util.List;

/**
 * Statements about the members of one owner.
 *
 * @param key the owner's values for the local columns of the relationship
 * @param <E> the class of the members
 */
public record MemberStatements<E>(Relationship<?, E> relationship, List<Object> key) {
    public MemberStatements {
        key = List.copyOf(key);
    }

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
        requireForeignKey("insert()");
        Insert insert = EntityDml.insert(relationship.target());
        for (int i = 0; i < key.size(); i++) {
            insert = insert.value(remote(i), key.get(i));
        }
        return insert;
    }

    /** UPDATE of the members. */
    public Update update() {
        requireForeignKey("update()");
        return EntityDml.update(relationship.target()).where(owned());
    }

    /** DELETE of the members. */
    public Delete delete() {
        requireForeignKey("delete()");
        return EntityDml.delete(relationship.target()).where(owned());
    }

    private void requireForeignKey(String what) {
        if (relationship.wiring().secondary() != null) {
            throw new UnsupportedFeatureException(what + " of " + relationship
                    + ", whose members a secondary table tells: write the statement with a subquery, "
                    + relationship.target().type().getSimpleName() + "_.id.in(...)");
        }
    }

    @SuppressWarnings("unchecked")
    private ColumnClause<Object> remote(int i) {
        return (ColumnClause<Object>) relationship.wiring().pairs().get(i).remote();
    }

    private Expression<Boolean> owned() {
        Expression<Boolean> all = null;
        for (int i = 0; i < key.size(); i++) {
            Expression<Boolean> one = remote(i).eq(key.get(i));
            all = all == null ? one : Sql.and(all, one);
        }
        if (all == null) {
            throw new IllegalStateException("A relationship without columns");
        }
        return all;
    }
}
