package dev.azoth.orm.mapping;

import dev.azoth.sql.Expression;
import dev.azoth.sql.FromClause;
import dev.azoth.sql.Join;
import dev.azoth.sql.JoinStep;
import dev.azoth.sql.Sql;
import dev.azoth.sql.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** The joins of a relationship. */
public final class RelationshipJoin {
    private RelationshipJoin() {}

    static List<JoinStep> steps(Relationship<?, ?> relationship, FromClause target, Join.Kind kind) {
        return steps(relationship, Mappers.of(relationship.owner()).from(), target, kind);
    }

    /** From an alias of the owner's class, or of one that this extends, to something that has the target's columns. */
    static List<JoinStep> steps(
            Relationship<?, ?> relationship, EntityAlias<?> owner, FromClause target, Join.Kind kind) {
        var steps = new ArrayList<>(steps(relationship, owner.holding(relationship), target, kind));
        JoinStep first = steps.removeFirst();
        steps.addFirst(new JoinStep(owner.from(), first.right(), first.on(), first.kind()));
        return steps;
    }

    /** From one thing that has the owner's columns to another that has the target's. */
    public static List<JoinStep> steps(
            Relationship<?, ?> relationship, FromClause owner, FromClause target, Join.Kind kind) {
        Wiring<?> wiring = relationship.wiring();
        Table secondary = wiring.secondary();
        if (secondary == null) {
            return List.of(new JoinStep(owner, target, on(wiring, owner, target), kind));
        }
        FromClause between = relationship.target().from() == target ? secondary : secondary.alias();
        if (kind != Join.Kind.INNER) { // owners without members are kept, links without members are not
            Join members = between.join(target, on(wiring.secondaryPairs(), target, between));
            return List.of(new JoinStep(owner, members, on(wiring.pairs(), owner, between), kind));
        }
        return List.of(
                new JoinStep(owner, between, on(wiring.pairs(), owner, between), kind),
                new JoinStep(between, target, on(wiring.secondaryPairs(), target, between), kind));
    }

    /** That an owner and a member belong together, with no table between: the column that is referred to stands first. */
    static Expression<Boolean> on(Wiring<?> wiring, FromClause owner, FromClause target) {
        if (wiring.direction() != Direction.MANY_TO_ONE) {
            return on(wiring.pairs(), owner, target);
        }
        return on(wiring.pairs().stream().map(ColumnPair::flipped).toList(), target, owner);
    }

    /** That the columns of each pair are equal. */
    public static Expression<Boolean> on(List<ColumnPair> pairs, FromClause local, FromClause remote) {
        Expression<Boolean> all = null;
        for (ColumnPair pair : pairs) {
            Expression<Boolean> equal = cast(local.c(pair.local())).eq(cast(remote.c(pair.remote())));
            all = all == null ? equal : Sql.and(all, equal);
        }
        if (all == null) {
            throw new IllegalStateException("A relationship without columns");
        }
        return all;
    }

    @SuppressWarnings("unchecked")
    private static Expression<Object> cast(Expression<?> expression) {
        return (Expression<Object>) expression;
    }
}
