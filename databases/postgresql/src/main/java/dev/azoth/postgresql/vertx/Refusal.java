package dev.azoth.postgresql.vertx;

import dev.azoth.engine.driver.DriverErrorKind;
import dev.azoth.engine.driver.DriverException;
import dev.azoth.vertx.Failures;

/** Errors of parameters that do not fit the type the server expects. */
final class Refusal {
    private static final int SHOWN = 60;

    private Refusal() {}

    static DriverException wrongClass(Object value, int position, String type, String wanted) {
        String class_ =
                "parameter $" + position + " is of class " + value.getClass().getSimpleName();
        String expected = ", but the server expects type " + type + " there, which takes " + wanted
                + "; bind that class, or tell the type in the statement: cast($" + position + " as ...)";
        return value(class_ + " (" + show(value) + ")" + expected, class_ + expected);
    }

    static DriverException outOfRange(Object value, int position, String type) {
        String range = "out of the range of type " + type;
        return value(
                "parameter $" + position + " is " + show(value) + ", " + range,
                "parameter $" + position + " is " + range);
    }

    static DriverException unsendable(int position, String type) {
        return Failures.value("parameter $" + position + " is of the server's type " + type
                + ", which the client cannot send; bind text and cast it: cast(cast($" + position + " as text) as "
                + type + ")");
    }

    private static DriverException value(String message, String plain) {
        return new DriverException(DriverErrorKind.VALUE, message, plain, null, 0, null, null);
    }

    private static String show(Object value) {
        String text = String.valueOf(value);
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }
}
