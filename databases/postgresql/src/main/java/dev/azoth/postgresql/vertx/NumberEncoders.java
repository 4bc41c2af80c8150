package dev.azoth.postgresql.vertx;

import dev.azoth.vertx.Failures;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Numbers, exactly or not at all: the client itself would wrap {@code int4 <- Long.MAX} to -1 and cut 1.9 to 1. */
final class NumberEncoders {
    private static final BigInteger MIN_LONG = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MAX_LONG = BigInteger.valueOf(Long.MAX_VALUE);

    private NumberEncoders() {}

    static Object smallint(Object value, int position) {
        return (short) integral(value, position, "smallint", Short.MIN_VALUE, Short.MAX_VALUE);
    }

    static Object integer(Object value, int position) {
        return value instanceof Integer
                ? value
                : (Object) (int) integral(value, position, "integer", Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    static Object bigint(Object value, int position) {
        return value instanceof Long
                ? value
                : (Object) integral(value, position, "bigint", Long.MIN_VALUE, Long.MAX_VALUE);
    }

    private static long integral(Object value, int position, String type, long min, long max) {
        long number = switch (value) {
            case Integer i -> i;
            case Long l -> l;
            case Short s -> s;
            case BigDecimal decimal -> exactLong(decimal, position, type);
            default -> throw Refusal.wrongClass(value, position, type, "an integral number");
        };
        if (number < min || number > max) {
            throw Refusal.outOfRange(value, position, type);
        }
        return number;
    }

    private static long exactLong(BigDecimal value, int position, String type) {
        // the order of magnitude first: 1E+1000000000 has no business being spelled out
        if (value.signum() != 0 && value.precision() - (long) value.scale() > 19) {
            throw Refusal.outOfRange(value, position, type);
        }
        BigDecimal stripped = value.stripTrailingZeros();
        if (stripped.scale() > 0) {
            throw Failures.value("parameter $" + position + " is " + value
                    + ", which is no whole number, but its place is of type " + type);
        }
        BigInteger whole = stripped.toBigInteger();
        if (whole.compareTo(MIN_LONG) < 0 || whole.compareTo(MAX_LONG) > 0) {
            throw Refusal.outOfRange(value, position, type);
        }
        return whole.longValue();
    }

    static Object real(Object value, int position) {
        return switch (value) {
            case Float f -> f;
            case Double d when Double.isNaN(d) || (float) (double) d == d -> (float) (double) d;
            case Short s -> (float) s;
            case Integer i when Math.abs((long) i) <= 1 << 24 -> (float) i;
            case Double d -> throw inexact(d, position, "real");
            case Integer i -> throw inexact(i, position, "real");
            case Long l -> throw inexact(l, position, "real");
            default -> throw Refusal.wrongClass(value, position, "real", "a Float");
        };
    }

    static Object doublePrecision(Object value, int position) {
        return switch (value) {
            case Double d -> d;
            case Float f -> (double) f;
            case Short s -> (double) s;
            case Integer i -> (double) i;
            case Long l when Math.abs(l) <= 1L << 53 && l != Long.MIN_VALUE -> (double) l;
            case Long l -> throw inexact(l, position, "double precision");
            case BigDecimal b when isDouble(b) -> b.doubleValue();
            case BigDecimal b -> throw inexact(b, position, "double precision");
            default -> throw Refusal.wrongClass(value, position, "double precision", "a Double");
        };
    }

    /** Whether the double nearest to the decimal is written with the same digits. */
    private static boolean isDouble(BigDecimal value) {
        double nearest = value.doubleValue();
        return !Double.isInfinite(nearest) && BigDecimal.valueOf(nearest).compareTo(value) == 0;
    }

    /** As text: the client sends numeric in text format. */
    static Object numeric(Object value, int position) {
        return switch (value) {
            case BigDecimal b -> b.toString();
            case Integer i -> i.toString();
            case Long l -> l.toString();
            case Short s -> s.toString();
            case Double d when Double.isFinite(d) -> BigDecimal.valueOf(d).toString();
            case Float f when Float.isFinite(f) -> new BigDecimal(Float.toString(f)).toString();
            case Double d when Double.isNaN(d) -> "NaN";
            case Float f when Float.isNaN(f) -> "NaN";
            case Double d ->
                throw Failures.value("parameter $" + position + " is " + d
                        + ": the client cannot read an infinite numeric back; use a column of type double precision");
            default -> throw Refusal.wrongClass(value, position, "numeric", "a BigDecimal");
        };
    }

    private static RuntimeException inexact(Number value, int position, String type) {
        return Failures.value("parameter $" + position + " is " + value + ", which type " + type
                + " cannot hold exactly; cast it in the statement (cast($" + position
                + " as numeric)), or round it before binding");
    }
}
