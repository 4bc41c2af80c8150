package dev.azoth.sql;

import dev.azoth.sql.type.SqlType;
import java.util.List;

/**
 * An expression that is true, false or unknown; conditions are joined with {@link #and} and {@link #or}. A boolean column
 * becomes one through {@link Expression#isTrue}. Immutable. SQLAlchemy: {@code ColumnElement[bool]}.
 */
public sealed interface Condition extends Expression<Boolean>
        permits Comparison, Between, Junction, Not, Exists, BooleanLiteral, TextCondition {
    @Override
    default SqlType<Boolean> type() {
        return CoreTypes.BOOLEAN;
    }

    /** Both; chains are kept flat. */
    default Condition and(Expression<Boolean> other) {
        return Junction.of(Junction.Kind.AND, List.of(this, other));
    }

    /** Either; chains are kept flat. */
    default Condition or(Expression<Boolean> other) {
        return Junction.of(Junction.Kind.OR, List.of(this, other));
    }

    /** The opposite: {@code a = b} becomes {@code a != b}, what has no opposite operator is put into {@code NOT (...)}. */
    default Condition not() {
        return Not.of(this);
    }
}
