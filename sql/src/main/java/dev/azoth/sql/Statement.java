package dev.azoth.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be executed. Immutable; safe for any number of threads. {@link #toString} renders it for reading.
 * SQLAlchemy: {@code Executable}.
 *
 * @param <R> what it returns for each row
 */
public abstract sealed class Statement<R extends @Nullable Object>
        permits Query, TextClause, DmlStatement, DdlStatement {
    /**
     * What the compiler keeps here: the statement's key and values, so that a statement held in a constant is walked once.
     * Written without a lock: what is written is immutable, and writing it twice does no harm.
     */
    private @Nullable Object memo;

    /** What each row becomes. */
    public abstract RowShape<R> rowShape();

    /**
     * The expressions that were selected or returned, by which rows can be asked, in the order of the columns; empty when
     * only the database knows them. A cached compilation holds those of the first statement of the same shape: the header
     * of a result is made of these.
     */
    public abstract List<? extends @Nullable Expression<?>> resultExpressions();

    /** For the compiler. */
    public final @Nullable Object memo() {
        return memo;
    }

    /** For the compiler. */
    public final void memo(Object value) {
        memo = value;
    }

    /** The SQL in a neutral dialect, for reading. */
    @Override
    public String toString() {
        return StatementPrinter.print(this);
    }
}
