package dev.azoth.sql.schema;

/** {@code COMMENT ON COLUMN}, from the column's own comment; without one it is taken away. */
public final class SetColumnComment extends SchemaDdl {
    private final Column<?> column;

    public SetColumnComment(Column<?> column) {
        this.column = column;
    }

    public Column<?> column() {
        return column;
    }
}
