package dev.azoth.orm.mapping;

import dev.azoth.sql.Delete;
import dev.azoth.sql.Insert;
import dev.azoth.sql.Sql;
import dev.azoth.sql.Update;

/** INSERT, UPDATE and DELETE of rows of a mapped class. */
public final class EntityDml {
    private EntityDml() {}

    public static Insert insert(Mapper<?> mapper) {
        return Sql.insert(mapper.table(), mapper.entity());
    }

    public static Update update(Mapper<?> mapper) {
        return Sql.update(mapper.table(), mapper.entity());
    }

    public static Delete delete(Mapper<?> mapper) {
        return Sql.delete(mapper.table(), mapper.entity());
    }
}
