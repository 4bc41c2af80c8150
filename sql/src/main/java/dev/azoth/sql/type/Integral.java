package dev.azoth.sql.type;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Whole numbers of any Java class, kept exactly or refused. */
final class Integral {
    private Integral() {}

    /** The value within the range, both ends included; refused with the type's name when it is not a whole number there. */
    static long within(Object value, long min, long max, SqlType<?> type) {
        Long exact = exact(value);
        if (exact == null) {
            if (value instanceof BigInteger) {
                throw outOfRange(value, min, max, type);
            }
            throw ValueErrors.wrongClass(value, type, "a whole number (byte, short, int, long, BigInteger)");
        }
        if (exact < min || exact > max) {
            throw outOfRange(value, min, max, type);
        }
        return exact;
    }

    private static RuntimeException outOfRange(Object value, long min, long max, SqlType<?> type) {
        return ValueErrors.refuse(value, type, "out of range " + min + " to " + max);
    }

    /** The value as a long, or null when it is no whole number of Java or does not fit. */
    static @Nullable Long exact(Object value) {
        return switch (value) {
            case Long number -> number;
            case Integer number -> number.longValue();
            case Short number -> number.longValue();
            case Byte number -> number.longValue();
            case BigInteger number when number.bitLength() < Long.SIZE -> number.longValue();
            default -> null;
        };
    }
}
