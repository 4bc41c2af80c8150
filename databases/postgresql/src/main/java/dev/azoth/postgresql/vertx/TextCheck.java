package dev.azoth.postgresql.vertx;

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

    /**
     * @param what names the text in the error: "parameter $1"
     */
    static String check(String text, String what) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw Failures.value(what + " has a NUL character at index " + i + ": PostgreSQL text cannot hold NUL;"
                        + " remove it, or store the value as BYTEA");
            }
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    throw Failures.value(what + " has half of a surrogate pair (\\u" + Integer.toHexString(c)
                            + ") at index " + i + ": it is no character and cannot be sent as UTF-8");
                }
                i++;
            }
        }
        return text;
    }
}
