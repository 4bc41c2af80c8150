package dev.azoth.orm.load;

import dev.azoth.error.InvalidRequestException;
import dev.azoth.orm.mapping.EntityAlias;
import dev.azoth.orm.mapping.SharedTable;
import dev.azoth.sql.Expression;
import dev.azoth.sql.FromClause;
import dev.azoth.sql.FromObjects;
import dev.azoth.sql.Join;
import dev.azoth.sql.JoinStep;
import dev.azoth.sql.Select;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What mapped classes need in FROM and WHERE, where several share a table or are kept in several. */
final class Entities {
    private Entities() {}

    static Select<?> completed(Select<?> select, EntityAlias<?> alias) {
        Select<?> query = from(select, alias);
        Expression<Boolean> criteria = select.parts().tells(alias) ? null : criteria(alias);
        return criteria == null ? query : query.where(criteria);
    }

    /** Joined tables must stand in FROM as the join they are. */
    private static Select<?> from(Select<?> select, EntityAlias<?> alias) {
        Select<?> query = select;
        if (alias.from() instanceof Join
                && !query.parts().selectFrom().contains(alias.from())
                && query.parts().joins().stream().noneMatch(step -> step.right() == alias.from())) {
            query = query.selectFrom(alias.from());
        }
        return withBelow(query, alias);
    }

    /** @throws InvalidRequestException when a table stands in FROM twice, since classes of one hierarchy do */
    static void requireOnce(Select<?> query) {
        var named = new ArrayList<>(query.parts().selectFrom());
        query.parts().joins().forEach(step -> named.add(step.right()));
        if (named.stream().anyMatch(Join.class::isInstance)) {
            requireOnce(named);
            requireOnce(query.froms());
        }
    }

    private static void requireOnce(List<FromClause> named) {
        Set<FromClause> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (FromClause from : named) {
            for (FromClause part : FromObjects.parts(from)) {
                if (!(part instanceof Join) && !seen.add(part)) {
                    throw new InvalidRequestException(part + " stands in FROM twice, since classes that are kept in it"
                            + " and in further tables do: give one of them an alias, as in aliased(Manager.class), or"
                            + " Engineer_.manager.to(alias) where a relationship leads there");
                }
            }
        }
    }

    /** The joins of the tables of classes that extend that of an alias. */
    static List<JoinStep> below(EntityAlias<?> alias) {
        var steps = new ArrayList<JoinStep>(0);
        FromClause at = alias.whole();
        while (at != alias.from() && at instanceof Join join) {
            steps.addFirst(new JoinStep(alias.from(), join.right(), join.on(), join.kind()));
            at = join.left();
        }
        return steps;
    }

    /**
     * With the tables of classes that extend that of an alias, by outer joins, where they are not there: behind the others, but before
     * one whose condition needs them.
     */
    static Select<?> withBelow(Select<?> query, EntityAlias<?> alias) {
        List<JoinStep> joins = query.parts().joins();
        List<JoinStep> steps = below(alias);
        steps.removeIf(step -> joins.stream().anyMatch(other -> other.right() == step.right()));
        if (steps.isEmpty()) {
            return query;
        }
        int place = 0;
        while (place < joins.size() && !needsOne(joins.get(place), steps)) {
            place++;
        }
        var all = new ArrayList<>(joins);
        all.addAll(place, steps);
        return query.withJoins(all);
    }

    private static boolean needsOne(JoinStep step, List<JoinStep> steps) {
        Set<FromClause> needed = FromObjects.needed(step.on());
        return steps.stream().anyMatch(one -> needed.contains(one.right()));
    }

    /** That the row is of the class or of one below it; null when all rows are. */
    static @Nullable Expression<Boolean> criteria(EntityAlias<?> alias) {
        return SharedTable.criteria(alias.mapper(), alias.from());
    }
}
