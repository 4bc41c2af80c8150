package dev.azoth.benchmarks;

import dev.azoth.benchmarks.orm.Items;

/** What is measured. The SQL is Azoth's own rendering, and every contender sends the same text. */
enum Case {
    /** One row by its primary key; the key is the operation's. */
    PRIMARY_KEY("P1", "primary-key select", 64, ItemRows.COLUMNS + " FROM item WHERE item.id = $1::INTEGER"),
    /** All rows of the table; the key is ignored. */
    ALL_ROWS("P2", Items.COUNT + "-row select", 4, ItemRows.COLUMNS + " FROM item ORDER BY item.id");

    private final String label;
    private final String title;
    private final int callers;
    private final String sql;

    Case(String label, String title, int callers, String sql) {
        this.label = label;
        this.title = title;
        this.callers = callers;
        this.sql = sql;
    }

    String label() {
        return label;
    }

    String title() {
        return title;
    }

    /** How many callers are in the loop at once. */
    int callers() {
        return callers;
    }

    String sql() {
        return sql;
    }

    /** For JDBC, whose placeholders are question marks. */
    String jdbcSql() {
        return sql.replace("$1", "?");
    }
}
