package dev.azoth.sql.schema;

import java.util.Collection;
import java.util.Set;

/** {@code CREATE TABLE}. Its indexes are statements of their own. */
public final class CreateTable extends SchemaDdl {
    private final Table table;
    private final boolean skipExisting;
    private final Set<ForeignKeyConstraint> left;

    public CreateTable(Table table) {
        this(table, false, Set.of());
    }

    private CreateTable(Table table, boolean skipExisting, Set<ForeignKeyConstraint> left) {
        this.table = table;
        this.skipExisting = skipExisting;
        this.left = left;
    }

    /** Refused by no database when it is there already. */
    public CreateTable ifNotExists() {
        return new CreateTable(table, true, left);
    }

    /** Without these foreign keys, which are added later. */
    public CreateTable without(Collection<ForeignKeyConstraint> foreignKeys) {
        return new CreateTable(table, skipExisting, Set.copyOf(foreignKeys));
    }

    public Table table() {
        return table;
    }

    public boolean skipExisting() {
        return skipExisting;
    }

    /** The foreign keys that are left out. */
    public Set<ForeignKeyConstraint> without() {
        return left;
    }
}
