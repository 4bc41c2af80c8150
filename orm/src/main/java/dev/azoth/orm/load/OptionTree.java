package dev.azoth.orm.load;

import dev.azoth.orm.annotation.LoadingStrategy;
import dev.azoth.orm.mapping.ColumnSlot;
import dev.azoth.orm.mapping.EntityAlias;
import dev.azoth.orm.mapping.ExpressionProperty;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Property;
import dev.azoth.orm.mapping.Relationship;
import dev.azoth.orm.query.ColumnRule;
import dev.azoth.orm.query.ExpressionRule;
import dev.azoth.orm.query.LoaderCriteria;
import dev.azoth.orm.query.LoaderOption;
import dev.azoth.orm.query.LoaderStep;
import dev.azoth.orm.query.SubclassRule;
import dev.azoth.orm.query.WildcardRule;
import dev.azoth.sql.Expression;
import dev.azoth.sql.StatementOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The loader options of a statement, as a tree of relationships. Changed only while it is made. */
final class OptionTree {
    static final OptionTree EMPTY = new OptionTree(null);

    /** For a statement that nothing can be joined to, nor that can be sent again. Not remembered. */
    static final OptionTree UNJOINED = unjoined();

    final Map<Relationship<?, ?>, OptionTree> below = new HashMap<>();
    final List<ColumnRule> rules = new ArrayList<>(0);
    final Map<ExpressionProperty<?>, Expression<?>> expressions = new HashMap<>(0);
    private final List<Mapper<?>> later = new ArrayList<>(0);
    private @Nullable Mapper<?> beyond;

    @Nullable
    LoadingStrategy everywhere;

    @Nullable
    LoadingStrategy others;

    @Nullable
    LoaderStep step;

    private List<LoaderCriteria> filters = List.of();
    private boolean filtersRoot = true;
    private boolean apart;
    private boolean unjoined;
    /** Whether joins of the statement itself are among what is said. */
    private boolean joins;

    private List<LoaderOption> ofAliases = List.of();
    /** Relationships that what is said of all others does not concern any more. */
    final Set<Relationship<?, ?>> expired = new HashSet<>(0);
    /** What it becomes later, once that has been found out; itself where it stays. */
    volatile @Nullable OptionTree afterExpiry;

    volatile @Nullable OptionTree forLater;

    private OptionTree(@Nullable LoadingStrategy everywhere) {
        this.everywhere = everywhere;
    }

    private static OptionTree unjoined() {
        var tree = new OptionTree(null);
        tree.unjoined = true;
        return tree;
    }

    static OptionTree of(List<StatementOption> options) {
        return of(null, options);
    }

    /** This and more options. */
    OptionTree with(List<StatementOption> more) {
        boolean concerned =
                more.stream().anyMatch(option -> option instanceof LoaderOption || option instanceof LoaderCriteria);
        if (!concerned) {
            return this;
        }
        OptionTree base = copy();
        base.ofAliases = ofAliases;
        return of(base, more);
    }

    private static OptionTree of(@Nullable OptionTree base, List<StatementOption> options) {
        OptionTree tree = base;
        for (StatementOption option : options) {
            if (option instanceof LoaderOption loader) {
                tree = tree == null ? new OptionTree(null) : tree;
                if (loader.from() != null) {
                    var waiting = new ArrayList<>(tree.ofAliases);
                    waiting.add(loader);
                    tree.ofAliases = List.copyOf(waiting);
                } else {
                    loader.paths().forEach(tree::addAnywhere);
                }
            }
        }
        for (StatementOption option : options) {
            if (option instanceof LoaderCriteria criteria) {
                tree = tree == null ? new OptionTree(null) : tree;
                var filters = new ArrayList<>(tree.filters);
                filters.add(criteria);
                tree.filter(List.copyOf(filters));
            }
        }
        return tree == null ? EMPTY : tree;
    }

    /** With what is said of one alias alone. */
    OptionTree of(EntityAlias<?> alias) {
        if (ofAliases.isEmpty()) {
            return this;
        }
        OptionTree tree = copy();
        for (LoaderOption option : ofAliases) {
            if (alias.isSame(option.from())) {
                option.paths().forEach(tree::add);
            }
        }
        tree.filter(new ArrayList<>(filters));
        return tree;
    }

    OptionTree copy() {
        return copy(new IdentityHashMap<>());
    }

    private OptionTree copy(IdentityHashMap<OptionTree, OptionTree> done) {
        OptionTree known = done.get(this);
        if (known != null) {
            return known;
        }
        var copy = new OptionTree(everywhere);
        done.put(this, copy);
        copy.rules.addAll(rules);
        copy.expressions.putAll(expressions);
        copy.later.addAll(later);
        copy.beyond = beyond;
        copy.others = others;
        copy.step = step;
        copy.filters = filters;
        copy.filtersRoot = filtersRoot;
        copy.apart = apart;
        copy.unjoined = unjoined;
        copy.joins = joins;
        copy.expired.addAll(expired);
        below.forEach((relationship, tree) -> copy.below.put(relationship, tree.copy(done)));
        return copy;
    }

    private void filter(List<LoaderCriteria> wanted) {
        if (filters != wanted) {
            filters = wanted;
            below.values().forEach(tree -> tree.filter(wanted));
        }
    }

    /** The same for objects that are read anew: they are there, whatever would be said of them. */
    OptionTree refreshing() {
        if (filters.isEmpty()) {
            return this;
        }
        OptionTree copy = copy();
        copy.filtersRoot = false;
        return copy;
    }

    /** The same for objects whose statement is not to be changed, nor sent again: what would do so loads with statements of its own. */
    OptionTree apart() {
        OptionTree copy = copy();
        copy.apart = true;
        return copy;
    }

    /** What of it holds for what is loaded later of the objects, when the joins of their statement are not there any more. */
    OptionTree afterwards() {
        if (!unjoined && !joins) {
            return this;
        }
        var all = new IdentityHashMap<OptionTree, OptionTree>();
        OptionTree copy = copy(all);
        copy.unjoined = false;
        for (OptionTree one : all.values()) {
            one.step = one.step == null ? null : one.step.afterwards();
        }
        return copy;
    }

    /** What is to hold of objects of a class. */
    List<LoaderCriteria> filters() {
        return filters;
    }

    /** Whether that holds of what is selected itself. */
    boolean filtersRoot() {
        return filtersRoot;
    }

    private void spread(LoadingStrategy wildcard) {
        if (everywhere != wildcard) {
            everywhere = wildcard;
            below.values().forEach(tree -> tree.spread(wildcard));
        }
    }

    private void addAnywhere(LoaderOption option) {
        if (option.steps().isEmpty() && option.rule() instanceof WildcardRule(LoadingStrategy strategy)) {
            spread(strategy);
        } else {
            add(option);
        }
    }

    private void add(LoaderOption option) {
        OptionTree at = this;
        boolean joining = option.steps().stream().anyMatch(LoaderStep::contained);
        for (LoaderStep next : option.steps()) {
            at.joins |= joining;
            OptionTree tree = at.below.computeIfAbsent(next.relationship(), key -> new OptionTree(everywhere));
            if (next.strategy() != null || next.criteria() != null || tree.step == null) {
                tree.step = next;
            }
            if (next.depth() == LoaderOption.UNLIMITED) {
                tree.below.put(next.relationship(), tree);
            }
            OptionTree repeated = tree;
            for (int level = 1; level < next.depth(); level++) {
                var deeper = new OptionTree(everywhere);
                deeper.step = next.below();
                repeated.below.put(next.relationship(), deeper);
                repeated = deeper;
            }
            at = tree;
        }
        switch (option.rule()) {
            case ColumnRule columns -> at.rules.add(columns);
            case WildcardRule(LoadingStrategy strategy) -> at.others = strategy;
            case ExpressionRule(var attribute, var expression) -> at.expressions.put(attribute, expression);
            case SubclassRule subclasses -> at.later.addAll(subclasses.loaded());
            case null -> {}
        }
    }

    /** What is said of a relationship and beyond; empty for nothing. */
    OptionTree below(Relationship<?, ?> relationship) {
        OptionTree tree = below.get(relationship);
        if (tree != null || (everywhere == null && filters.isEmpty())) {
            return tree == null ? EMPTY : tree;
        }
        tree = new OptionTree(everywhere);
        tree.filters = filters;
        return tree;
    }

    /** Whether something is said of this very relationship. */
    boolean says(Relationship<?, ?> relationship) {
        OptionTree tree = below.get(relationship);
        return tree != null && tree.step != null && tree.step.strategy() != null;
    }

    /** Whether the strategy comes from an option, be it for all relationships. */
    boolean decides(Relationship<?, ?> relationship) {
        return says(relationship) || ((others != null || everywhere != null) && !expired.contains(relationship));
    }

    /** How this relationship is to be loaded. */
    LoadingStrategy strategy(Relationship<?, ?> relationship) {
        OptionTree tree = below.get(relationship);
        LoadingStrategy said = tree == null || tree.step == null ? null : tree.step.strategy();
        if (said == null && relationship.holdsMembers() && !expired.contains(relationship)) {
            said = others == null ? everywhere : others;
        }
        LoadingStrategy wanted = said == null ? relationship.loading() : said;
        if (unjoined && said == null && changesStatement(wanted, tree)) {
            return LoadingStrategy.SELECT;
        }
        return (apart || unjoined) && changesStatement(wanted, tree) ? LoadingStrategy.SELECTIN : wanted;
    }

    private static boolean changesStatement(LoadingStrategy strategy, @Nullable OptionTree tree) {
        boolean contained = tree != null && tree.contained();
        return strategy == LoadingStrategy.SUBQUERY || (strategy == LoadingStrategy.JOINED && !contained);
    }

    /** Whether the statement's own joins give the members. */
    boolean contained() {
        return step != null && step.contained();
    }

    /** What members are named in the statement, as the option says; null where it says nothing. */
    @Nullable
    EntityAlias<?> alias() {
        return step == null ? null : step.alias();
    }

    @Nullable
    Expression<Boolean> criteria() {
        return step == null ? null : step.criteria();
    }

    /** By which join members come that come by one. */
    LoaderStep.Joined joinedBy() {
        return step == null ? LoaderStep.Joined.OUTER : step.joined();
    }

    /** For how many owners members are asked at a time. */
    int chunkSize() {
        return step == null || step.chunk() == 0 ? MemberLoad.CHUNK : step.chunk();
    }

    /** Whether nothing is said of the members that changes their statement. */
    boolean isPlain() {
        EntityAlias<?> alias = alias();
        return isEmpty() && !narrows() && (alias == null || !alias.isChosen());
    }

    /** Whether the members may be others than those the rows refer to. */
    boolean narrows() {
        EntityAlias<?> alias = alias();
        return criteria() != null || (alias != null && alias.aliased());
    }

    boolean givesExpressions() {
        return !expressions.isEmpty();
    }

    /** Whose value an attribute is to hold; null for none. */
    @Nullable
    Expression<?> expression(ExpressionProperty<?> attribute) {
        return expressions.get(attribute);
    }

    /** Whether a column of the class is selected. */
    boolean selects(Mapper<?> mapper, ColumnSlot slot) {
        return (beyond == null || beyond.slot(slot.column()) == null)
                && ColumnChoice.of(rules, mapper, slot) == ColumnChoice.LOADED;
    }

    /** Whether touching an attribute that is deferred raises. */
    boolean raises(Mapper<?> mapper, Property property) {
        return ColumnChoice.of(rules, mapper, property) == ColumnChoice.RAISING;
    }

    /** Whether an attribute is left out because an option says so. */
    boolean defers(Mapper<?> mapper, Property property) {
        ColumnChoice choice = rules.isEmpty() ? null : ColumnChoice.of(rules, mapper, property);
        return choice != null && choice != ColumnChoice.LOADED;
    }

    /**
     * What is left for an object whose attributes have expired: what is loaded along with it. How its attributes are loaded when they
     * are touched is forgotten with their values.
     */
    OptionTree expired() {
        return OptionExpiry.of(this);
    }

    /** As {@link #expired()}, of one attribute alone. */
    OptionTree expired(Mapper<?> mapper, Property property) {
        return OptionExpiry.of(this, mapper, property);
    }

    /** The same for statements that come later: what was said of all relationships held for the first one. */
    OptionTree later() {
        return OptionExpiry.later(this);
    }

    /** The same for what classes that extend one have beyond it. */
    OptionTree beyond(Mapper<?> base) {
        OptionTree copy = copy();
        copy.beyond = base;
        copy.filtersRoot = false;
        return copy;
    }

    /** The class that what it says of its own does not concern; null for none. */
    @Nullable
    Mapper<?> beyond() {
        return beyond;
    }

    /** Those that extend a class whose own columns come by statements of their own. */
    List<Mapper<?>> later(EntityAlias<?> alias) {
        Mapper<?> mapper = alias.mapper();
        if (mapper.children().isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<Mapper<?>>(0);
        for (Mapper<?> below : mapper.selfAndDescendants()) {
            if (below != mapper && !alias.names(below) && (below.loadedLater() || later.contains(below))) {
                found.add(below);
            }
        }
        return found;
    }

    /** Whether nothing is said at all. */
    boolean isEmpty() {
        return below.isEmpty()
                && rules.isEmpty()
                && expressions.isEmpty()
                && later.isEmpty()
                && everywhere == null
                && others == null
                && filters.isEmpty();
    }
}
