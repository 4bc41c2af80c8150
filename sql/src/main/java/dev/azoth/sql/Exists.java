package dev.azoth.sql;

/** {@code EXISTS (SELECT ...)}. SQLAlchemy: {@code exists()}. */
public record Exists(Query<?> query) implements Condition {
    /** The SQL in a neutral dialect, for reading. */
    @Override
    public String toString() {
        return StatementPrinter.print(this);
    }
}
