package dev.azoth.sql.schema;

import dev.azoth.error.ArgumentException;

/** Names that users give. */
final class Names {
    private Names() {}

    static String check(String name, String what) {
        if (name.isBlank()) {
            throw new ArgumentException("The name of a " + what + " is empty");
        }
        if (name.indexOf('\0') >= 0) {
            throw new ArgumentException(
                    "The name of a " + what + " holds a NUL character: '" + name.replace("\0", "\\0") + "'");
        }
        return name;
    }
}
