package dev.azoth.orm.load;

import dev.azoth.sql.Expression;
import dev.azoth.sql.FromClause;
import dev.azoth.sql.Join;
import dev.azoth.sql.JoinStep;
import java.util.List;

/** Inner joins to what an outer join leads to: they stand inside it, so that they do not take away the rows it keeps. */
final class InnerJoins {
    private InnerJoins() {}

    /**
     * Puts a join inside the one that leads to its left side.
     *
     * @param left what it is joined to
     */
    static void splice(List<JoinStep> joins, FromClause left, JoinStep inner) {
        Expression<Boolean> on = inner.on();
        for (int i = joins.size() - 1; i >= 0; i--) {
            JoinStep step = joins.get(i);
            if (on != null && holds(step.right(), left)) {
                FromClause right = step.right().join(inner.right(), on);
                joins.set(i, new JoinStep(step.left(), right, step.on(), step.kind()));
                return;
            }
        }
        throw new IllegalStateException("Nothing leads to " + left);
    }

    private static boolean holds(FromClause from, FromClause part) {
        return from == part || (from instanceof Join join && (holds(join.left(), part) || holds(join.right(), part)));
    }
}
