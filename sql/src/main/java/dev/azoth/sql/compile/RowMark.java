package dev.azoth.sql.compile;

/** Where in an INSERT the values of a row begin and end, so that they can be repeated; written as nothing. */
enum RowMark {
    /** All that makes the rows begins. */
    ROWS(""),
    BEGIN(""),
    /** The number of the row. */
    COUNTER("0"),
    END(""),
    ROWS_END("");

    private final String text;

    RowMark(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
