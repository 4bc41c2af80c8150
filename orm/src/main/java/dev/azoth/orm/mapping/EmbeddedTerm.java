package dev.azoth.orm.mapping;

import dev.azoth.sql.Bundle;
import dev.azoth.sql.Condition;
import dev.azoth.sql.Expression;
import dev.azoth.sql.Row;
import dev.azoth.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An embedded attribute of a class, or of an alias of it, in a statement. Immutable; safe for any number of threads. SQLAlchemy:
 * {@code Composite.Comparator}.
 *
 * @param <T> the class of the objects
 */
public final class EmbeddedTerm<T> {
    private final EmbeddedProperty property;
    private final List<Expression<Object>> columns;

    /** @param alias null for the class as such */
    EmbeddedTerm(EmbeddedProperty property, @Nullable EntityAlias<?> alias) {
        this.property = property;
        this.columns = property.columns().stream()
                .<Expression<Object>>map(column -> alias == null ? Mapper.cast(column) : alias.get(Mapper.cast(column)))
                .toList();
    }

    /** That all its columns have the values of an object; null for none, whose columns are all null. */
    public Condition eq(@Nullable T object) {
        return Sql.and(compared(object, false));
    }

    /** That one of its columns has another value than that of an object, or is not null where the object is. */
    public Condition ne(@Nullable T object) {
        return Sql.or(compared(object, true));
    }

    public Condition isNull() {
        return eq(null);
    }

    public Condition isNotNull() {
        return ne(null);
    }

    /** Its columns, for {@code orderBy} and {@code groupBy}. */
    public Expression<?>[] columns() {
        return columns.toArray(Expression<?>[]::new);
    }

    /** The object, to be selected: {@code select(Edge_.start.value())}; null where all its columns are. */
    @SuppressWarnings({"unchecked", "NullAway"}) // of the attribute's class; a row may hold null
    public Bundle<T> value() {
        return Bundle.of(property.name(), Sql.select(columns)).into(row -> (T) property.join(values(row)));
    }

    private static @Nullable Object[] values(Row row) {
        @Nullable Object[] values = new Object[row.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.get(i);
        }
        return values;
    }

    private List<Condition> compared(@Nullable T object, boolean other) {
        @Nullable Object[] values = property.split(object);
        var conditions = new ArrayList<Condition>(values.length);
        for (int i = 0; i < values.length; i++) {
            conditions.add(compared(columns.get(i), values[i], other));
        }
        return conditions;
    }

    private static Condition compared(Expression<Object> column, @Nullable Object value, boolean other) {
        if (value == null) {
            return other ? column.isNotNull() : column.isNull();
        }
        return other ? column.ne(value) : column.eq(value);
    }
}
