package dev.azoth.sql;

import org.jspecify.annotations.Nullable;

/** The operators every dialect knows. How each is spelled is the compiler's matter. SQLAlchemy: {@code sql.operators}. */
public enum StandardOperator implements Operator {
    ADD,
    SUBTRACT,
    MULTIPLY,
    /** Division that keeps the type: of whole numbers a whole number. */
    DIVIDE,
    /** Division of whole numbers that gives a fraction. */
    TRUE_DIVIDE,
    MODULO,
    CONCAT,
    BIT_AND,
    BIT_OR,
    BIT_XOR,
    SHIFT_LEFT,
    SHIFT_RIGHT,
    EQ,
    NE,
    LT,
    LE,
    GT,
    GE,
    IS,
    IS_NOT,
    IS_DISTINCT_FROM,
    IS_NOT_DISTINCT_FROM,
    IN,
    NOT_IN,
    LIKE,
    NOT_LIKE,
    ILIKE,
    NOT_ILIKE,
    STARTS_WITH,
    NOT_STARTS_WITH,
    ENDS_WITH,
    NOT_ENDS_WITH,
    CONTAINS,
    NOT_CONTAINS,
    ISTARTS_WITH,
    NOT_ISTARTS_WITH,
    IENDS_WITH,
    NOT_IENDS_WITH,
    ICONTAINS,
    NOT_ICONTAINS,
    REGEXP_MATCH,
    NOT_REGEXP_MATCH;

    /** The operator that is true exactly where this one is false (and unknown where it is); null where there is none. */
    @Nullable
    StandardOperator negated() {
        return switch (this) {
            case EQ -> NE;
            case NE -> EQ;
            case LT -> GE;
            case GE -> LT;
            case GT -> LE;
            case LE -> GT;
            case IS -> IS_NOT;
            case IS_NOT -> IS;
            case IS_DISTINCT_FROM -> IS_NOT_DISTINCT_FROM;
            case IS_NOT_DISTINCT_FROM -> IS_DISTINCT_FROM;
            case IN -> NOT_IN;
            case NOT_IN -> IN;
            case LIKE -> NOT_LIKE;
            case NOT_LIKE -> LIKE;
            case ILIKE -> NOT_ILIKE;
            case NOT_ILIKE -> ILIKE;
            case STARTS_WITH -> NOT_STARTS_WITH;
            case NOT_STARTS_WITH -> STARTS_WITH;
            case ENDS_WITH -> NOT_ENDS_WITH;
            case NOT_ENDS_WITH -> ENDS_WITH;
            case CONTAINS -> NOT_CONTAINS;
            case NOT_CONTAINS -> CONTAINS;
            case ISTARTS_WITH -> NOT_ISTARTS_WITH;
            case NOT_ISTARTS_WITH -> ISTARTS_WITH;
            case IENDS_WITH -> NOT_IENDS_WITH;
            case NOT_IENDS_WITH -> IENDS_WITH;
            case ICONTAINS -> NOT_ICONTAINS;
            case NOT_ICONTAINS -> ICONTAINS;
            case REGEXP_MATCH -> NOT_REGEXP_MATCH;
            case NOT_REGEXP_MATCH -> REGEXP_MATCH;
            case ADD,
                    SUBTRACT,
                    MULTIPLY,
                    DIVIDE,
                    TRUE_DIVIDE,
                    MODULO,
                    CONCAT,
                    BIT_AND,
                    BIT_OR,
                    BIT_XOR,
                    SHIFT_LEFT,
                    SHIFT_RIGHT -> null;
        };
    }
}
