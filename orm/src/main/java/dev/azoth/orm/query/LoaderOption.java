package dev.azoth.orm.query;

import dev.azoth.error.ArgumentException;
import dev.azoth.orm.annotation.LoadingStrategy;
import dev.azoth.orm.mapping.EntityAlias;
import dev.azoth.orm.mapping.Related;
import dev.azoth.orm.mapping.Relationship;
import dev.azoth.sql.Attribute;
import dev.azoth.sql.Expression;
import dev.azoth.sql.Sql;
import dev.azoth.sql.StatementOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How attributes are loaded by one statement, along a path of relationships: {@code selectinload(User_.orders)
 * .joinedload(Order_.item)}. Immutable: every method returns a longer one. SQLAlchemy: {@code Load}.
 */
public final class LoaderOption implements StatementOption {
    /** All levels, in {@link #recursionDepth}. */
    public static final int UNLIMITED = -1;

    /**
     * One step along the path.
     *
     * @param strategy null to leave it as it is mapped
     * @param contained whether the statement's own joins give the members: {@code containsEager}
     * @param alias of the contained members, null for the class itself
     * @param criteria a further condition on the members, null for none
     * @param depth how often the step is repeated below itself, {@link #UNLIMITED} for ever
     */
    public record Step(
            Relationship<?, ?> relationship,
            @Nullable LoadingStrategy strategy,
            boolean contained,
            @Nullable EntityAlias<?> alias,
            @Nullable Expression<Boolean> criteria,
            int depth) {}

    private final List<Step> steps;
    private final @Nullable EntityAlias<?> from;
    private final @Nullable LoadingStrategy wildcard;
    private final @Nullable ColumnRule columns;
    /** What is said besides, in order. */
    private final List<LoaderOption> others;

    private LoaderOption(
            List<Step> steps,
            @Nullable EntityAlias<?> from,
            @Nullable LoadingStrategy wildcard,
            @Nullable ColumnRule columns,
            List<LoaderOption> others) {
        this.steps = steps;
        this.from = from;
        this.wildcard = wildcard;
        this.columns = columns;
        this.others = others;
    }

    /** Of a relationship of what is selected; of all others, {@code "*"}. */
    public static LoaderOption of(Related related, @Nullable LoadingStrategy strategy) {
        return new LoaderOption(List.of(step(related, strategy, false)), related.from(), null, null, List.of());
    }

    /** Of all relationships, on all levels, of which nothing else is said. */
    public static LoaderOption everywhere(String wildcard, LoadingStrategy strategy) {
        return new LoaderOption(List.of(), null, checked(wildcard, strategy), null, List.of());
    }

    /** Of columns of what is selected. */
    public static LoaderOption of(ColumnRule rule) {
        return new LoaderOption(List.of(), null, null, rule, List.of());
    }

    /** Of a relationship whose members the statement's own joins give. */
    public static LoaderOption contained(Related related) {
        return new LoaderOption(
                List.of(step(related, LoadingStrategy.JOINED, true)), related.from(), null, null, List.of());
    }

    private static Step step(Related related, @Nullable LoadingStrategy strategy, boolean contained) {
        return new Step(related.relationship(), strategy, contained, related.alias(), related.criteria(), 0);
    }

    private static LoadingStrategy checked(String wildcard, LoadingStrategy strategy) {
        if (!wildcard.equals("*")) {
            throw new ArgumentException(
                    "A loader option takes a relationship, User_.orders, or \"*\" for all; not \"" + wildcard + '"');
        }
        return strategy;
    }

    private LoaderOption then(Step step) {
        if (!steps.isEmpty()) {
            requireLink(step);
        }
        var longer = new ArrayList<>(steps);
        longer.add(step);
        return new LoaderOption(List.copyOf(longer), from, null, null, others);
    }

    private LoaderOption then(Related related, @Nullable LoadingStrategy strategy) {
        return then(step(related, strategy, false));
    }

    private LoaderOption then(String all, LoadingStrategy strategy) {
        return new LoaderOption(steps, from, checked(all, strategy), null, others);
    }

    public LoaderOption selectinload(Related related) {
        return then(related, LoadingStrategy.SELECTIN);
    }

    public LoaderOption joinedload(Related related) {
        return then(related, LoadingStrategy.JOINED);
    }

    public LoaderOption subqueryload(Related related) {
        return then(related, LoadingStrategy.SUBQUERY);
    }

    public LoaderOption immediateload(Related related) {
        return then(related, LoadingStrategy.IMMEDIATE);
    }

    public LoaderOption lazyload(Related related) {
        return then(related, LoadingStrategy.SELECT);
    }

    /** All relationships of what the path leads to. */
    public LoaderOption lazyload(String all) {
        return then(all, LoadingStrategy.SELECT);
    }

    public LoaderOption raiseload(Related related) {
        return then(related, LoadingStrategy.RAISE);
    }

    /** All relationships of what the path leads to. */
    public LoaderOption raiseload(String all) {
        return then(all, LoadingStrategy.RAISE);
    }

    /** As {@link #raiseload(Related)}, but an object at hand is taken. */
    public LoaderOption raiseloadOnSql(Related related) {
        return then(related, LoadingStrategy.RAISE_ON_SQL);
    }

    public LoaderOption noload(Related related) {
        return then(related, LoadingStrategy.NOLOAD);
    }

    /** Goes along a relationship without saying how it is loaded. */
    public LoaderOption defaultload(Related related) {
        return then(related, null);
    }

    public LoaderOption containsEager(Related related) {
        return then(step(related, LoadingStrategy.JOINED, true));
    }

    /** Of what the path leads to: only these columns, and the key. */
    public LoaderOption loadOnly(Attribute... only) {
        return with(ColumnRule.only(only));
    }

    /** Of what the path leads to: not these columns. */
    public LoaderOption defer(Attribute... deferred) {
        return with(ColumnRule.defer(deferred));
    }

    /** Of what the path leads to: these columns, too. */
    public LoaderOption undefer(Attribute... undeferred) {
        return with(ColumnRule.undefer(undeferred));
    }

    /** Of what the path leads to: the columns of a group, too. */
    public LoaderOption undeferGroup(String group) {
        return with(ColumnRule.undeferGroup(group));
    }

    private void requireLink(Step next) {
        Step last = steps.getLast();
        EntityAlias<?> alias = last.alias();
        Class<?> reached = alias == null ? last.relationship().targetType() : alias.type();
        Class<?> owner = next.relationship().owner();
        if (!owner.isAssignableFrom(reached) && !reached.isAssignableFrom(owner)) {
            throw new ArgumentException(next.relationship() + " does not lead on from " + last.relationship()
                    + ", which leads to " + reached.getSimpleName());
        }
    }

    private LoaderOption with(ColumnRule rule) {
        return new LoaderOption(steps, from, null, rule, others);
    }

    /**
     * Of what the path leads to, each of these: {@code selectinload(User_.orders).options(loadOnly(Order_.id),
     * joinedload(Order_.item))}. SQLAlchemy: {@code Load.options}.
     *
     * @throws ArgumentException when no relationship is named before, or one that does not lead there
     */
    public LoaderOption options(LoaderOption... below) {
        if (steps.isEmpty()) {
            throw new ArgumentException(
                    "There is no relationship in this loader option that further options could follow;"
                            + " give them to the statement");
        }
        var more = new ArrayList<>(others);
        for (LoaderOption option : below) {
            option.paths().forEach(path -> more.add(path.after(this)));
        }
        return new LoaderOption(steps, from, wildcard, columns, List.copyOf(more));
    }

    private LoaderOption after(LoaderOption before) {
        if (!steps.isEmpty()) {
            before.requireLink(steps.getFirst());
        }
        var longer = new ArrayList<>(before.steps);
        longer.addAll(steps);
        return new LoaderOption(List.copyOf(longer), before.from, wildcard, columns, List.of());
    }

    /** This and what is said besides, one path each. */
    public List<LoaderOption> paths() {
        if (others.isEmpty()) {
            return List.of(this);
        }
        var paths = new ArrayList<LoaderOption>();
        paths.add(new LoaderOption(steps, from, wildcard, columns, List.of()));
        paths.addAll(others);
        return List.copyOf(paths);
    }

    /** Only members for which this holds. SQLAlchemy: {@code relationship.and_()}. */
    public LoaderOption and(Expression<Boolean> criteria) {
        return changed(last -> new Step(
                last.relationship(),
                last.strategy(),
                last.contained(),
                last.alias(),
                last.criteria() == null ? criteria : Sql.and(last.criteria(), criteria),
                last.depth()));
    }

    /**
     * The last relationship, which leads to its own class, is followed so many levels down, {@link #UNLIMITED} to the end.
     * SQLAlchemy: {@code recursion_depth}.
     */
    public LoaderOption recursionDepth(int levels) {
        if (levels < 1 && levels != UNLIMITED) {
            throw new ArgumentException("A recursion depth is at least 1, or LoaderOption.UNLIMITED; not " + levels);
        }
        return changed(last -> {
            if (!last.relationship()
                    .targetType()
                    .isAssignableFrom(last.relationship().owner())) {
                throw new ArgumentException(
                        last.relationship() + " does not lead to its own class: it has no recursion depth");
            }
            return new Step(
                    last.relationship(), last.strategy(), last.contained(), last.alias(), last.criteria(), levels);
        });
    }

    private LoaderOption changed(UnaryOperator<Step> change) {
        if (steps.isEmpty()) {
            throw new ArgumentException("There is no relationship in this loader option to say that of");
        }
        var changed = new ArrayList<>(steps);
        changed.add(change.apply(changed.removeLast()));
        return new LoaderOption(List.copyOf(changed), from, wildcard, columns, others);
    }

    public List<Step> steps() {
        return steps;
    }

    /** The alias of which alone it is said; null for what the path begins with, whatever its name. */
    public @Nullable EntityAlias<?> from() {
        return from;
    }

    /** What is said of all other relationships, null for nothing. */
    public @Nullable LoadingStrategy wildcard() {
        return wildcard;
    }

    /** What is said of columns, null for nothing. */
    public @Nullable ColumnRule columns() {
        return columns;
    }
}
