package dev.azoth.sql;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The clauses of a SELECT. Changed only while a statement is being made, by {@link Select}; afterwards it is only read. */
public final class SelectParts {
    private static final IdentityHashMap<Query<?>, Query<?>> NOTHING = new IdentityHashMap<>(0);

    List<? extends Selectable> selection = List.of();
    private List<Expression<?>> outputs = List.of();
    private List<EntityClause<?>> selectedEntities = List.of();
    boolean distinct;
    List<Expression<?>> distinctOn = List.of();
    List<String> prefixes = List.of();
    List<String> suffixes = List.of();
    List<FromClause> selectFrom = List.of();
    List<JoinStep> joins = List.of();

    /** What the last join leads to, where that is a mapped class. */
    @Nullable
    EntityClause<?> joined;

    /** The mapped classes that joins lead to or that were named to select from. */
    List<EntityClause<?>> entities = List.of();

    @Nullable
    Expression<Boolean> where;

    List<Expression<?>> groupBy = List.of();

    @Nullable
    Expression<Boolean> having;

    Tail tail = Tail.NONE;
    Correlation correlation = Correlation.AUTOMATIC;
    List<Cte> ctes = List.of();
    List<StatementOption> options = List.of();
    IdentityHashMap<Query<?>, Query<?>> instead = NOTHING;

    SelectParts() {}

    static SelectParts selecting(List<? extends Selectable> selection) {
        var parts = new SelectParts();
        parts.select(selection);
        return parts;
    }

    void select(List<? extends Selectable> newSelection) {
        selection = List.copyOf(newSelection);
        outputs = List.copyOf(Outputs.unfold(newSelection));
        var found = new ArrayList<EntityClause<?>>(0);
        addEntities(newSelection, found);
        selectedEntities = List.copyOf(found);
    }

    SelectParts copy() {
        var copy = new SelectParts();
        copy.selection = selection;
        copy.outputs = outputs;
        copy.selectedEntities = selectedEntities;
        copy.distinct = distinct;
        copy.distinctOn = distinctOn;
        copy.prefixes = prefixes;
        copy.suffixes = suffixes;
        copy.selectFrom = selectFrom;
        copy.joins = joins;
        copy.joined = joined;
        copy.entities = entities;
        copy.where = where;
        copy.groupBy = groupBy;
        copy.having = having;
        copy.tail = tail;
        copy.correlation = correlation;
        copy.ctes = ctes;
        copy.options = options;
        copy.instead = instead;
        return copy;
    }

    /** What was selected, tables as tables. */
    public List<? extends Selectable> selection() {
        return selection;
    }

    /** What was selected, tables unfolded, text left out. */
    public List<Expression<?>> outputs() {
        return outputs;
    }

    boolean hasText() {
        for (Selectable item : selection) {
            if (item instanceof TextClause) {
                return true;
            }
        }
        return false;
    }

    public boolean distinct() {
        return distinct;
    }

    public List<Expression<?>> distinctOn() {
        return distinctOn;
    }

    public List<String> prefixes() {
        return prefixes;
    }

    public List<String> suffixes() {
        return suffixes;
    }

    /** What was named to select from. */
    public List<FromClause> selectFrom() {
        return selectFrom;
    }

    public List<JoinStep> joins() {
        return joins;
    }

    /** The mapped classes that joins lead to or that were named to select from. */
    public List<EntityClause<?>> entities() {
        return entities;
    }

    public @Nullable Expression<Boolean> where() {
        return where;
    }

    /** What WHERE says: what was given, and that the rows of classes that are selected, and share a table, are theirs. */
    public @Nullable Expression<Boolean> condition() {
        Expression<Boolean> all = where;
        for (EntityClause<?> entity : selectedEntities()) {
            Expression<Boolean> criteria = tells(entity) ? null : entity.criteria();
            if (criteria != null) {
                all = all == null ? criteria : Junction.of(Junction.Kind.AND, List.of(all, criteria));
            }
        }
        return all;
    }

    /** Whether a join, or what is said of FROM, says already that the rows are of a class. */
    @SuppressWarnings("ReferenceEquality") // a FROM clause is equal to itself alone
    public boolean tells(EntityClause<?> entity) {
        for (EntityClause<?> other : entities) {
            if (other.from() == entity.from() && other.type() == entity.type()) {
                return true;
            }
        }
        return false;
    }

    /** The mapped classes that are selected, those in bundles too. */
    List<EntityClause<?>> selectedEntities() {
        return selectedEntities;
    }

    private static void addEntities(List<? extends Selectable> items, List<EntityClause<?>> found) {
        for (Selectable item : items) {
            if (item instanceof EntityClause<?> entity) {
                found.add(entity);
            } else if (item instanceof Bundle<?> bundle) {
                addEntities(bundle.items(), found);
            }
        }
    }

    public List<Expression<?>> groupBy() {
        return groupBy;
    }

    public @Nullable Expression<Boolean> having() {
        return having;
    }

    public Tail tail() {
        return tail;
    }

    public Correlation correlation() {
        return correlation;
    }

    public List<Cte> ctes() {
        return ctes;
    }

    /** For compilers: what is written in the place of queries inside, told by identity. */
    public IdentityHashMap<Query<?>, Query<?>> instead() {
        return instead;
    }

    /** What whoever executes the statement looks at. */
    public List<StatementOption> options() {
        return options;
    }
}
