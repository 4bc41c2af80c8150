package dev.azoth.sql.type;

import dev.azoth.error.DataValueException;

/** The words in which types refuse values: value, class, type, why. */
final class ValueErrors {
    private static final int SHOWN = 80;

    private ValueErrors() {}

    static DataValueException wrongClass(Object value, SqlType<?> type, String remedy) {
        return refuse(value, type, "it takes " + remedy);
    }

    static DataValueException refuse(Object value, SqlType<?> type, String why) {
        return new DataValueException(type.describe() + " cannot hold " + show(value) + ": " + why);
    }

    /** The value, shortened, and its class. */
    static String show(Object value) {
        String text = switch (value) {
            case byte[] bytes -> bytes.length + " bytes";
            case CharSequence chars -> "'" + chars + "'";
            default -> String.valueOf(value);
        };
        if (text.length() > SHOWN) {
            text = text.substring(0, SHOWN) + "... (" + text.length() + " characters)";
        }
        return text + " (" + value.getClass().getTypeName() + ")";
    }
}
