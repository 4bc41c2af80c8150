package dev.azoth.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits text at its {@code :name} parameters, as SQLAlchemy does: not at {@code ::}, not after a word character or a colon,
 * not at {@code \:}. It does not know string literals: a colon in one is written {@code \:}.
 */
public final class TextParameters {
    private static final Pattern PARAMETER =
            Pattern.compile("(?<![:\\w$\\x5c]):([\\w$]+)(?![:\\w$])", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern ESCAPE =
            Pattern.compile("\\x5c(:[\\w$]*)(?![:\\w$])", Pattern.UNICODE_CHARACTER_CLASS);

    private TextParameters() {}

    /** The names in order, each as often as it occurs. */
    public static List<String> names(String text) {
        var names = new ArrayList<String>();
        Matcher matcher = PARAMETER.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    /** The text between parameters, escapes resolved: one more than there are names. */
    public static List<String> pieces(String text) {
        var pieces = new ArrayList<String>();
        Matcher matcher = PARAMETER.matcher(text);
        int from = 0;
        while (matcher.find()) {
            pieces.add(unescape(text.substring(from, matcher.start())));
            from = matcher.end();
        }
        pieces.add(unescape(text.substring(from)));
        return pieces;
    }

    private static String unescape(String piece) {
        return ESCAPE.matcher(piece).replaceAll("$1");
    }
}
