package dev.azoth.sql;

import dev.azoth.sql.type.SqlType;
import dev.azoth.sql.type.Types;
import java.math.BigDecimal;

/** The types expressions have by their nature, made once; and what type an operation has. */
final class CoreTypes {
    static final SqlType<Boolean> BOOLEAN = Types.boolean_();
    static final SqlType<Integer> INTEGER = Types.integer();
    static final SqlType<Long> BIGINT = Types.bigInteger();
    static final SqlType<BigDecimal> NUMERIC = Types.numeric();
    static final SqlType<String> STRING = Types.string();
    static final SqlType<Object> NULL = Types.nullType();

    private CoreTypes() {}

    /** How far a number type reaches; 0 for what is no number. */
    private static int rank(SqlType<?> type) {
        Class<?> java = type.javaType();
        if (java == Short.class) {
            return 1;
        } else if (java == Integer.class) {
            return 2;
        } else if (java == Long.class) {
            return 3;
        } else if (java == BigDecimal.class) {
            return 4;
        } else if (java == Float.class) {
            return 5;
        } else if (java == Double.class) {
            return 6;
        }
        return 0;
    }

    static boolean isNumber(SqlType<?> type) {
        return rank(type) > 0;
    }

    static boolean isWhole(SqlType<?> type) {
        int rank = rank(type);
        return rank > 0 && rank <= 3;
    }

    static boolean isUnknown(SqlType<?> type) {
        return type.equals(NULL);
    }

    /** The type of an arithmetic operation: the wider of two numbers, else the left one unless it is unknown. */
    static SqlType<?> arithmetic(SqlType<?> left, SqlType<?> right) {
        if (isUnknown(left)) {
            return right;
        }
        if (isNumber(left) && rank(right) > rank(left)) {
            return unlimited(right);
        }
        return isNumber(left) ? unlimited(left) : left;
    }

    /** A sum or product of NUMERIC(5, 2) may have more digits than its operands. */
    private static SqlType<?> unlimited(SqlType<?> type) {
        return type.javaType() == BigDecimal.class && !type.equals(NUMERIC) ? NUMERIC : type;
    }
}
