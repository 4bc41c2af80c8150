package dev.azoth.sql.schema;

import dev.azoth.error.ArgumentException;
import dev.azoth.error.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/**
 * A constraint of a table: defined by itself, then given to {@link Table#define}, after which it does not change. Equal by
 * identity. SQLAlchemy: {@code Constraint}.
 */
public abstract sealed class Constraint implements TableItem
        permits PrimaryKeyConstraint, ForeignKeyConstraint, UniqueConstraint, CheckConstraint {
    private @Nullable String name;
    private boolean exactName;
    private @Nullable Deferrability deferrability;
    private @Nullable Table table;

    /** The name given, or made by the metadata's naming convention; null for none. */
    public final @Nullable String name() {
        return table == null || exactName ? name : table.metadata().naming().name(this, name);
    }

    /** The name as it was given, before any naming convention. */
    public final @Nullable String givenName() {
        return name;
    }

    public final @Nullable Deferrability deferrability() {
        return deferrability;
    }

    /**
     * The table it belongs to.
     *
     * @throws InvalidRequestException when it was not yet given to a table
     */
    public final Table table() {
        if (table == null) {
            throw new InvalidRequestException(this + " belongs to no table yet; give it to Table.define");
        }
        return table;
    }

    final boolean attached() {
        return table != null;
    }

    final void setName(String newName) {
        requireFree();
        name = Names.check(newName, "constraint");
    }

    /** A name that no naming convention changes: the database's own. */
    final void setExactName(String newName) {
        setName(newName);
        exactName = true;
    }

    final void setDeferrability(Deferrability when) {
        requireFree();
        deferrability = when;
    }

    final void requireFree() {
        if (table != null) {
            throw new InvalidRequestException(
                    this + " belongs to table '" + table + "' already; set its options before Table.define");
        }
    }

    final void attach(Table newTable) {
        if (table != null) {
            throw new ArgumentException(
                    this + " is used in two tables, '" + table + "' and '" + newTable + "'; make one for each");
        }
        table = newTable;
        resolve(newTable);
    }

    /** Finds its columns in the table it was given to. */
    abstract void resolve(Table newTable);
}
