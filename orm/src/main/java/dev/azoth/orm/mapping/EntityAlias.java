package dev.azoth.orm.mapping;

import static java.util.Objects.requireNonNull;

import dev.azoth.sql.Condition;
import dev.azoth.sql.EntityClause;
import dev.azoth.sql.Expression;
import dev.azoth.sql.FromClause;
import dev.azoth.sql.Join;
import dev.azoth.sql.OrderItem;
import dev.azoth.sql.Ordered;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
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
    private final @Nullable String name;
    private final Origin origin;
    private final List<Mapper<?>> left;
    private @Nullable List<Expression<?>> columns;
    private final @Nullable AtomicReference<@Nullable FromClause> whole;

    /** Where its rows are from. */
    enum Origin {
        TABLES,
        ALIASED_TABLES,
        /** Something that has the mapper's columns. */
        GIVEN
    }

    private EntityAlias(Mapper<E> mapper, FromClause from, @Nullable String name, Origin origin, List<Mapper<?>> left) {
        this.mapper = mapper;
        this.from = from;
        this.name = name;
        this.origin = origin;
        this.left = left;
        this.whole = mapper.inheritance() == InheritanceKind.JOINED ? new AtomicReference<>() : null;
    }

    static <E> EntityAlias<E> plain(Mapper<E> mapper) {
        return new EntityAlias<>(mapper, mapper.from(), null, Origin.TABLES, List.of());
    }

    /**
     * An alias.
     *
     * @param name in SQL; null to have one made: {@code users_1}
     */
    public static <E> EntityAlias<E> of(Mapper<E> mapper, @Nullable String name) {
        FromClause from = mapper.from() instanceof Join join
                ? JoinedTables.aliased(join, name)
                : mapper.from().alias(name);
        return new EntityAlias<>(mapper, from, name, Origin.ALIASED_TABLES, List.of());
    }

    /** An alias of something that has the mapper's columns: a subquery, a CTE. SQLAlchemy: {@code aliased(User, subq)}. */
    public static <E> EntityAlias<E> of(Mapper<E> mapper, FromClause from) {
        return new EntityAlias<>(mapper, from, null, Origin.GIVEN, List.of());
    }

    public Mapper<E> mapper() {
        return mapper;
    }

    /** Whether it stands under another name than the class itself. */
    public boolean aliased() {
        return origin != Origin.TABLES;
    }

    /** The same, but its {@link #whole} leaves out what is kept of some classes that extend its own, and of those below them. */
    public EntityAlias<E> without(List<Mapper<?>> classes) {
        return classes.isEmpty() ? this : new EntityAlias<>(mapper, from, name, origin, List.copyOf(classes));
    }

    /** Whether a class that extends its own stands in {@link #whole}. */
    boolean holds(Mapper<?> below) {
        return left.stream().noneMatch(below::isA);
    }

    @Nullable
    String givenName() {
        return name;
    }

    Origin origin() {
        return origin;
    }

    /** Whether both stand for the same rows of a statement: an alias is the same as itself alone. */
    public boolean isSame(@Nullable EntityAlias<?> other) {
        return this == other || (other != null && !aliased() && !other.aliased() && mapper == other.mapper);
    }

    @Override
    public Class<E> type() {
        return mapper.type();
    }

    @Override
    public FromClause from() {
        return from;
    }

    /** Where all columns of its objects are: {@link #from}, and by outer joins what is kept of classes that extend it. */
    public FromClause whole() {
        if (whole == null) {
            return from;
        }
        FromClause known = whole.get();
        if (known != null) {
            return known;
        }
        whole.compareAndSet(null, JoinedTables.below(this));
        return requireNonNull(whole.get());
    }

    /**
     * A column of the class, or of one that extends it, as this alias has it: {@code alias.get(User_.name)}.
     *
     * @throws dev.azoth.error.ArgumentException when it has none such
     */
    public <T> Expression<T> get(Expression<T> column) {
        Expression<T> own = from.find(column);
        return own == null ? whole().c(column) : own;
    }

    /** An order by a column of the class, as this alias has it. */
    public OrderItem ordered(OrderItem item) {
        if (!aliased()) {
            return item;
        }
        return item instanceof Ordered(Expression<?> by, var direction, var nulls)
                ? new Ordered(get(by), direction, nulls)
                : get((Expression<?>) item);
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

    /** A relationship of the class from this alias, to be joined, or for loader options that hold for this alias alone. */
    public <T> RelatedTo<T> get(Relationship<? super E, T> relationship) {
        return new RelatedTo<>(relationship, this, null, null);
    }

    /** A relationship of the class, to be joined from this alias to another. */
    public <T> RelatedTo<T> get(Relationship<? super E, T> relationship, EntityAlias<? extends T> target) {
        return get(relationship).to(target);
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

    @Override
    public @Nullable Expression<Boolean> criteria() {
        return SharedTable.criteria(mapper, from);
    }

    /** Whether this alias has a member for which the condition holds. SQLAlchemy: {@code alias.orders.any()}. */
    public <T> Condition any(ToMany<? super E, T> relationship, Expression<Boolean> condition) {
        return RelationshipConditions.exists(relationship, from, condition);
    }

    /** Whether this alias has another side for which the condition holds. SQLAlchemy: {@code alias.user.has()}. */
    public <T> Condition has(ToOne<? super E, T> relationship, Expression<Boolean> condition) {
        return RelationshipConditions.exists(relationship, from, condition);
    }

    @Override
    public String name() {
        return name == null ? mapper.type().getSimpleName() : name;
    }
}
