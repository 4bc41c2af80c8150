package dev.azoth.orm.query;

import dev.azoth.orm.mapping.EntityAlias;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.sql.Expression;
import dev.azoth.sql.Sql;
import dev.azoth.sql.StatementOption;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Only rows for which a condition holds count, wherever a class stands in a statement, and in what is loaded of its objects later.
 * SQLAlchemy: {@code with_loader_criteria}.
 *
 * @param type a mapped class, or a class or interface that mapped classes extend
 * @param condition gives the condition for a class, or an alias of it
 * @param includesAliases whether it holds for aliases that the statement names
 */
public record LoaderCriteria(
        Class<?> type, Function<EntityAlias<?>, Expression<Boolean>> condition, boolean includesAliases)
        implements StatementOption {
    /** For aliases that the statement names, too. */
    public LoaderCriteria includingAliases() {
        return new LoaderCriteria(type, condition, true);
    }

    /** Whether it is about a class. */
    public boolean concerns(Mapper<?> mapper) {
        return type.isAssignableFrom(mapper.type());
    }

    /**
     * What some say of a class in a statement; null for nothing.
     *
     * @param named whether the statement names the alias
     */
    public static @Nullable Expression<Boolean> of(
            Collection<LoaderCriteria> criteria, EntityAlias<?> alias, boolean named) {
        Expression<Boolean> all = null;
        for (LoaderCriteria one : criteria) {
            if (one.concerns(alias.mapper()) && (!named || one.includesAliases)) {
                Expression<Boolean> condition = one.condition.apply(alias);
                all = all == null ? condition : Sql.and(all, condition);
            }
        }
        return all;
    }
}
