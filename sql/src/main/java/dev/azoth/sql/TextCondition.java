package dev.azoth.sql;

/** Text that stands for a condition. */
public record TextCondition(TextClause text) implements Condition {
    /** The SQL in a neutral dialect, for reading. */
    @Override
    public String toString() {
        return StatementPrinter.print(this);
    }
}
