package dev.azoth.postgresql;

/** Binary floating point in the SQL text, where infinity and NaN are texts. */
final class Floats {
    private Floats() {}

    static String literal(Double value) {
        return Double.isFinite(value) ? value.toString() : "'" + value + "'::DOUBLE PRECISION";
    }

    static String literal(Float value) {
        return Float.isFinite(value) ? value.toString() : "'" + value + "'::REAL";
    }
}
