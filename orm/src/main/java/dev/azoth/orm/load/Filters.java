package dev.azoth.orm.load;

import dev.azoth.error.UnsupportedFeatureException;
import dev.azoth.orm.mapping.EntityAlias;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Mappers;
import dev.azoth.orm.query.LoaderCriteria;
import dev.azoth.sql.Alias;
import dev.azoth.sql.ColumnAdapter;
import dev.azoth.sql.Expression;
import dev.azoth.sql.FromClause;
import dev.azoth.sql.Join;
import dev.azoth.sql.JoinStep;
import dev.azoth.sql.Select;
import dev.azoth.sql.Sql;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What options say must hold of every object of a class, put where the class stands in one SELECT. */
final class Filters {
    private final List<LoaderCriteria> criteria;
    private final boolean root;
    private final Set<FromClause> done = Collections.newSetFromMap(new IdentityHashMap<>());

    Filters(OptionTree options) {
        this(options.filters(), options.filtersRoot(), Set.of());
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
        Expression<Boolean> condition = root ? LoaderCriteria.of(criteria, alias, alias.aliased()) : null;
        return condition == null ? query : query.where(condition);
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
        return subqueries(filtered);
    }

    /** Of classes in queries that conditions hold. */
    private Select<?> subqueries(Select<?> query) {
        Expression<Boolean> where = query.parts().where();
        return where == null
                ? query
                : query.withWhere(ColumnAdapter.ofQueries(inner -> {
                            return inner instanceof Select<?> select ? inside(select) : inner;
                        })
                        .adapt(where));
    }

    private Select<?> inside(Select<?> query) {
        List<FromClause> froms = query.froms();
        return new Filters(criteria, root, froms.size() > 1 ? done : Set.of()).others(query);
    }

    private JoinStep joined(JoinStep step) {
        List<FromClause> tables = tables(step.right());
        boolean fresh = false;
        for (FromClause table : tables) {
            fresh |= done.add(table);
        }
        Expression<Boolean> condition = fresh ? condition(tables.get(tables.size() - 1)) : null;
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
