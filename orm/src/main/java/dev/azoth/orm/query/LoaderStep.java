package dev.azoth.orm.query;

import dev.azoth.error.ArgumentException;
import dev.azoth.orm.annotation.LoadingStrategy;
import dev.azoth.orm.mapping.EntityAlias;
import dev.azoth.orm.mapping.Related;
import dev.azoth.orm.mapping.Relationship;
import dev.azoth.sql.Expression;
import dev.azoth.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * One step along the path of a loader option. Immutable.
 *
 * @param strategy null to leave it as it is mapped
 * @param contained whether the statement's own joins give the members: {@code containsEager}
 * @param alias of the members, null for the class itself
 * @param criteria a further condition on the members, null for none
 * @param depth how often the step is repeated below itself, {@link LoaderOption#UNLIMITED} for ever
 * @param joined how members are joined that come by a join
 * @param chunk for how many owners members are asked at a time; 0 where nothing is said
 */
public record LoaderStep(
        Relationship<?, ?> relationship,
        @Nullable LoadingStrategy strategy,
        boolean contained,
        @Nullable EntityAlias<?> alias,
        @Nullable Expression<Boolean> criteria,
        int depth,
        Joined joined,
        int chunk) {
    /** By which join members come. */
    public enum Joined {
        OUTER,
        /** Inside the outer join that leads there, if one does. */
        INNER,
        /** An outer join where one leads there. */
        INNER_UNNESTED
    }

    static LoaderStep of(Related related, @Nullable LoadingStrategy strategy) {
        return new LoaderStep(
                related.relationship(), strategy, false, related.alias(), related.criteria(), 0, Joined.OUTER, 0);
    }

    static LoaderStep contained(Related related) {
        return new LoaderStep(
                related.relationship(),
                LoadingStrategy.JOINED,
                true,
                related.alias(),
                related.criteria(),
                0,
                Joined.OUTER,
                0);
    }

    LoaderStep and(Expression<Boolean> more) {
        Expression<Boolean> all = criteria == null ? more : Sql.and(criteria, more);
        return new LoaderStep(relationship, strategy, contained, alias, all, depth, joined, chunk);
    }

    LoaderStep recursionDepth(int levels) {
        if (levels < 1 && levels != LoaderOption.UNLIMITED) {
            throw new ArgumentException("A recursion depth is at least 1, or LoaderOption.UNLIMITED; not " + levels);
        }
        if (levels == LoaderOption.UNLIMITED && strategy == LoadingStrategy.JOINED) {
            throw new ArgumentException("There is no end to joins of " + relationship
                    + " to an unlimited recursion depth: use selectinload, or say how many");
        }
        if (!relationship.targetType().isAssignableFrom(relationship.owner())) {
            throw new ArgumentException(relationship + " does not lead to its own class: it has no recursion depth");
        }
        return new LoaderStep(relationship, strategy, contained, alias, criteria, levels, joined, chunk);
    }

    /** The same on the next level of a recursion, where an alias stands already. */
    public LoaderStep below() {
        return alias == null
                ? this
                : new LoaderStep(relationship, strategy, contained, null, criteria, depth, joined, chunk);
    }

    /** The same without saying how it is loaded. */
    public LoaderStep unsaid() {
        return new LoaderStep(relationship, null, false, alias, criteria, depth, Joined.OUTER, 0);
    }

    LoaderStep chunkSize(int owners) {
        if (owners < 1) {
            throw new ArgumentException("A chunk has at least one owner, not " + owners);
        }
        if (strategy != LoadingStrategy.SELECTIN) {
            throw new ArgumentException(
                    "A chunk size is an option of selectinload; " + relationship + " is loaded by " + strategy);
        }
        return new LoaderStep(relationship, strategy, contained, alias, criteria, depth, joined, owners);
    }

    /** The same where the statement's own joins are not there: what follows holds, and how it is loaded is not said. */
    public LoaderStep afterwards() {
        return contained ? new LoaderStep(relationship, null, false, null, null, 0, Joined.OUTER, 0) : this;
    }

    LoaderStep joined(Joined by) {
        if (strategy != LoadingStrategy.JOINED || contained) {
            throw new ArgumentException("An inner join is an option of joinedload; " + relationship + " is loaded by "
                    + (contained ? "the statement's own joins" : String.valueOf(strategy)));
        }
        return new LoaderStep(relationship, strategy, contained, alias, criteria, depth, by, chunk);
    }
}
