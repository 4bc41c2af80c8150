package dev.azoth.orm.mapping;

import dev.azoth.sql.ColumnAdapter;
import dev.azoth.sql.Expression;
import dev.azoth.sql.FromClause;
import dev.azoth.sql.Join;
import dev.azoth.sql.JoinStep;
import dev.azoth.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A relationship from or to an alias, or with a further condition.
 *
 * @param <T> the class of the other side
 */
public record RelatedTo<T>(
        Relationship<?, T> relationship,
        @Nullable EntityAlias<?> from,
        @Nullable EntityAlias<? extends T> alias,
        @Nullable Expression<Boolean> criteria)
        implements Related {
    /** Only members for which this holds, too. */
    public RelatedTo<T> and(Expression<Boolean> condition) {
        return new RelatedTo<>(relationship, from, alias, criteria == null ? condition : Sql.and(criteria, condition));
    }

    /** To an alias of the other side. */
    public RelatedTo<T> to(EntityAlias<? extends T> target) {
        return new RelatedTo<>(relationship, from, target, criteria);
    }

    @Override
    public List<JoinStep> joinSteps(Join.Kind kind) {
        FromClause target = alias == null ? relationship.target().from() : alias.from();
        List<JoinStep> plain = from == null
                ? RelationshipJoin.steps(relationship, target, kind)
                : RelationshipJoin.steps(relationship, from.from(), target, kind);
        Mapper<?> mapper = alias == null ? relationship.target() : alias.mapper();
        var steps = new ArrayList<>(SharedTable.only(mapper, plain));
        Expression<Boolean> more = criteria;
        if (more != null) {
            JoinStep last = steps.removeLast();
            Expression<Boolean> on = last.on();
            Expression<Boolean> adapted = ColumnAdapter.to(target).adapt(more);
            steps.add(new JoinStep(last.left(), last.right(), on == null ? adapted : Sql.and(on, adapted), kind));
        }
        return steps;
    }
}
