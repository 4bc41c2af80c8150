package dev.azoth.orm.mapping;

import static java.util.Objects.requireNonNull;

import dev.azoth.error.ArgumentException;
import dev.azoth.sql.Condition;
import dev.azoth.sql.EntityClause;
import dev.azoth.sql.Expression;
import dev.azoth.sql.FromClause;
import dev.azoth.sql.Join;
import dev.azoth.sql.JoinStep;
import dev.azoth.sql.OrderItem;
import dev.azoth.sql.Ordered;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private final Branches branches;
    private @Nullable List<Expression<?>> columns;
    private final @Nullable AtomicReference<@Nullable FromClause> whole;
    private final AtomicReference<@Nullable Expression<Boolean>> criteria = new AtomicReference<>();

    /** Where its rows are from. */
    enum Origin {
        TABLES,
        ALIASED_TABLES,
        /** Something that has the mapper's columns. */
        GIVEN
    }

    private EntityAlias(Mapper<E> mapper, FromClause from, @Nullable String name, Origin origin, Branches branches) {
        this.mapper = mapper;
        this.from = from;
        this.name = name;
        this.origin = origin;
        this.branches = branches;
        this.whole = mapper.inheritance() == null ? null : new AtomicReference<>();
    }

    static <E> EntityAlias<E> plain(Mapper<E> mapper) {
        return new EntityAlias<>(mapper, mapper.from(), null, Origin.TABLES, Branches.ALL);
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
        return new EntityAlias<>(mapper, from, name, Origin.ALIASED_TABLES, Branches.ALL);
    }

    /** An alias of something that has the mapper's columns: a subquery, a CTE. SQLAlchemy: {@code aliased(User, subq)}. */
    public static <E> EntityAlias<E> of(Mapper<E> mapper, FromClause from) {
        return new EntityAlias<>(mapper, from, null, Origin.GIVEN, Branches.ALL);
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
        return classes.isEmpty() ? this : new EntityAlias<>(mapper, from, name, origin, branches.without(classes));
    }

    /**
     * The same with what is kept of these classes that extend its own, and of those between, instead of all; of other objects the rest
     * is loaded when it is touched. Their columns and relationships are had by {@code get}. SQLAlchemy: {@code with_polymorphic()},
     * of an alias with {@code flat=True}.
     *
     * @throws ArgumentException for a class that does not extend its own, and where classes have been chosen before
     */
    @SafeVarargs
    public final EntityAlias<E> withPolymorphic(Class<? extends E>... subclasses) {
        return choosing(Branches.of(mapper, subclasses));
    }

    private EntityAlias<E> choosing(Branches chosen) {
        if (isChosen()) {
            throw new ArgumentException(
                    "The classes that come with " + name() + " are chosen already: name all at once");
        }
        return new EntityAlias<>(mapper, JoinedTables.below(this, chosen), name, origin, chosen);
    }

    /** An alias, to be named by the database's rules, with those classes that come with another one. */
    public static <E> EntityAlias<E> like(EntityAlias<?> other, Mapper<E> mapper) {
        EntityAlias<E> alias = of(mapper, (String) null);
        return other.mapper == mapper && other.isChosen() ? alias.choosing(other.branches) : alias;
    }

    /** Whether not all classes that extend its own come with it, but those that were asked for. */
    public boolean isChosen() {
        return branches.chosen() != null;
    }

    /** Whether a class that extends its own comes with it because it was asked for. */
    public boolean names(Mapper<?> below) {
        return branches.name(below);
    }

    /** Whether what is kept of a class that extends its own comes with it. */
    public boolean holds(Mapper<?> below) {
        return branches.hold(below);
    }

    /** Its class and those that come with it. */
    public List<Mapper<?>> held() {
        var held = new ArrayList<Mapper<?>>();
        for (Mapper<?> each : mapper.selfAndDescendants()) {
            if (each == mapper || holds(each)) {
                held.add(each);
            }
        }
        return held;
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
        if (whole == null || isChosen()) {
            return from;
        }
        FromClause known = whole.get();
        if (known != null) {
            return known;
        }
        whole.compareAndSet(null, JoinedTables.below(this, branches));
        return requireNonNull(whole.get());
    }

    /**
     * A column of the class, or of one that extends it, as this alias has it: {@code alias.get(User_.name)}.
     *
     * @throws ArgumentException when it has none such
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
     * @throws ArgumentException when the class has no such attribute
     */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the caller knows what the attribute holds
    public <T> Expression<T> get(String attribute) {
        return (Expression<T>) from.c(mapper.column(attribute));
    }

    /** An embedded attribute of the class as this alias has it. */
    public <T> EmbeddedTerm<T> get(EmbeddedColumns<T> embedded) {
        return embedded.term(this);
    }

    /**
     * A relationship of the class, or of one that extends it, from this alias: to be joined, or for loader options that hold for this
     * alias alone.
     *
     * @throws ArgumentException for a relationship of another class, or of one that does not come with it
     */
    public <T> RelatedTo<T> get(Relationship<?, T> relationship) {
        Mapper<?> owner = Mappers.of(relationship.owner());
        if (!mapper.isA(owner) && !(owner.isA(mapper) && holds(owner))) {
            throw new ArgumentException(
                    relationship + " is no relationship of " + mapper.type().getSimpleName()
                            + (isChosen()
                                    ? ", nor of the classes that come with it here"
                                    : ", nor of a class that extends it"));
        }
        return new RelatedTo<>(relationship, this, null, null);
    }

    /** A relationship of the class, or of one that extends it, to be joined from this alias to another. */
    public <T> RelatedTo<T> get(Relationship<?, T> relationship, EntityAlias<? extends T> target) {
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
            if (isChosen()) {
                addChosen(known);
            }
            columns = known;
        }
        return known;
    }

    private void addChosen(List<Expression<?>> known) {
        for (Mapper<?> below : held()) {
            for (ColumnSlot slot : below.slots()) {
                Expression<?> column = mapper.slot(slot.column()) == null ? from.find(slot.column()) : null;
                if (column != null && !known.contains(column)) {
                    known.add(column);
                }
            }
        }
    }

    @Override
    public @Nullable Expression<?> attribute(String attribute) {
        return mapper.findProperty(attribute) instanceof ColumnProperty property ? from.c(property.column()) : null;
    }

    @Override
    public @Nullable JoinStep bringing(FromClause table) {
        return JoinedTables.bringing(this, table);
    }

    @Override
    public @Nullable FromClause standingFor(FromClause left) {
        boolean held = !aliased() && held().stream().anyMatch(each -> each.from() == left);
        return held ? from : null;
    }

    @Override
    public Map<String, ?> unfolded(Map<String, ?> values) {
        return EmbeddedValues.unfolded(mapper, values);
    }

    @Override
    public @Nullable Expression<Boolean> criteria() {
        if (criteria.get() == null) { // one for all, since values are told apart by what holds them
            criteria.compareAndSet(null, SharedTable.criteria(mapper, from));
        }
        return criteria.get();
    }

    /** Whether this alias has a member for which the condition holds. SQLAlchemy: {@code alias.orders.any()}. */
    public Condition any(ToMany<?, ?> relationship, Expression<Boolean> condition) {
        return get(relationship).any(condition);
    }

    /** Whether this alias has another side for which the condition holds. SQLAlchemy: {@code alias.user.has()}. */
    public Condition has(ToOne<?, ?> relationship, Expression<Boolean> condition) {
        return get(relationship).has(condition);
    }

    /** What the columns are taken from that a relationship refers by, or is referred to. */
    FromClause holding(Relationship<?, ?> relationship) {
        return mapper.isA(Mappers.of(relationship.owner())) ? from : whole();
    }

    @Override
    public String name() {
        return name == null ? mapper.type().getSimpleName() : name;
    }
}
