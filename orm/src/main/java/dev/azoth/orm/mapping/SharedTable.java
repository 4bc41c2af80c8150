package dev.azoth.orm.mapping;

import dev.azoth.sql.Expression;
import dev.azoth.sql.FromClause;
import dev.azoth.sql.JoinStep;
import dev.azoth.sql.Sql;
import dev.azoth.sql.schema.Column;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Classes that share one table: their rows are told apart by the discriminator. */
public final class SharedTable {
    private SharedTable() {}

    /** That a row is of a class, or of one below it; null when all rows are. */
    public static @Nullable Expression<Boolean> criteria(Mapper<?> mapper, FromClause from) {
        Column<?> discriminator = mapper.discriminator();
        if (discriminator == null
                || mapper.parent() == null
                || !mapper.joinedKey().isEmpty()) {
            return null;
        }
        Collection<Object> values = mapper.selfAndDescendants().stream()
                .<Object>map(Mapper::discriminatorValue)
                .filter(Objects::nonNull)
                .toList();
        return from.c(discriminator).in(values);
    }

    /** Joins whose last one leads to rows of a class alone. */
    static List<JoinStep> only(Mapper<?> mapper, List<JoinStep> steps) {
        JoinStep last = steps.getLast();
        Expression<Boolean> criteria = criteria(mapper, last.right());
        if (criteria == null) {
            return steps;
        }
        var more = new ArrayList<>(steps.subList(0, steps.size() - 1));
        Expression<Boolean> on = last.on();
        more.add(new JoinStep(last.left(), last.right(), on == null ? criteria : Sql.and(on, criteria), last.kind()));
        return more;
    }
}
