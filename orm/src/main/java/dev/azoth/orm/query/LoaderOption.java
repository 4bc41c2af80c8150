package dev.azoth.orm.query;

import dev.azoth.error.ArgumentException;
import dev.azoth.orm.annotation.LoadingStrategy;
import dev.azoth.orm.mapping.EntityAlias;
import dev.azoth.orm.mapping.ExpressionProperty;
import dev.azoth.orm.mapping.Related;
import dev.azoth.sql.Attribute;
import dev.azoth.sql.Expression;
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

    private final List<LoaderStep> steps;
    private final @Nullable EntityAlias<?> from;
    private final @Nullable LoaderRule rule;
    /** What is said besides, in order. */
    private final List<LoaderOption> others;

    private LoaderOption(
            List<LoaderStep> steps,
            @Nullable EntityAlias<?> from,
            @Nullable LoaderRule rule,
            List<LoaderOption> others) {
        this.steps = steps;
        this.from = from;
        this.rule = rule;
        this.others = others;
    }

    /** Of a relationship of what is selected; of all others, {@code "*"}. */
    public static LoaderOption of(Related related, @Nullable LoadingStrategy strategy) {
        return new LoaderOption(List.of(LoaderStep.of(related, strategy)), related.from(), null, List.of());
    }

    /** Of all relationships, on all levels, of which nothing else is said. */
    public static LoaderOption everywhere(String wildcard, LoadingStrategy strategy) {
        return of(WildcardRule.of(wildcard, strategy));
    }

    /** Of what is selected. */
    public static LoaderOption of(LoaderRule rule) {
        return new LoaderOption(List.of(), null, rule, List.of());
    }

    /** Of one alias alone; what is to be said of it follows. */
    public static LoaderOption of(EntityAlias<?> alias) {
        return new LoaderOption(List.of(), alias, null, List.of());
    }

    /** Of a relationship whose members the statement's own joins give. */
    public static LoaderOption contained(Related related) {
        return new LoaderOption(List.of(LoaderStep.contained(related)), related.from(), null, List.of());
    }

    private LoaderOption then(LoaderStep step, @Nullable EntityAlias<?> leadsFrom) {
        requireLink(step, leadsFrom);
        var longer = new ArrayList<>(steps);
        longer.add(step);
        return new LoaderOption(List.copyOf(longer), from, null, besides());
    }

    private LoaderOption then(Related related, @Nullable LoadingStrategy strategy) {
        return then(LoaderStep.of(related, strategy), related.from());
    }

    private LoaderOption then(LoaderRule next) {
        return new LoaderOption(steps, from, next, besides());
    }

    /** What has been said already, where more is said of the same. */
    private List<LoaderOption> besides() {
        if (rule == null) {
            return others;
        }
        var more = new ArrayList<>(others);
        more.add(new LoaderOption(steps, from, rule, List.of()));
        return List.copyOf(more);
    }

    public LoaderOption selectinload(Related related) {
        return then(related, LoadingStrategy.SELECTIN);
    }

    /** All relationships of what the path leads to. */
    public LoaderOption selectinload(String all) {
        return then(WildcardRule.of(all, LoadingStrategy.SELECTIN));
    }

    public LoaderOption joinedload(Related related) {
        return then(related, LoadingStrategy.JOINED);
    }

    /** All relationships of what the path leads to. */
    public LoaderOption joinedload(String all) {
        return then(WildcardRule.of(all, LoadingStrategy.JOINED));
    }

    public LoaderOption subqueryload(Related related) {
        return then(related, LoadingStrategy.SUBQUERY);
    }

    /** All relationships of what the path leads to. */
    public LoaderOption subqueryload(String all) {
        return then(WildcardRule.of(all, LoadingStrategy.SUBQUERY));
    }

    public LoaderOption immediateload(Related related) {
        return then(related, LoadingStrategy.IMMEDIATE);
    }

    /** All relationships of what the path leads to. */
    public LoaderOption immediateload(String all) {
        return then(WildcardRule.of(all, LoadingStrategy.IMMEDIATE));
    }

    public LoaderOption lazyload(Related related) {
        return then(related, LoadingStrategy.SELECT);
    }

    /** All relationships of what the path leads to. */
    public LoaderOption lazyload(String all) {
        return then(WildcardRule.of(all, LoadingStrategy.SELECT));
    }

    public LoaderOption raiseload(Related related) {
        return then(related, LoadingStrategy.RAISE);
    }

    /** All relationships of what the path leads to. */
    public LoaderOption raiseload(String all) {
        return then(WildcardRule.of(all, LoadingStrategy.RAISE));
    }

    /** As {@link #raiseload(Related)}, but an object at hand is taken. */
    public LoaderOption raiseloadOnSql(Related related) {
        return then(related, LoadingStrategy.RAISE_ON_SQL);
    }

    /** All relationships of what the path leads to. */
    public LoaderOption raiseloadOnSql(String all) {
        return then(WildcardRule.of(all, LoadingStrategy.RAISE_ON_SQL));
    }

    public LoaderOption noload(Related related) {
        return then(related, LoadingStrategy.NOLOAD);
    }

    /** All relationships of what the path leads to. */
    public LoaderOption noload(String all) {
        return then(WildcardRule.of(all, LoadingStrategy.NOLOAD));
    }

    /** Goes along a relationship without saying how it is loaded. */
    public LoaderOption defaultload(Related related) {
        return then(related, null);
    }

    public LoaderOption containsEager(Related related) {
        return then(LoaderStep.contained(related), related.from());
    }

    /** Of what the path leads to: only these columns, and the key. */
    public LoaderOption loadOnly(Attribute... only) {
        return then(ColumnRule.only(only));
    }

    /** Of what the path leads to: only these columns, and the key, and touching others raises. */
    public LoaderOption loadOnlyRaising(Attribute... only) {
        return then(ColumnRule.onlyAndRaise(only));
    }

    /** Of what the path leads to: not these columns. */
    public LoaderOption defer(Attribute... deferred) {
        return then(ColumnRule.defer(deferred));
    }

    /** Of what the path leads to: no columns but the key, {@code defer("*")}. */
    public LoaderOption defer(String all) {
        return then(ColumnRule.all(ColumnRule.Kind.DEFER, all));
    }

    /** Of what the path leads to: all columns, {@code undefer("*")}. */
    public LoaderOption undefer(String all) {
        return then(ColumnRule.all(ColumnRule.Kind.UNDEFER, all));
    }

    /** Of what the path leads to: these columns, too. */
    public LoaderOption undefer(Attribute... undeferred) {
        return then(ColumnRule.undefer(undeferred));
    }

    /** Of what the path leads to: the columns of a group, too. */
    public LoaderOption undeferGroup(String group) {
        return then(ColumnRule.undeferGroup(group));
    }

    /** Of what the path leads to: not these columns, and touching them raises. */
    public LoaderOption deferRaising(Attribute... deferred) {
        return then(ColumnRule.deferAndRaise(deferred));
    }

    /** Of what the path leads to: no columns but the key, and touching them raises: {@code deferRaising("*")}. */
    public LoaderOption deferRaising(String all) {
        return then(ColumnRule.all(ColumnRule.Kind.DEFER_AND_RAISE, all));
    }

    /** Of what the path leads to: an attribute holds the value of an expression. */
    public <T> LoaderOption withExpression(ExpressionProperty<T> attribute, Expression<? extends T> expression) {
        return then(new ExpressionRule(attribute, expression));
    }

    /** Of what the path leads to: the columns that these classes have of their own come by statements of their own. */
    public LoaderOption selectinPolymorphic(Class<?>... subclasses) {
        return then(SubclassRule.of(subclasses));
    }

    private void requireLink(LoaderStep next, @Nullable EntityAlias<?> leadsFrom) {
        EntityAlias<?> alias = steps.isEmpty() ? from : steps.getLast().alias();
        Class<?> reached = alias != null
                ? alias.type()
                : steps.isEmpty()
                        ? next.relationship().owner()
                        : steps.getLast().relationship().targetType();
        Class<?> owner = next.relationship().owner();
        boolean leads = owner.isAssignableFrom(reached) || reached.isAssignableFrom(owner);
        if (!leads || (leadsFrom != null && (alias == null || !leadsFrom.isSame(alias)))) {
            throw new ArgumentException(next.relationship() + (leadsFrom == null ? "" : " of alias " + leadsFrom)
                    + " does not lead on from "
                    + (steps.isEmpty() ? "" : steps.getLast().relationship() + ", which leads to ")
                    + reached.getSimpleName() + (alias == null ? "" : " as alias " + alias));
        }
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
        var more = new ArrayList<>(besides());
        for (LoaderOption option : below) {
            option.paths().forEach(path -> more.add(path.after(this)));
        }
        return new LoaderOption(steps, from, null, List.copyOf(more));
    }

    private LoaderOption after(LoaderOption before) {
        if (!steps.isEmpty()) {
            before.requireLink(steps.getFirst(), from);
        }
        var longer = new ArrayList<>(before.steps);
        longer.addAll(steps);
        return new LoaderOption(List.copyOf(longer), before.from, rule, List.of());
    }

    /** This and what is said besides, one path each. */
    public List<LoaderOption> paths() {
        if (others.isEmpty()) {
            return List.of(this);
        }
        var paths = new ArrayList<>(others);
        paths.add(new LoaderOption(steps, from, rule, List.of()));
        return List.copyOf(paths);
    }

    /** Only members for which this holds. SQLAlchemy: {@code relationship.and_()}. */
    public LoaderOption and(Expression<Boolean> criteria) {
        return changed(last -> last.and(criteria));
    }

    /**
     * The last relationship, which leads to its own class, is followed so many levels down, {@link #UNLIMITED} to the end.
     * SQLAlchemy: {@code recursion_depth}.
     */
    public LoaderOption recursionDepth(int levels) {
        return changed(last -> last.recursionDepth(levels));
    }

    /** Of {@code selectinload}: members are asked for so many owners at a time. SQLAlchemy: {@code chunksize}. */
    public LoaderOption chunkSize(int owners) {
        return changed(last -> last.chunkSize(owners));
    }

    /**
     * Of {@code joinedload}: by an inner join, since there is always a member, or what has none is not wanted. Below what is joined by
     * an outer join it stands inside that. SQLAlchemy: {@code joinedload(..., innerjoin=True)}.
     */
    public LoaderOption innerJoin() {
        return changed(last -> last.joined(LoaderStep.Joined.INNER));
    }

    /** As {@link #innerJoin}, but by an outer join below an outer join. SQLAlchemy: {@code innerjoin="unnested"}. */
    public LoaderOption innerJoinUnnested() {
        return changed(last -> last.joined(LoaderStep.Joined.INNER_UNNESTED));
    }

    private LoaderOption changed(UnaryOperator<LoaderStep> change) {
        if (steps.isEmpty()) {
            throw new ArgumentException("There is no relationship in this loader option to say that of");
        }
        var changed = new ArrayList<>(steps);
        changed.add(change.apply(changed.removeLast()));
        return new LoaderOption(List.copyOf(changed), from, rule, others);
    }

    public List<LoaderStep> steps() {
        return steps;
    }

    /** The alias of which alone it is said; null for what the path begins with, whatever its name. */
    public @Nullable EntityAlias<?> from() {
        return from;
    }

    /** What is said of the class that the path leads to, besides; null for nothing. */
    public @Nullable LoaderRule rule() {
        return rule;
    }
}
