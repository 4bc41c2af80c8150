package dev.azoth.orm.bulk;

import dev.azoth.error.InvalidRequestException;
import dev.azoth.error.UnsupportedFeatureException;
import dev.azoth.orm.flush.Generated;
import dev.azoth.orm.mapping.ColumnProperty;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Property;
import dev.azoth.sql.ColumnClause;
import dev.azoth.sql.EntityClause;
import dev.azoth.sql.schema.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Maps by the names of attributes become maps by the names of columns. */
final class EntityRows {
    private EntityRows() {}

    /** One map. A name that is no attribute is left as it is: that of a column, or of a parameter. */
    static Map<String, @Nullable Object> named(Mapper<?> mapper, Map<String, ?> values) {
        EntityClause<?> entity = mapper.entity();
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        values.forEach((name, value) ->
                row.put(entity.attribute(name) instanceof ColumnClause<?> column ? column.name() : name, value));
        return row;
    }

    /** Rows to be inserted, with what is made here: keys, versions, the discriminator. */
    static List<Map<String, @Nullable Object>> inserted(Mapper<?> mapper, List<? extends Map<String, ?>> rows) {
        if (mapper.tables().size() > 1) {
            throw new UnsupportedFeatureException(
                    "INSERT of " + mapper.type().getSimpleName() + ", whose rows are kept in "
                            + mapper.tables().size() + " tables, with RETURNING: add objects to the session");
        }
        var all = new ArrayList<Map<String, @Nullable Object>>(rows.size());
        for (Map<String, ?> values : rows) {
            Map<String, @Nullable Object> row = named(mapper, values);
            for (Property property : mapper.properties()) {
                if (property instanceof ColumnProperty column
                        && row.get(column.column().name()) == null) {
                    Object made = Generated.value(column);
                    if (made != null) {
                        row.put(column.column().name(), made);
                    }
                }
            }
            Column<?> discriminator = mapper.discriminator();
            if (discriminator != null && mapper.discriminatorValue() != null) {
                row.putIfAbsent(discriminator.name(), mapper.discriminatorValue());
            }
            all.add(row);
        }
        return all;
    }

    /** The values of the key in a row. */
    static @Nullable Object[] key(Mapper<?> mapper, Map<String, ?> row) {
        return mapper.primaryKey().stream()
                .map(column -> {
                    Object value = row.get(column.name());
                    if (value == null) {
                        throw new InvalidRequestException("UPDATE of "
                                + mapper.type().getSimpleName() + " by primary key: a map has no value for " + column
                                + "; it has " + row.keySet());
                    }
                    return (Object) column.type().check(value);
                })
                .toArray();
    }
}
