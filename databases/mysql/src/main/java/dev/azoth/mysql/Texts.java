package dev.azoth.mysql;

import dev.azoth.sql.compile.Literals;

/** Texts spelled in the SQL: a backslash is doubled, since the driver never allows NO_BACKSLASH_ESCAPES. */
final class Texts {
    private Texts() {}

    static String quote(String text) {
        return Literals.quote(text.replace("\\", "\\\\"));
    }
}
