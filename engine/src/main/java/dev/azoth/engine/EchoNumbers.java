package dev.azoth.engine;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as echo shows them. */
final class EchoNumbers {
    private static final MathContext FOUR_DIGITS = new MathContext(4);

    private EchoNumbers() {}

    /** Four significant digits without trailing zeros, as C's {@code %.4g} has them. */
    static String significant(double number) {
        if (number == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(number).round(FOUR_DIGITS).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent >= -5 && exponent < 4) {
            return rounded.toPlainString();
        }
        String digits = rounded.unscaledValue().toString();
        String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        return mantissa + "e" + (exponent < 0 ? "-" : "+") + (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
    }
}
