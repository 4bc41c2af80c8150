package dev.azoth.orm.bulk;

import dev.azoth.orm.load.Loader;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.sql.Expression;
import dev.azoth.sql.Select;
import dev.azoth.sql.Selectable;
import dev.azoth.sql.Sql;
import dev.azoth.sql.schema.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which rows of the table of a class are its own, where it shares the table with others. */
final class RowsOfClass {
    private RowsOfClass() {}

    /** A condition on rows of the class's table; null when all are its own. */
    static @Nullable Expression<Boolean> of(Mapper<?> mapper) {
        Expression<Boolean> condition = Loader.isOfClass(mapper.entity());
        Column<?> discriminator = mapper.discriminator();
        if (condition == null || discriminator == null || discriminator.table() == mapper.table()) {
            return condition;
        }
        List<Column<?>> key = joinedKey(mapper);
        Select<?> own = Sql.select(List.<Selectable>copyOf(mapper.primaryKey())).where(condition);
        return key.size() == 1
                ? key.getFirst().in(own)
                : Sql.tuple(key.toArray(Expression<?>[]::new)).in(own);
    }

    /** Of the class that has the table and joins it to the one above. */
    private static List<Column<?>> joinedKey(Mapper<?> mapper) {
        Mapper<?> at = mapper;
        for (Mapper<?> above = at.parent(); at.joinedKey().isEmpty() && above != null; above = at.parent()) {
            at = above;
        }
        return at.joinedKey();
    }
}
