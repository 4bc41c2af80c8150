package dev.azoth.sql.type;

import dev.azoth.error.ArgumentException;
import org.jspecify.annotations.Nullable;

/** Character strings: whole Unicode text or nothing. */
final class Characters {
    private Characters() {}

    static String check(Object value, SqlType<?> type) {
        String text = switch (value) {
            case String string -> string;
            case Character character -> character.toString();
            default -> throw ValueErrors.wrongClass(value, type, "String");
        };
        int lone = loneSurrogate(text);
        if (lone >= 0) {
            throw ValueErrors.refuse(
                    value, type, "the surrogate at position " + lone + " stands alone, which no database can store");
        }
        return text;
    }

    private static int loneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                // A pair is read as one code point, which is none.
                if (Character.charCount(text.codePointAt(i)) == 1) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }

    static void checkLength(@Nullable Integer length, String name) {
        if (length != null && length < 1) {
            throw new ArgumentException(name + " needs a length of at least 1, not " + length);
        }
    }
}
