package dev.azoth.orm.query;

import dev.azoth.orm.annotation.LoadingStrategy;
import dev.azoth.orm.mapping.Relationship;
import dev.azoth.sql.Attribute;
import dev.azoth.sql.Expression;
import dev.azoth.sql.StatementOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How attributes are loaded by one statement, along a path of relationships: {@code selectinload(User_.orders)
 * .joinedload(Order_.item)}. Immutable: every method returns a longer one. SQLAlchemy: {@code Load}.
 */
public final class LoaderOption implements StatementOption {
    /** What is said of columns. */
    public enum Columns {
        /** Only these, and the key. */
        ONLY,
        /** Not these. */
        DEFER,
        /** These too. */
        UNDEFER
    }

    /**
     * One step along the path.
     *
     * @param strategy null to leave it as it is mapped
     * @param contained whether the statement's own joins give the members: {@code containsEager}
     * @param criteria a further condition on the members, null for none
     */
    public record Step(
            Relationship<?, ?> relationship,
            @Nullable LoadingStrategy strategy,
            boolean contained,
            @Nullable Expression<Boolean> criteria) {}

    private final List<Step> steps;
    private final @Nullable Columns columns;
    private final List<Attribute> attributes;

    private LoaderOption(List<Step> steps, @Nullable Columns columns, List<Attribute> attributes) {
        this.steps = steps;
        this.columns = columns;
        this.attributes = attributes;
    }

    /** Of a relationship of what is selected. */
    public static LoaderOption of(Relationship<?, ?> relationship, @Nullable LoadingStrategy strategy) {
        return new LoaderOption(List.of(new Step(relationship, strategy, false, null)), null, List.of());
    }

    /** Of columns of what is selected. */
    public static LoaderOption of(Columns columns, Attribute... attributes) {
        return new LoaderOption(List.of(), columns, List.of(attributes));
    }

    /** Of a relationship whose members the statement's own joins give. */
    public static LoaderOption contained(Relationship<?, ?> relationship) {
        return new LoaderOption(List.of(new Step(relationship, LoadingStrategy.JOINED, true, null)), null, List.of());
    }

    private LoaderOption then(Step step) {
        var longer = new ArrayList<>(steps);
        longer.add(step);
        return new LoaderOption(List.copyOf(longer), null, List.of());
    }

    private LoaderOption then(Relationship<?, ?> relationship, @Nullable LoadingStrategy strategy) {
        return then(new Step(relationship, strategy, false, null));
    }

    public LoaderOption selectinload(Relationship<?, ?> relationship) {
        return then(relationship, LoadingStrategy.SELECTIN);
    }

    public LoaderOption joinedload(Relationship<?, ?> relationship) {
        return then(relationship, LoadingStrategy.JOINED);
    }

    public LoaderOption subqueryload(Relationship<?, ?> relationship) {
        return then(relationship, LoadingStrategy.SUBQUERY);
    }

    public LoaderOption immediateload(Relationship<?, ?> relationship) {
        return then(relationship, LoadingStrategy.IMMEDIATE);
    }

    public LoaderOption lazyload(Relationship<?, ?> relationship) {
        return then(relationship, LoadingStrategy.SELECT);
    }

    public LoaderOption raiseload(Relationship<?, ?> relationship) {
        return then(relationship, LoadingStrategy.RAISE);
    }

    public LoaderOption noload(Relationship<?, ?> relationship) {
        return then(relationship, LoadingStrategy.NOLOAD);
    }

    /** Goes along a relationship without saying how it is loaded. */
    public LoaderOption defaultload(Relationship<?, ?> relationship) {
        return then(relationship, null);
    }

    public LoaderOption containsEager(Relationship<?, ?> relationship) {
        return then(new Step(relationship, LoadingStrategy.JOINED, true, null));
    }

    /** Of what the path leads to: only these columns, and the key. */
    public LoaderOption loadOnly(Attribute... only) {
        return new LoaderOption(steps, Columns.ONLY, List.of(only));
    }

    /** Of what the path leads to: not these columns. */
    public LoaderOption defer(Attribute... deferred) {
        return new LoaderOption(steps, Columns.DEFER, List.of(deferred));
    }

    /** Of what the path leads to: these columns, too. */
    public LoaderOption undefer(Attribute... undeferred) {
        return new LoaderOption(steps, Columns.UNDEFER, List.of(undeferred));
    }

    /** Only members for which this holds. SQLAlchemy: {@code relationship.and_()}. */
    public LoaderOption and(Expression<Boolean> criteria) {
        var changed = new ArrayList<>(steps);
        Step last = changed.removeLast();
        changed.add(new Step(last.relationship(), last.strategy(), last.contained(), criteria));
        return new LoaderOption(List.copyOf(changed), columns, attributes);
    }

    public List<Step> steps() {
        return steps;
    }

    /** Null when nothing is said of columns. */
    public @Nullable Columns columns() {
        return columns;
    }

    public List<Attribute> attributes() {
        return attributes;
    }
}
