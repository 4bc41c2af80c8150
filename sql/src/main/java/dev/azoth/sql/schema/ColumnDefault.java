package dev.azoth.sql.schema;

import dev.azoth.sql.Expression;
import java.util.function.Supplier;

/** What a column is given when a statement gives it nothing. SQLAlchemy: {@code ColumnDefault}, {@code Sequence}. */
public sealed interface ColumnDefault {
    /** A value, sent as a parameter. */
    record Value(Object value) implements ColumnDefault {}

    /** A value made anew for each row, when it is bound; on the thread that executes. */
    record Supplied(Supplier<?> supplier) implements ColumnDefault {}

    /** An expression written into the statement. */
    record Sql(Expression<?> expression) implements ColumnDefault {}

    /** The next number of a sequence, where the database has them. */
    record FromSequence(Sequence sequence) implements ColumnDefault {}
}
