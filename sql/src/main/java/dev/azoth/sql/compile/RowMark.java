package dev.azoth.sql.compile;

/** Where in an INSERT the values of a row begin and end, so that they can be repeated; written as nothing. */
enum RowMark {
    BEGIN(""),
    /** The number of the row. */
    COUNTER("0"),
    END("");

    private final String text;

    RowMark(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
