package dev.azoth.sql.compile;

import dev.azoth.error.ArgumentException;
import java.util.Locale;
import java.util.Set;

/** When identifiers are quoted, and how. */
final class Identifiers {
    /** Words that cannot be bare identifiers. SQLAlchemy: {@code compiler.RESERVED_WORDS}. */
    static final Set<String> RESERVED =
            Set.of(("all analyse analyze and any array as asc asymmetric authorization between"
                            + " binary both case cast check collate column constraint create cross current_date current_role"
                            + " current_time current_timestamp current_user default deferrable desc distinct do else end except"
                            + " false for foreign freeze from full grant group having ilike in initially inner intersect into is"
                            + " isnull join leading left like limit localtime localtimestamp natural new not notnull null off"
                            + " offset old on only or order outer overlaps placing primary references right select session_user"
                            + " set similar some symmetric table then to trailing true union unique user using verbose when"
                            + " where")
                    .split(" "));

    private Identifiers() {}

    /** Lower-case ASCII letters, digits and underscores, not beginning with a digit, and no reserved word. */
    static boolean isBare(String name, Set<String> reserved) {
        if (name.isEmpty() || (name.charAt(0) >= '0' && name.charAt(0) <= '9') || name.charAt(0) == '$') {
            return false;
        }
        return isWord(name) && name.equals(name.toLowerCase(Locale.ROOT)) && !reserved.contains(name);
    }

    static boolean isWord(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean legal =
                    (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '$';
            if (!legal) {
                return false;
            }
        }
        return true;
    }

    /** A name with all that may not stand in a bare word replaced. */
    static String word(String name) {
        return isWord(name) ? name : name.replaceAll("\\W", "_");
    }

    static String quote(String name, char quote) {
        if (name.isEmpty()) {
            throw new ArgumentException("An identifier must not be empty");
        }
        if (name.indexOf('\0') >= 0) {
            throw new ArgumentException(
                    "An identifier must not hold the NUL character: \"" + name.replace('\0', '\u2400') + "\"");
        }
        String mark = String.valueOf(quote);
        return mark + name.replace(mark, mark + mark) + mark;
    }
}
