package dev.azoth.sql.schema;

import dev.azoth.sql.ColumnClause;
import dev.azoth.sql.type.SqlType;

/** A column of a table. SQLAlchemy: {@code Column}. */
public abstract class Column<T> extends ColumnClause<T> {
    protected Column(String name, SqlType<T> type) {
        super(name, type);
    }
}
