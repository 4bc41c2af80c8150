package dev.azoth.sql;

import dev.azoth.sql.type.NumericType;
import dev.azoth.sql.type.SqlType;
import dev.azoth.sql.type.StringType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands beside an operator: expressions as they are, queries as scalar subqueries, values as bind parameters. */
final class Operands {
    private Operands() {}

    /** A value compared with an expression: bound by its type. */
    static Expression<?> beside(Expression<?> other, @Nullable Object value) {
        return of(hint(other), value, other.type());
    }

    /** A parameter of no known type takes that of what it stands beside. */
    private static Expression<?> typed(Expression<?> expression, SqlType<?> type) {
        return expression instanceof BindParameter<?> bind && CoreTypes.isUnknown(bind.type())
                ? bind.withType(bindType(type, bind.value()))
                : expression;
    }

    static Expression<?> of(String hint, @Nullable Object value, SqlType<?> type) {
        return switch (value) {
            case Expression<?> expression -> typed(expression, type);
            case Query<?> query -> query.scalarSubquery();
            case null, default -> BindParameter.anonymous(hint, value, bindType(type, value));
        };
    }

    /** An argument whose type only its value tells. */
    static Expression<?> argument(String hint, @Nullable Object value) {
        return value == null
                ? new NullLiteral<>(CoreTypes.NULL)
                : value instanceof Expression<?> || value instanceof Query<?>
                        ? of(hint, value, CoreTypes.NULL)
                        : BindParameter.anonymous(hint, value, SqlType.ofValue(value));
    }

    static List<Expression<?>> arguments(String hint, @Nullable Object... values) {
        var arguments = new ArrayList<Expression<?>>(values.length);
        for (Object value : values) {
            arguments.add(argument(hint, value));
        }
        return arguments;
    }

    /** A pattern of LIKE: text whatever the type beside it, and of any length. */
    static Expression<?> pattern(Expression<?> other, Object pattern) {
        return of(hint(other), pattern, CoreTypes.STRING);
    }

    /** The right side of IN: a list parameter, or, where expressions are among the values, all of them in parentheses. */
    static Expression<?> list(Expression<?> other, Collection<?> values) {
        boolean plain = true;
        for (Object value : values) {
            plain &= !(value instanceof Expression<?>);
        }
        if (plain) {
            return new BindParameter<>(
                    null, hint(other), copy(values), true, bindType(other.type(), first(values)), true, false);
        }
        var elements = new ArrayList<Expression<?>>(values.size());
        for (Object value : values) {
            elements.add(beside(other, value));
        }
        return new Grouping<>(elements, CoreTypes.NULL);
    }

    private static List<@Nullable Object> copy(Collection<?> values) {
        return java.util.Collections.unmodifiableList(new ArrayList<@Nullable Object>(values));
    }

    private static @Nullable Object first(Collection<?> values) {
        for (Object value : values) {
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /**
     * The type a value is bound with beside an expression: of the same kind, but without limits, since a value too long for
     * the column may well be compared with it; the value's own where the expression's is not known.
     */
    static SqlType<?> bindType(SqlType<?> type, @Nullable Object value) {
        if (type instanceof StringType) {
            return CoreTypes.STRING;
        } else if (type instanceof NumericType) {
            return CoreTypes.NUMERIC;
        } else if (CoreTypes.isUnknown(type) && value != null && !(value instanceof List<?>)) {
            return SqlType.ofValue(value);
        }
        return type;
    }

    /** What a parameter beside the expression is named after. */
    static String hint(Expression<?> expression) {
        return switch (expression) {
            case ColumnClause<?> column -> column.name();
            case ProxyColumn<?> column when !column.name().isEmpty() -> column.name();
            case FunctionCall<?> call -> call.name().substring(call.name().lastIndexOf('.') + 1);
            default -> "param";
        };
    }
}
