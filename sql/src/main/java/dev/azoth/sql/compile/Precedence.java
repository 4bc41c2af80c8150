package dev.azoth.sql.compile;

import dev.azoth.sql.Between;
import dev.azoth.sql.Binary;
import dev.azoth.sql.Collate;
import dev.azoth.sql.Comparison;
import dev.azoth.sql.CustomOperator;
import dev.azoth.sql.Exists;
import dev.azoth.sql.Expression;
import dev.azoth.sql.Filtered;
import dev.azoth.sql.Junction;
import dev.azoth.sql.Label;
import dev.azoth.sql.Not;
import dev.azoth.sql.Operator;
import dev.azoth.sql.StandardOperator;
import dev.azoth.sql.TypeCoerce;
import dev.azoth.sql.Unary;

/**
 * How tightly operators bind, and so where parentheses stand. The figures are SQLAlchemy's ({@code operators._PRECEDENCE}):
 * an operand is put into parentheses when it does not bind tighter than what is around it.
 */
final class Precedence {
    /** Around a list element, a function's argument: nothing needs parentheses there. */
    static final int COMMA = -1;
    /** Around the whole of WHERE, HAVING, ON. */
    static final int CLAUSE = -10;

    static final int OR = 2;
    static final int AND = 3;
    static final int ORDER = 3;
    static final int COLLATION = 4;
    static final int COMPARISON = 5;
    static final int FILTER = 6;
    static final int UNARY = 8;
    /** Of what is never put into parentheses. */
    static final int ATOM = Integer.MAX_VALUE;

    private Precedence() {}

    static int of(Operator operator) {
        return switch (operator) {
            case CustomOperator custom -> custom.precedence();
            case StandardOperator standard ->
                switch (standard) {
                    case MULTIPLY, DIVIDE, TRUE_DIVIDE, MODULO -> 8;
                    case ADD, SUBTRACT, BIT_AND, BIT_OR, BIT_XOR, SHIFT_LEFT, SHIFT_RIGHT -> 7;
                    default -> COMPARISON;
                };
        };
    }

    static int of(Expression<?> expression) {
        return switch (expression) {
            case Comparison comparison -> of(comparison.operator());
            case Between between -> COMPARISON;
            case Junction junction -> junction.kind() == Junction.Kind.AND ? AND : OR;
            case Not not -> not.negated() ? COMPARISON : of(not.operand());
            case Exists exists -> 0;
            case Binary<?> binary -> of(binary.operator());
            case Unary<?> unary -> unary.kind() == Unary.Kind.DISTINCT ? COMPARISON : UNARY;
            case Collate<?> collate -> COLLATION;
            case Filtered<?> filtered -> FILTER;
            case Label<?> label -> of(label.expression());
            case TypeCoerce<?> coerce -> of(coerce.expression());
            default -> ATOM;
        };
    }

    /** Whether an operand needs parentheses beside an operator. */
    static boolean groups(Expression<?> operand, Operator around) {
        if (isAssociative(around)
                && operand instanceof Binary<?> binary
                && binary.operator().equals(around)) {
            return false;
        }
        return of(operand) <= of(around);
    }

    private static boolean isAssociative(Operator operator) {
        return operator == StandardOperator.ADD
                || operator == StandardOperator.MULTIPLY
                || operator == StandardOperator.CONCAT;
    }
}
