package dev.azoth.orm.load;

import dev.azoth.orm.mapping.EntityAlias;
import dev.azoth.orm.mapping.SharedTable;
import dev.azoth.sql.Expression;
import dev.azoth.sql.FromClause;
import dev.azoth.sql.Join;
import dev.azoth.sql.JoinStep;
import dev.azoth.sql.JoinTarget;
import dev.azoth.sql.Select;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What mapped classes need in FROM and WHERE, where several share a table or are kept in several. */
final class Entities {
    private Entities() {}

    static Select<?> completed(Select<?> select, EntityAlias<?> alias) {
        Select<?> query = from(select, alias);
        Expression<Boolean> criteria = criteria(alias);
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

    /** With the tables of classes that extend that of an alias, by outer joins, where they are not there. */
    static Select<?> withBelow(Select<?> query, EntityAlias<?> alias) {
        List<JoinStep> steps = below(alias);
        steps.removeIf(step -> query.parts().joins().stream().anyMatch(other -> other.right() == step.right()));
        return steps.isEmpty() ? query : query.join((JoinTarget) kind -> steps);
    }

    /** That the row is of the class or of one below it; null when all rows are. */
    static @Nullable Expression<Boolean> criteria(EntityAlias<?> alias) {
        return SharedTable.criteria(alias.mapper(), alias.from());
    }
}
