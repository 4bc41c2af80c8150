package dev.azoth.sql;

import dev.azoth.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A column of an alias, a subquery, a CTE: stands for the column at a position of what is inside.
 *
 * @param position from 0
 * @param name the name known from the outside; empty when the compiler has to make one up, as for an unlabelled function
 * @param source the column inside, by which this one is found
 */
public record ProxyColumn<T>(FromClause from, int position, String name, Expression<?> source, SqlType<T> type)
        implements NamedExpression<T> {
    @Override
    @SuppressWarnings("ReferenceEquality") // FROM clauses are equal by identity
    public boolean equals(@Nullable Object other) {
        return other instanceof ProxyColumn<?> proxy && from == proxy.from && position == proxy.position;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(from) * 31 + position;
    }

    /** The SQL in a neutral dialect, for reading. */
    @Override
    public String toString() {
        return StatementPrinter.print(this);
    }
}
