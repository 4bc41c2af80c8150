package dev.azoth.orm.mapping;

import dev.azoth.sql.EntityClause;
import dev.azoth.sql.Expression;
import dev.azoth.sql.FromClause;
import dev.azoth.sql.Join;
import dev.azoth.sql.JoinTarget;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mapped class in a statement: as such, or under another name so that it can stand there twice. Immutable. SQLAlchemy:
 * {@code aliased()}.
 *
 * @param <E> the class
 */
public final class EntityAlias<E> extends EntityClause<E> {
    private final Mapper<E> mapper;
    private final FromClause from;
    private final String name;
    private final boolean aliased;
    private @Nullable List<Expression<?>> columns;

    private EntityAlias(Mapper<E> mapper, FromClause from, String name, boolean aliased) {
        this.mapper = mapper;
        this.from = from;
        this.name = name;
        this.aliased = aliased;
    }

    static <E> EntityAlias<E> plain(Mapper<E> mapper) {
        return new EntityAlias<>(mapper, mapper.from(), mapper.type().getSimpleName(), false);
    }

    /**
     * An alias.
     *
     * @param name in SQL; null to have one made: {@code users_1}
     */
    public static <E> EntityAlias<E> of(Mapper<E> mapper, @Nullable String name) {
        FromClause from = mapper.from() instanceof Join join
                ? flat(join, name)
                : mapper.from().alias(name);
        return new EntityAlias<>(mapper, from, name == null ? mapper.type().getSimpleName() : name, true);
    }

    /** An alias of something that has the mapper's columns: a subquery, a CTE. SQLAlchemy: {@code aliased(User, subq)}. */
    public static <E> EntityAlias<E> of(Mapper<E> mapper, FromClause from) {
        return new EntityAlias<>(mapper, from, mapper.type().getSimpleName(), true);
    }

    private static FromClause flat(Join join, @Nullable String name) {
        FromClause left = join.left() instanceof Join inner
                ? flat(inner, name)
                : join.left().alias(name);
        FromClause right = join.right().alias(name == null ? null : name + "_" + join.right());
        return Mapper.joinOnKeys(left, right, join);
    }

    public Mapper<E> mapper() {
        return mapper;
    }

    /** Whether it stands under another name than the class itself. */
    public boolean aliased() {
        return aliased;
    }

    @Override
    public Class<E> type() {
        return mapper.type();
    }

    @Override
    public FromClause from() {
        return from;
    }

    /** A column of the class as this alias has it: {@code alias.get(User_.name)}. */
    public <T> Expression<T> get(Expression<T> column) {
        return from.c(column);
    }

    /**
     * The column of an attribute, by its name: for conditions on whatever class has it.
     *
     * @throws dev.azoth.error.ArgumentException when the class has no such attribute
     */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the caller knows what the attribute holds
    public <T> Expression<T> get(String attribute) {
        return (Expression<T>) from.c(mapper.column(attribute));
    }

    /** A relationship of the class, to be joined from this alias. */
    public <T> JoinTarget get(Relationship<? super E, T> relationship) {
        return kind ->
                RelationshipJoin.steps(relationship, from, relationship.target().from(), kind);
    }

    /** A relationship of the class, to be joined from this alias to another. */
    public <T> JoinTarget get(Relationship<? super E, T> relationship, EntityAlias<? extends T> target) {
        return kind -> RelationshipJoin.steps(relationship, from, target.from(), kind);
    }

    @Override
    public List<? extends Expression<?>> columns() {
        List<Expression<?>> known = columns;
        if (known == null) {
            known = new ArrayList<>();
            for (ColumnSlot slot : mapper.slots()) {
                known.add(from.c(slot.column()));
            }
            columns = known;
        }
        return known;
    }

    @Override
    public @Nullable Expression<?> attribute(String attribute) {
        return mapper.findProperty(attribute) instanceof ColumnProperty property ? from.c(property.column()) : null;
    }

    /** Whether this alias has a member for which the condition holds. SQLAlchemy: {@code alias.orders.any()}. */
    public <T> Expression<Boolean> any(ToMany<? super E, T> relationship, Expression<Boolean> condition) {
        return RelationshipConditions.exists(relationship, from, condition);
    }

    /** Whether this alias has another side for which the condition holds. SQLAlchemy: {@code alias.user.has()}. */
    public <T> Expression<Boolean> has(ToOne<? super E, T> relationship, Expression<Boolean> condition) {
        return RelationshipConditions.exists(relationship, from, condition);
    }

    @Override
    public String name() {
        return name;
    }
}
