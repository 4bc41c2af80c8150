package dev.azoth.sql;

import dev.azoth.sql.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code CASE WHEN ... THEN ... ELSE ... END}. SQLAlchemy: {@code case()}.
 *
 * @param operand what the branches are compared with; null when they are conditions
 */
public record Case<T>(
        @Nullable Expression<?> operand,
        List<When> branches,
        @Nullable Expression<?> otherwise,
        SqlType<T> type) implements Expression<T> {
    /** One branch. */
    public record When(Expression<?> condition, Expression<?> result) {}

    public Case {
        branches = List.copyOf(branches);
    }

    @SuppressWarnings("unchecked")
    static <T> Case<T> first(@Nullable Expression<?> operand, Expression<?> condition, Expression<?> result) {
        return new Case<>(operand, List.of(new When(condition, result)), null, (SqlType<T>) result.type());
    }

    /** Another branch. The condition is a value to match, where the case has an operand. */
    public Case<T> when(Object condition, T value) {
        return add(condition, Operands.of("param", value, type));
    }

    public Case<T> when(Object condition, Expression<T> value) {
        return add(condition, value);
    }

    private Case<T> add(Object condition, Expression<?> result) {
        Expression<?> match = operand == null
                ? Operands.argument("param", condition)
                : Operands.of("param", condition, operand.type());
        return new Case<>(operand, Lists.append(branches, new When(match, result)), otherwise, type);
    }

    /** What it is where no branch fits; without, null. */
    public Case<T> else_(T value) {
        return new Case<>(operand, branches, Operands.of("param", value, type), type);
    }

    public Case<T> else_(Expression<T> value) {
        return new Case<>(operand, branches, value, type);
    }

    /** The SQL in a neutral dialect, for reading. */
    @Override
    public String toString() {
        return StatementPrinter.print(this);
    }
}
