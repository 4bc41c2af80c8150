package dev.azoth.mysql.vertx;

import dev.azoth.vertx.Failures;

/** Refuses text that UTF-8 cannot hold, before the client replaces it. */
final class TextCheck {
    private TextCheck() {}

    /**
     * @param what names the text in the error: "parameter $1"
     */
    static String check(String text, String what) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
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
