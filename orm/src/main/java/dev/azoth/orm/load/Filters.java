package dev.azoth.orm.load;

import dev.azoth.error.UnsupportedFeatureException;
import dev.azoth.orm.mapping.EntityAlias;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Mappers;
import dev.azoth.orm.query.LoaderCriteria;
import dev.azoth.sql.Alias;
import dev.azoth.sql.ColumnAdapter;
import dev.azoth.sql.CompoundSelect;
import dev.azoth.sql.Expression;
import dev.azoth.sql.FromClause;
import dev.azoth.sql.InnerQueries;
import dev.azoth.sql.Join;
import dev.azoth.sql.JoinStep;
import dev.azoth.sql.Query;
import dev.azoth.sql.Select;
import dev.azoth.sql.Sql;
import dev.azoth.sql.TextSelect;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What options say must hold of every object of a class, put where the class stands in one SELECT, and in the queries
 * inside. */
final class Filters {
    private final List<LoaderCriteria> criteria;
    private final boolean root;
    private final Set<FromClause> done = Collections.newSetFromMap(new IdentityHashMap<>());

    Filters(OptionTree options) {
        this(options.filters(), options.filtersRoot(), Set.of());
    }

    Filters(List<LoaderCriteria> criteria) {
        this(criteria, true, Set.of());
    }

    /** @param outer what stands outside, and is correlated to */
    private Filters(List<LoaderCriteria> criteria, boolean root, Set<FromClause> outer) {
        this.criteria = criteria;
        this.root = root;
        done.addAll(outer);
    }

    /** Of a class that is selected. */
    Select<?> entity(Select<?> query, EntityAlias<?> alias) {
        if (criteria.isEmpty()) {
            return query;
        }
        tables(alias.from()).forEach(done::add);
        below(alias);
        Expression<Boolean> condition = root ? LoaderCriteria.of(criteria, alias, alias.aliased()) : null;
        return condition == null ? query : query.where(condition);
    }

    /** What objects of an alias have in tables of classes that extend its own is theirs, whatever is said of those classes. */
    void below(EntityAlias<?> alias) {
        if (!criteria.isEmpty()) {
            Entities.below(alias).forEach(step -> done.add(step.right()));
        }
    }

    /** Of classes that are joined, or whose columns are selected. */
    Select<?> others(Select<?> query) {
        if (criteria.isEmpty()) {
            return query;
        }
        var steps = new ArrayList<JoinStep>();
        boolean changed = false;
        for (JoinStep step : query.parts().joins()) {
            JoinStep filtered = joined(step);
            changed |= filtered != step;
            steps.add(filtered);
        }
        Select<?> filtered = changed ? query.withJoins(steps) : query;
        for (FromClause from : query.froms()) {
            for (FromClause table : tables(from)) {
                Expression<Boolean> condition = done.add(table) ? condition(table) : null;
                if (condition != null) {
                    filtered = filtered.where(condition);
                }
            }
        }
        var instead = new IdentityHashMap<Query<?>, Query<?>>();
        InnerQueries inner = InnerQueries.of(filtered);
        Set<FromClause> outer = Set.copyOf(done);
        for (Query<?> value : inner.values()) {
            instead.put(value, inside(value, outer));
        }
        for (Query<?> table : inner.tables()) {
            instead.put(table, inside(table, Set.of()));
        }
        return instead.isEmpty() ? filtered : filtered.withInstead(instead);
    }

    /** Of a query that stands by itself. */
    Query<?> alone(Query<?> query) {
        return criteria.isEmpty() ? query : inside(query, Set.of());
    }

    /** @param outer what stands around the query, which may be correlated to it */
    private Query<?> inside(Query<?> query, Set<FromClause> outer) {
        return switch (query) {
            case Select<?> select ->
                new Filters(criteria, true, select.froms().size() > 1 ? outer : Set.of()).others(select);
            case CompoundSelect<?> compound -> compound.withQueries(part -> inside(part, outer));
            case TextSelect text -> text;
        };
    }

    /** The condition of an UPDATE or DELETE, whose queries are concerned, too. */
    @Nullable
    Expression<Boolean> condition(@Nullable Expression<Boolean> where, FromClause changed) {
        if (where == null || criteria.isEmpty()) {
            return where;
        }
        return ColumnAdapter.ofQueries(query -> inside(query, Set.of(changed))).adapt(where);
    }

    private JoinStep joined(JoinStep step) {
        List<FromClause> tables = tables(step.right());
        boolean fresh = false;
        for (FromClause table : tables) {
            fresh |= done.add(table);
        }
        Expression<Boolean> condition = fresh ? condition(ofClass(step.right())) : null;
        if (condition == null) {
            return step;
        }
        Expression<Boolean> on = step.on();
        if (on == null) {
            throw new UnsupportedFeatureException("with_loader_criteria for " + step.right()
                    + ", which is joined without a condition: join along the relationship, or give the condition");
        }
        return new JoinStep(step.left(), step.right(), Sql.and(on, condition), step.kind());
    }

    /** The table of the class that is joined, of which others may be kept in further tables. */
    private static FromClause ofClass(FromClause joined) {
        FromClause at = joined;
        while (at instanceof Join join) {
            at = join.kind() == Join.Kind.LEFT ? join.left() : join.right();
        }
        return at;
    }

    /** Of a table of a class under its own name, or an alias of one. */
    private @Nullable Expression<Boolean> condition(FromClause from) {
        Mapper<?> plain = Mappers.findByTable(from);
        if (plain != null) {
            return LoaderCriteria.of(criteria, plain.entity(), false);
        }
        Mapper<?> aliased = from instanceof Alias alias ? Mappers.findByTable(alias.element()) : null;
        return aliased == null ? null : LoaderCriteria.of(criteria, EntityAlias.of(aliased, from), true);
    }

    private static List<FromClause> tables(FromClause from) {
        if (from instanceof Join join) {
            var tables = new ArrayList<>(tables(join.left()));
            tables.addAll(tables(join.right()));
            return tables;
        }
        return List.of(from);
    }
}
