package dev.azoth.sql.schema;

/** {@code COMMENT ON TABLE}, from the table's own comment; without one it is taken away. */
public final class SetTableComment extends SchemaDdl {
    private final Table table;

    public SetTableComment(Table table) {
        this.table = table;
    }

    public Table table() {
        return table;
    }
}
