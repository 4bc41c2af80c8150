package dev.azoth.sql.type;

/** Binary floating point numbers, widened exactly or refused. */
final class Floating {
    private static final long EXACT = 1L << 53;

    private Floating() {}

    static double asDouble(Object value, SqlType<?> type) {
        if (value instanceof Double number) {
            return number;
        }
        if (value instanceof Float number) {
            return number;
        }
        Long whole = Integral.exact(value);
        if (whole == null) {
            throw ValueErrors.wrongClass(value, type, "double, float or a whole number");
        }
        if (whole > EXACT || whole < -EXACT) {
            throw ValueErrors.refuse(value, type, "it has no exact floating point form; convert it yourself");
        }
        return whole;
    }

    static float asFloat(Object value, SqlType<?> type) {
        if (value instanceof Float number) {
            return number;
        }
        double number = asDouble(value, type);
        if (!Double.isNaN(number) && (double) (float) number != number) {
            throw ValueErrors.refuse(value, type, "it has no exact float; cast it to float yourself");
        }
        return (float) number;
    }
}
