package dev.azoth.sql;

import dev.azoth.sql.type.SqlType;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A column that knows only its name and type. SQLAlchemy: {@code column()}. */
final class PlainColumn<T> extends ColumnClause<T> {
    private final AtomicReference<@Nullable TableClause> table = new AtomicReference<>();

    PlainColumn(String name, SqlType<T> type) {
        super(name, type);
    }

    @Override
    public @Nullable TableClause table() {
        return table.get();
    }

    void attach(TableClause newTable) {
        if (!table.compareAndSet(null, newTable)) {
            throw new dev.azoth.error.ArgumentException(
                    "Column '" + name() + "' is already part of table '" + table.get() + "'");
        }
    }
}
