package dev.azoth.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table: the base of {@code dev.azoth.sql.schema.Table} and of light tables that know no schema. Equal by identity.
 * SQLAlchemy: {@code TableClause}.
 */
public abstract non-sealed class TableClause implements FromClause {
    private final String name;
    private final @Nullable String schema;

    protected TableClause(String name, @Nullable String schema) {
        this.name = name;
        this.schema = schema;
    }

    public final String name() {
        return name;
    }

    /** The schema's name, null for the default one. */
    public final @Nullable String schema() {
        return schema;
    }

    @Override
    public abstract List<? extends ColumnClause<?>> columns();

    /** The foreign keys of this table, from which joins derive their condition. */
    public abstract List<ForeignKeyLink> foreignKeyLinks();

    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public final int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return schema == null ? name : schema + "." + name;
    }
}
