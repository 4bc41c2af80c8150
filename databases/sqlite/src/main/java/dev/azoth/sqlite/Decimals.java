package dev.azoth.sqlite;

import dev.azoth.error.DataValueException;
import dev.azoth.sql.type.NumericType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.regex.Pattern;

/**
 * Decimals as SQLite holds them: 64-bit integers and doubles. A double keeps 15 significant digits of any decimal, so that
 * those with more are refused rather than changed; SQLAlchemy warns instead. Text would keep all digits, but neither order
 * nor compute.
 */
final class Decimals {
    private static final int DIGITS = 15;
    private static final Pattern NUMBER = Pattern.compile("\\s*[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?\\s*");

    private Decimals() {}

    /** A Long where the number is whole and fits, else a Double. */
    static Number store(BigDecimal value) {
        BigDecimal bare = value.stripTrailingZeros();
        if (bare.scale() <= 0 && bare.precision() - bare.scale() <= 19) {
            BigInteger whole = bare.toBigInteger();
            if (whole.bitLength() < Long.SIZE) {
                return whole.longValue();
            }
        }
        double stored = bare.doubleValue();
        if (bare.precision() > DIGITS
                || Double.isInfinite(stored)
                || rounded(stored).compareTo(bare) != 0) {
            throw new DataValueException("SQLite cannot hold the decimal " + value
                    + " exactly: it computes with doubles,"
                    + " which keep " + DIGITS + " significant digits. Round it, or keep it as text with a variant:"
                    + " numeric().withVariant(\"sqlite\", ...)");
        }
        return stored;
    }

    /** What SQLite computed, without the noise that binary arithmetic leaves behind the 15th digit. */
    static BigDecimal read(Object value, NumericType type) {
        if (value instanceof Double number) {
            if (!Double.isFinite(number)) {
                throw new DataValueException(type.describe() + " cannot be read from " + number);
            }
            BigDecimal read = rounded(number);
            return type.scale() != null && read.scale() < type.scale() ? read.setScale(type.scale()) : read;
        }
        BigDecimal exact = value instanceof String text ? parse(text, type) : type.exact(value);
        return type.scale() != null && exact.scale() < type.scale() ? exact.setScale(type.scale()) : exact;
    }

    private static BigDecimal parse(String text, NumericType type) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException notANumber) {
            throw new DataValueException(type.describe() + " cannot be read from the text '" + text + "'", notANumber);
        }
    }

    private static BigDecimal rounded(double number) {
        BigDecimal shortest = BigDecimal.valueOf(number);
        BigDecimal rounded = shortest.precision() > DIGITS ? shortest.round(new MathContext(DIGITS)) : shortest;
        BigDecimal bare = rounded.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    /** A text for a column of NUMERIC affinity, which turns number-like text into numbers. */
    static String refuseChangedNumber(String text) {
        if (NUMBER.matcher(text).matches() && !isKept(text)) {
            throw new DataValueException("SQLite would store the JSON number " + text
                    + " as another number or spelling;" + " put it into an object or an array");
        }
        return text;
    }

    private static boolean isKept(String text) {
        try {
            return text.equals(Long.toString(Long.parseLong(text)));
        } catch (NumberFormatException notWhole) {
            double stored = Double.parseDouble(text);
            // a whole double would be stored as an integer
            return text.equals(Double.toString(stored)) && stored != Math.rint(stored);
        }
    }
}
