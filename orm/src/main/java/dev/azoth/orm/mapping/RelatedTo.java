package dev.azoth.orm.mapping;

import dev.azoth.error.ArgumentException;
import dev.azoth.sql.ColumnAdapter;
import dev.azoth.sql.Condition;
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

    /**
     * Whether there is a member for which the condition holds: {@code Company_.employees.to(entity(Engineer.class)).any(...)}.
     * SQLAlchemy: {@code of_type().any()}.
     *
     * @throws ArgumentException where there is at most one: use {@link #has}
     */
    public Condition any(@Nullable Expression<Boolean> condition) {
        if (!relationship.toMany()) {
            throw new ArgumentException(relationship + " leads to one object: use has() instead of any()");
        }
        return exists(condition);
    }

    /**
     * Whether there is another side for which the condition holds. SQLAlchemy: {@code of_type().has()}.
     *
     * @throws ArgumentException where there may be many: use {@link #any}
     */
    public Condition has(@Nullable Expression<Boolean> condition) {
        if (relationship.toMany()) {
            throw new ArgumentException(relationship + " leads to many objects: use any() instead of has()");
        }
        return exists(condition);
    }

    /** Whether there is a member. */
    public Condition any() {
        return any(null);
    }

    /** Whether there is another side. */
    public Condition has() {
        return has(null);
    }

    private Condition exists(@Nullable Expression<Boolean> condition) {
        FromClause owner = from == null ? Mappers.of(relationship.owner()).from() : from.holding(relationship);
        Expression<Boolean> more = criteria;
        Expression<Boolean> all = more == null || condition == null ? condition : Sql.and(more, condition);
        return RelationshipConditions.exists(relationship, owner, alias, all == null ? more : all);
    }

    @Override
    public List<JoinStep> joinSteps(Join.Kind kind) {
        FromClause target = alias == null ? relationship.target().from() : alias.from();
        List<JoinStep> plain = from == null
                ? RelationshipJoin.steps(relationship, target, kind)
                : RelationshipJoin.steps(relationship, from, target, kind);
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
