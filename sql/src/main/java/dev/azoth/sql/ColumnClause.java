package dev.azoth.sql;

import dev.azoth.sql.type.NamedTypes;
import dev.azoth.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table: the base of {@code dev.azoth.sql.schema.Column} and of light columns that know no schema. Equal by
 * identity. SQLAlchemy: {@code ColumnClause}.
 *
 * @param <T> the Java class of its values
 */
public abstract non-sealed class ColumnClause<T> implements NamedExpression<T>, Attribute {
    private final String name;
    private SqlType<T> type;

    protected ColumnClause(String name, SqlType<T> type) {
        this.name = name;
        this.type = type;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final SqlType<T> type() {
        return type;
    }

    /** Says the schema of a type that has a name; while the column is being made. */
    protected final void setSchemaOfType(String schema) {
        type = NamedTypes.withSchema(type, given -> given == null ? schema : given);
    }

    /** The table it belongs to; null while it belongs to none, then it is rendered without one. */
    public abstract @Nullable TableClause table();

    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public final int hashCode() {
        return System.identityHashCode(this);
    }

    /** {@code table.column}. */
    @Override
    public final String toString() {
        TableClause table = table();
        return table == null ? name : table.name() + "." + name;
    }
}
