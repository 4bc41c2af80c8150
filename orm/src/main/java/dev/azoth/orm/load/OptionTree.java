package dev.azoth.orm.load;

import dev.azoth.orm.annotation.LoadingStrategy;
import dev.azoth.orm.mapping.Relationship;
import dev.azoth.orm.query.LoaderOption;
import dev.azoth.sql.Attribute;
import dev.azoth.sql.Expression;
import dev.azoth.sql.StatementOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The loader options of a statement, as a tree of relationships. Changed only while it is made. */
final class OptionTree {
    static final OptionTree EMPTY = new OptionTree();

    private final Map<Relationship<?, ?>, OptionTree> below = new HashMap<>();
    private @Nullable LoadingStrategy strategy;
    private boolean contained;
    private @Nullable Expression<Boolean> criteria;
    private @Nullable Set<Attribute> only;
    private final Set<Attribute> deferred = new HashSet<>();
    private final Set<Attribute> undeferred = new HashSet<>();

    static OptionTree of(List<StatementOption> options) {
        OptionTree tree = null;
        for (StatementOption option : options) {
            if (option instanceof LoaderOption loader) {
                tree = tree == null ? new OptionTree() : tree;
                tree.add(loader);
            }
        }
        return tree == null ? EMPTY : tree;
    }

    private void add(LoaderOption option) {
        OptionTree at = this;
        for (LoaderOption.Step step : option.steps()) {
            at = at.below.computeIfAbsent(step.relationship(), key -> new OptionTree());
            if (step.strategy() != null) {
                at.strategy = step.strategy();
                at.contained = step.contained();
            }
            if (step.criteria() != null) {
                at.criteria = step.criteria();
            }
        }
        LoaderOption.Columns columns = option.columns();
        if (columns != null) {
            switch (columns) {
                case ONLY -> {
                    at.only = at.only == null ? new HashSet<>() : at.only;
                    at.only.addAll(option.attributes());
                }
                case DEFER -> at.deferred.addAll(option.attributes());
                case UNDEFER -> at.undeferred.addAll(option.attributes());
            }
        }
    }

    /** What is said of a relationship and beyond; empty for nothing. */
    OptionTree below(Relationship<?, ?> relationship) {
        return below.getOrDefault(relationship, EMPTY);
    }

    /** How this relationship is to be loaded. */
    LoadingStrategy strategy(Relationship<?, ?> relationship) {
        LoadingStrategy said = below(relationship).strategy;
        return said == null ? relationship.loading() : said;
    }

    /** Whether the statement's own joins give the members. */
    boolean contained() {
        return contained;
    }

    @Nullable
    Expression<Boolean> criteria() {
        return criteria;
    }

    /** Whether a column is selected. */
    boolean selects(Attribute column, boolean deferredByMapping) {
        if (undeferred.contains(column)) {
            return true;
        }
        if (only != null) {
            return only.contains(column);
        }
        return !deferred.contains(column) && !deferredByMapping;
    }

    boolean isEmpty() {
        return this == EMPTY;
    }
}
