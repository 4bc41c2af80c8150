package dev.azoth.sql.schema;

/** {@code DROP TABLE}. */
public final class DropTable extends SchemaDdl {
    private final Table table;
    private final boolean skipMissing;

    public DropTable(Table table) {
        this(table, false);
    }

    private DropTable(Table table, boolean skipMissing) {
        this.table = table;
        this.skipMissing = skipMissing;
    }

    /** Refused by no database when it is not there. */
    public DropTable ifExists() {
        return new DropTable(table, true);
    }

    public Table table() {
        return table;
    }

    public boolean skipMissing() {
        return skipMissing;
    }
}
