package dev.azoth.postgresql.vertx;

import dev.azoth.engine.driver.DriverException;
import dev.azoth.error.ArgumentException;
import dev.azoth.vertx.Failures;

/** Refuses text that PostgreSQL cannot hold, before the client cuts or replaces it. */
final class TextCheck {
    private TextCheck() {}

    /** For what is sent when the session starts. */
    static String refuseNul(String text, String option) {
        if (text.indexOf(0) >= 0) {
            throw new ArgumentException("The connect option " + option + " has a NUL character");
        }
        return text;
    }

    /** For the value of a parameter. */
    static String parameter(String text, int position) {
        int wrong = wrong(text);
        if (wrong >= 0) {
            throw refusal(text, wrong, "parameter $" + position);
        }
        return text;
    }

    /** @param what names the text in the error: "the statement" */
    static String check(String text, String what) {
        int wrong = wrong(text);
        if (wrong >= 0) {
            throw refusal(text, wrong, what);
        }
        return text;
    }

    /** Where the first character is that cannot be sent; -1 for none. */
    private static int wrong(String text) {
        for (int i = 0; i < text.length(); i++) {
            // One comparison for nearly all: neither NUL nor a surrogate nor behind these.
            if ((char) (text.charAt(i) - 1) >= Character.MIN_SURROGATE - 1) {
                return wrong(text, i);
            }
        }
        return -1;
    }

    private static int wrong(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return i;
            }
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }

    private static DriverException refusal(String text, int at, String what) {
        char c = text.charAt(at);
        return Failures.value(
                c == 0
                        ? what + " has a NUL character at index " + at + ": PostgreSQL text cannot hold NUL;"
                                + " remove it, or store the value as BYTEA"
                        : what + " has half of a surrogate pair (\\u" + Integer.toHexString(c) + ") at index " + at
                                + ": it is no character and cannot be sent as UTF-8");
    }
}
