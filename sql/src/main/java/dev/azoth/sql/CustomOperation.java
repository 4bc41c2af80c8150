package dev.azoth.sql;

import dev.azoth.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/** An expression and an operator of your own, waiting for the other side. SQLAlchemy: {@code ColumnOperators.op()}. */
public record CustomOperation<T>(Expression<T> left, String operator, int precedence) {
    /** Yields a value of the left side's type. */
    public Expression<T> with(@Nullable Object right) {
        return with(right, left.type());
    }

    /** Yields a value of a type. */
    public <U> Expression<U> with(@Nullable Object right, SqlType<U> type) {
        return new Binary<>(left, new CustomOperator(operator, precedence, false), Operands.beside(left, right), type);
    }

    /** Yields a condition. SQLAlchemy: {@code bool_op()}. */
    public Condition test(@Nullable Object right) {
        return new Comparison(left, new CustomOperator(operator, precedence, true), Operands.beside(left, right));
    }
}
