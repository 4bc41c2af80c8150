package dev.azoth.sql;

/** {@code true} or {@code false} in the text. SQLAlchemy: {@code true()}, {@code false()}. */
public record BooleanLiteral(boolean value) implements Condition {
    private static final BooleanLiteral TRUE = new BooleanLiteral(true);
    private static final BooleanLiteral FALSE = new BooleanLiteral(false);

    static BooleanLiteral of(boolean value) {
        return value ? TRUE : FALSE;
    }

    /** The SQL in a neutral dialect, for reading. */
    @Override
    public String toString() {
        return StatementPrinter.print(this);
    }
}
