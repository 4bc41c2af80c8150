package dev.azoth.postgresql.vertx;

import dev.azoth.engine.driver.DriverException;

/** Errors of parameters that do not fit the type the server expects. */
final class Refusal {
    private static final int SHOWN = 60;

    private Refusal() {}

    static DriverException wrongClass(Object value, int position, String type, String wanted) {
        return Failures.value(
                "parameter $" + position + " is of class " + value.getClass().getSimpleName() + " ("
                        + show(value) + "), but the server expects type " + type + " there, which takes " + wanted
                        + "; bind that class, or tell the type in the statement: cast($" + position + " as ...)");
    }

    static DriverException outOfRange(Object value, int position, String type) {
        return Failures.value("parameter $" + position + " is " + show(value) + ", out of the range of type " + type);
    }

    static DriverException unsendable(int position, String type) {
        return Failures.value("parameter $" + position + " is of the server's type " + type
                + ", which the client cannot send; bind text and cast it: cast(cast($" + position + " as text) as "
                + type + ")");
    }

    private static String show(Object value) {
        String text = String.valueOf(value);
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }
}
