package dev.azoth.sql.schema;

/** A property of a table as such; made by {@link Schema}. */
public sealed interface TableOption extends TableItem {
    /** The schema the table lives in. */
    record InSchema(String name) implements TableOption {}

    /** The table's comment in the database. */
    record Comment(String text) implements TableOption {}

    /** A word between CREATE and TABLE: {@code TEMPORARY}. */
    record Prefix(String text) implements TableOption {}

    /** An option of one dialect; its name begins with the dialect's: {@code sqlite_strict}. */
    record Dialect(String name, Object value) implements TableOption {}
}
