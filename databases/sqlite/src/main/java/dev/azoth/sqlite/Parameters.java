package dev.azoth.sqlite;

import dev.azoth.engine.driver.DriverErrorKind;
import dev.azoth.engine.driver.DriverException;
import org.jspecify.annotations.Nullable;

/** Parameters as SQLite can hold them: integers, reals, text and blobs. What it would store as something else is refused. */
final class Parameters {
    private Parameters() {}

    /** A new array with the same values in the classes that sqlite-jdbc binds natively. */
    static @Nullable Object[] bindable(@Nullable Object[] values) {
        var bindable = new @Nullable Object[values.length];
        for (int i = 0; i < values.length; i++) {
            bindable[i] = bindable(values[i], i);
        }
        return bindable;
    }

    private static @Nullable Object bindable(@Nullable Object value, int index) {
        return switch (value) {
            case null -> null;
            case Boolean flag -> flag ? 1 : 0;
            case Long number -> number;
            case Integer number -> number;
            case Short number -> number.intValue();
            case Byte number -> number.intValue();
            case Double number -> real(number, index);
            case Float number -> real(number.doubleValue(), index);
            case String text -> text(text, index);
            case byte[] bytes -> bytes;
            default ->
                throw refuse(
                        index,
                        "is a " + value.getClass().getName()
                                + ", which SQLite has no storage for; encode it as text or a number");
        };
    }

    private static Double real(double number, int index) {
        if (Double.isNaN(number)) {
            throw refuse(index, "is NaN, which SQLite would store as NULL");
        }
        return number;
    }

    private static String text(String text, int index) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    throw refuse(index, "has an unpaired surrogate at index " + i + ", which UTF-8 cannot hold");
                }
                i++;
            }
        }
        return text;
    }

    private static DriverException refuse(int index, String what) {
        String message = "Parameter " + (index + 1) + " " + what;
        return new DriverException(DriverErrorKind.VALUE, message, message, null, 0, null, null);
    }
}
