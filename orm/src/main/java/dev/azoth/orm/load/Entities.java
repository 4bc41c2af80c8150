package dev.azoth.orm.load;

import dev.azoth.orm.mapping.EntityAlias;
import dev.azoth.orm.mapping.InheritanceKind;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.sql.Expression;
import dev.azoth.sql.Join;
import dev.azoth.sql.Select;
import dev.azoth.sql.Sql;
import dev.azoth.sql.schema.Column;
import java.util.Collection;
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

    /** Joined tables must stand in FROM as the join they are, those below by outer joins. */
    private static Select<?> from(Select<?> select, EntityAlias<?> alias) {
        Mapper<?> mapper = alias.mapper();
        Select<?> query = select;
        if (alias.from() instanceof Join
                && !query.parts().selectFrom().contains(alias.from())
                && query.parts().joins().stream().noneMatch(step -> step.right() == alias.from())) {
            query = query.selectFrom(alias.from());
        }
        if (alias.aliased() || mapper.inheritance() != InheritanceKind.JOINED) {
            return query;
        }
        for (Mapper<?> below : mapper.selfAndDescendants()) {
            if (below != mapper && !below.joinedKey().isEmpty()) {
                Expression<Boolean> on = null;
                List<Column<?>> key = mapper.primaryKey();
                for (int i = 0; i < key.size(); i++) {
                    Expression<Boolean> equal =
                            object(key.get(i)).eq(object(below.joinedKey().get(i)));
                    on = on == null ? equal : Sql.and(on, equal);
                }
                if (on != null) {
                    query = query.outerJoinFrom(alias.from(), below.table(), on);
                }
            }
        }
        return query;
    }

    @SuppressWarnings("unchecked")
    private static Expression<Object> object(Expression<?> expression) {
        return (Expression<Object>) expression;
    }

    /** That the row is of the class or of one below it; null when all rows are. */
    static @Nullable Expression<Boolean> criteria(EntityAlias<?> alias) {
        Mapper<?> mapper = alias.mapper();
        Column<?> discriminator = mapper.discriminator();
        if (discriminator == null || mapper.parent() == null || mapper.inheritance() != InheritanceKind.SINGLE_TABLE) {
            return null;
        }
        Collection<Object> values = mapper.selfAndDescendants().stream()
                .map(Mapper::discriminatorValue)
                .filter(value -> value != null)
                .toList();
        return alias.get(discriminator).in(values);
    }
}
