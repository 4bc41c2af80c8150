package dev.azoth.orm.mapping;

import dev.azoth.sql.schema.Column;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A field that holds the value of a column. SQLAlchemy: {@code ColumnProperty}. */
public final class ColumnProperty extends Property {
    private final Column<?> column;
    private final Set<ColumnOption> options;
    private final @Nullable Generation generation;
    private final String group;

    ColumnProperty(
            Class<?> owner,
            String name,
            int index,
            Column<?> column,
            Set<ColumnOption> options,
            @Nullable Generation generation,
            String group) {
        super(owner, name, index);
        this.column = column;
        this.options = options;
        this.generation = generation;
        this.group = group;
    }

    public Column<?> column() {
        return column;
    }

    public boolean is(ColumnOption option) {
        return options.contains(option);
    }

    /** Of a key: where values come from; null when the application gives them. */
    public @Nullable Generation generation() {
        return generation;
    }

    /** Of a deferred column: those of one group are loaded together; empty for none. */
    public String group() {
        return group;
    }
}
