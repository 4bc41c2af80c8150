package dev.azoth.orm.mapping;

import dev.azoth.sql.ColumnAdapter;
import dev.azoth.sql.Condition;
import dev.azoth.sql.Expression;
import dev.azoth.sql.FromClause;
import dev.azoth.sql.FromObjects;
import dev.azoth.sql.Select;
import dev.azoth.sql.Sql;
import dev.azoth.sql.schema.Column;
import dev.azoth.sql.schema.Table;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Conditions on relationships. */
final class RelationshipConditions {
    private RelationshipConditions() {}

    static Condition is(ToOne<?, ?> relationship, @Nullable Object object) {
        Wiring<?> wiring = relationship.wiring();
        if (wiring.direction() != Direction.MANY_TO_ONE) {
            return object == null
                    ? Sql.not(exists(relationship, null))
                    : exists(relationship, isObject(wiring, object));
        }
        Condition all = null;
        for (ColumnPair pair : wiring.pairs()) {
            Condition one = object == null
                    ? pair.local().isNull()
                    : cast(pair.local()).eq(ObjectKey.of(pair.local(), pair.remote(), object));
            all = all == null ? one : Sql.and(all, one);
        }
        return required(all);
    }

    static Condition isNot(ToOne<?, ?> relationship, @Nullable Object object) {
        if (relationship.direction() != Direction.MANY_TO_ONE) {
            return Sql.not(is(relationship, object));
        }
        Condition all = null;
        for (ColumnPair pair : relationship.wiring().pairs()) {
            Expression<Object> local = cast(pair.local());
            Condition one = object == null
                    ? local.isNotNull()
                    : Sql.or(local.ne(ObjectKey.of(pair.local(), pair.remote(), object)), local.isNull());
            all = all == null ? one : object == null ? Sql.and(all, one) : Sql.or(all, one);
        }
        return required(all);
    }

    static Condition contains(ToMany<?, ?> relationship, Object object) {
        Wiring<?> wiring = relationship.wiring();
        if (wiring.direction() == Direction.MANY_TO_MANY) {
            return exists(relationship, isObject(wiring, object));
        }
        Condition all = null;
        for (ColumnPair pair : wiring.pairs()) {
            Condition one = cast(pair.local()).eq(ObjectKey.of(pair.local(), pair.remote(), object));
            all = all == null ? one : Sql.and(all, one);
        }
        return required(all);
    }

    static Condition exists(Relationship<?, ?> relationship, @Nullable Expression<Boolean> condition) {
        return exists(relationship, Mappers.of(relationship.owner()).from(), null, condition);
    }

    /**
     * @param owner what the owner's columns are taken from
     * @param named what the members are named in the condition, where that is not their class
     */
    static Condition exists(
            Relationship<?, ?> relationship,
            FromClause owner,
            @Nullable EntityAlias<?> named,
            @Nullable Expression<Boolean> condition) {
        Wiring<?> wiring = relationship.wiring();
        EntityAlias<?> members = named == null ? relationship.target().entity() : named;
        boolean toItself =
                relationship.target().root() == Mappers.of(relationship.owner()).root();
        boolean renamed = toItself && !members.aliased();
        EntityAlias<?> inside = renamed ? EntityAlias.like(members, members.mapper()) : members;
        FromClause from = inside.from();
        Table secondary = wiring.secondary();
        Select<?> query = Sql.select(Sql.literalColumn("1"));
        if (secondary == null) {
            query = query.selectFrom(from).where(RelationshipJoin.on(wiring, owner, from));
        } else {
            query = query.selectFrom(secondary, from)
                    .where(RelationshipJoin.on(wiring.pairs(), owner, secondary))
                    .where(RelationshipJoin.on(wiring.secondaryPairs(), from, secondary));
        }
        Expression<Boolean> own = SharedTable.criteria(inside.mapper(), from);
        if (own != null) {
            query = query.where(own);
        }
        if (condition != null) {
            boolean adapted = renamed || (!toItself && members.aliased() && isOfClass(condition, members.mapper()));
            query = query.where(adapted ? ColumnAdapter.to(inside.whole()).adapt(condition) : condition);
        }
        query = query.withEntity(inside);
        return Sql.exists(secondary == null ? query.correlateExcept(from) : query.correlateExcept(from, secondary));
    }

    /** Whether a condition is on the class itself, not on an alias. */
    private static boolean isOfClass(Expression<Boolean> condition, Mapper<?> mapper) {
        Set<FromClause> needed = FromObjects.needed(condition);
        return mapper.selfAndDescendants().stream()
                .flatMap(each -> each.tables().stream())
                .anyMatch(needed::contains);
    }

    private static Condition isObject(Wiring<?> wiring, Object object) {
        Condition all = null;
        List<Column<?>> key = wiring.target().primaryKey();
        for (Column<?> column : key) {
            Condition one = cast(column).eq(ObjectKey.of(column, column, object));
            all = all == null ? one : Sql.and(all, one);
        }
        return required(all);
    }

    private static Condition required(@Nullable Condition condition) {
        if (condition == null) {
            throw new IllegalStateException("A relationship without columns");
        }
        return condition;
    }

    @SuppressWarnings("unchecked")
    private static Expression<Object> cast(Expression<?> expression) {
        return (Expression<Object>) expression;
    }
}
