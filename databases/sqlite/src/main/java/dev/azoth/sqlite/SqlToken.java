package dev.azoth.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A token of SQLite's SQL, for reading the schema's texts.
 *
 * @param text a name without its quotes, otherwise as it stands
 * @param start where it begins in the source
 * @param end where it ends in the source
 */
record SqlToken(Kind kind, String text, int start, int end) {
    enum Kind {
        WORD,
        /** A name in quotes, or a string, which SQLite takes for a name too. */
        QUOTED,
        NUMBER,
        SYMBOL
    }

    /** Whether this is that keyword or symbol; a quoted word never is. */
    boolean is(String keyword) {
        return kind != Kind.QUOTED && text.equalsIgnoreCase(keyword);
    }

    boolean isAny(List<String> keywords) {
        return kind == Kind.WORD && keywords.contains(text.toUpperCase(Locale.ROOT));
    }

    boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED;
    }

    static List<SqlToken> read(String sql) {
        List<SqlToken> tokens = new ArrayList<>();
        int at = StatementText.skipBlank(sql, 0);
        while (at < sql.length()) {
            SqlToken token = next(sql, at);
            tokens.add(token);
            at = StatementText.skipBlank(sql, token.end);
        }
        return tokens;
    }

    private static SqlToken next(String sql, int start) {
        char c = sql.charAt(start);
        if (c == '"' || c == '`' || c == '\'') {
            return quoted(sql, start, c);
        }
        if (c == '[') {
            int close = sql.indexOf(']', start);
            int end = close < 0 ? sql.length() : close + 1;
            return new SqlToken(Kind.QUOTED, sql.substring(start + 1, Math.max(start + 1, end - 1)), start, end);
        }
        if (isWordPart(c)) {
            int end = start;
            while (end < sql.length() && isWordPart(sql.charAt(end))) {
                end++;
            }
            Kind kind = c >= '0' && c <= '9' ? Kind.NUMBER : Kind.WORD;
            return new SqlToken(kind, sql.substring(start, end), start, end);
        }
        return new SqlToken(Kind.SYMBOL, sql.substring(start, start + 1), start, start + 1);
    }

    private static SqlToken quoted(String sql, int start, char quote) {
        var name = new StringBuilder();
        int at = start + 1;
        while (at < sql.length()) {
            char c = sql.charAt(at++);
            if (c != quote) {
                name.append(c);
            } else if (at < sql.length() && sql.charAt(at) == quote) {
                name.append(c);
                at++;
            } else {
                break;
            }
        }
        return new SqlToken(Kind.QUOTED, name.toString(), start, at);
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c > 127;
    }
}
