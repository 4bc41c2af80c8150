package dev.azoth.orm.bulk;

import dev.azoth.error.ArgumentException;
import dev.azoth.error.UnsupportedFeatureException;
import dev.azoth.orm.flush.Generated;
import dev.azoth.orm.mapping.ColumnProperty;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Property;
import dev.azoth.sql.ColumnClause;
import dev.azoth.sql.EntityClause;
import dev.azoth.sql.Expression;
import dev.azoth.sql.Insert;
import dev.azoth.sql.schema.Column;
import dev.azoth.sql.schema.Table;
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
        entity.unfolded(values)
                .forEach((name, value) -> row.put(
                        entity.attribute(name) instanceof ColumnClause<?> column ? column.name() : name, value));
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

    /** Rows that the statement itself gives, with the same. */
    static Insert completed(Mapper<?> mapper, Insert insert) {
        Insert completed = insert;
        if (mapper.tables().size() > 1) {
            return completed;
        }
        for (Property property : mapper.properties()) {
            if (property instanceof ColumnProperty column && Generated.value(column) != null) {
                completed = withGenerated(completed, column.column(), column);
            }
        }
        Column<?> discriminator = mapper.discriminator();
        Object kind = mapper.discriminatorValue();
        return discriminator == null || kind == null ? completed : withKind(completed, discriminator, kind);
    }

    @SuppressWarnings("unchecked") // what is made is of the column's class
    private static <T> Insert withGenerated(Insert insert, Column<T> column, ColumnProperty property) {
        return insert.valueIfAbsent(column, () -> (T) Generated.value(property));
    }

    @SuppressWarnings("unchecked") // the discriminator's values are of its class
    private static <T> Insert withKind(Insert insert, Column<T> column, Object kind) {
        return insert.valueIfAbsent(column, () -> (T) kind);
    }

    /**
     * The column of an attribute, or of that name.
     *
     * @throws ArgumentException when there is none
     */
    static Column<?> column(Mapper<?> mapper, String name) {
        if (mapper.entity().attribute(name) instanceof Column<?> column) {
            return column;
        }
        for (Table table : mapper.tables()) {
            if (table.columns().stream().anyMatch(column -> column.name().equals(name))) {
                return table.c(name);
            }
        }
        throw new ArgumentException(mapper.type().getSimpleName() + " has no attribute or column '" + name + "'");
    }

    /** Whether a name is that of the attribute that holds a column, or of the column. */
    static boolean isNamed(Mapper<?> mapper, String name, Column<?> column) {
        Expression<?> attribute = mapper.entity().attribute(name);
        return attribute == null ? column.name().equals(name) : attribute.equals(column);
    }

    /** Rows that follow one another and give the same columns, together. */
    static List<List<Map<String, @Nullable Object>>> alike(List<Map<String, @Nullable Object>> rows) {
        var groups = new ArrayList<List<Map<String, @Nullable Object>>>();
        for (Map<String, @Nullable Object> row : rows) {
            if (groups.isEmpty() || !groups.getLast().getFirst().keySet().equals(row.keySet())) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(row);
        }
        return groups;
    }
}
