package dev.azoth.orm.mapping;

import dev.azoth.sql.schema.Column;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A field that holds an object made of several columns. SQLAlchemy: {@code composite()}. */
public final class EmbeddedProperty extends Property {
    private final Class<?> type;
    private final List<Column<?>> columns;
    private final Function<Object, @Nullable Object[]> split;
    private final Function<@Nullable Object[], Object> join;
    private final boolean mutable;

    EmbeddedProperty(
            Class<?> owner,
            String name,
            int index,
            Class<?> type,
            List<Column<?>> columns,
            Function<Object, @Nullable Object[]> split,
            Function<@Nullable Object[], Object> join,
            boolean mutable) {
        super(owner, name, index);
        this.type = type;
        this.columns = List.copyOf(columns);
        this.split = split;
        this.join = join;
        this.mutable = mutable;
    }

    public Class<?> type() {
        return type;
    }

    public List<Column<?>> columns() {
        return columns;
    }

    /** The values of the columns, in their order; of null as many nulls. */
    public @Nullable Object[] split(@Nullable Object embedded) {
        return embedded == null ? new Object[columns.size()] : split.apply(embedded);
    }

    /** The object of these values; null when all are null. */
    public @Nullable Object join(@Nullable Object[] values) {
        for (Object value : values) {
            if (value != null) {
                return join.apply(values);
            }
        }
        return null;
    }

    /** Whether it can change without being assigned, so that it is compared at flush. */
    public boolean mutable() {
        return mutable;
    }
}
