package dev.azoth.postgresql.vertx;

/** Where quoted text and comments of PostgreSQL's SQL end. */
final class SqlSkip {
    private SqlSkip() {}

    /** The position after the quoted text or comment that begins here, or {@code at} when none does. */
    static int past(String sql, int at) {
        char c = sql.charAt(at);
        return switch (c) {
            case '\'' -> pastQuote(sql, at, '\'', escapes(sql, at));
            case '"' -> pastQuote(sql, at, '"', false);
            case '-' -> sql.startsWith("--", at) ? pastLine(sql, at) : at;
            case '/' -> sql.startsWith("/*", at) ? pastComment(sql, at) : at;
            case '$' -> pastDollarQuote(sql, at);
            default -> at;
        };
    }

    static int pastWord(String sql, int at) {
        int end = at;
        while (end < sql.length() && isWordPart(sql.charAt(end))) {
            end++;
        }
        return end;
    }

    /** For the server, whatever is not ASCII is a letter. */
    static boolean beginsWord(char c) {
        return Character.isLetter(c) || c == '_' || c > 0x7f;
    }

    private static boolean isWordPart(char c) {
        return beginsWord(c) || Character.isDigit(c) || c == '$';
    }

    /** {@code E'...'}: backslash escapes. */
    private static boolean escapes(String sql, int at) {
        boolean marked = at > 0 && (sql.charAt(at - 1) == 'E' || sql.charAt(at - 1) == 'e');
        return marked && (at == 1 || !isWordPart(sql.charAt(at - 2)));
    }

    private static int pastQuote(String sql, int at, char quote, boolean backslashes) {
        int i = at + 1;
        while (i < sql.length()) {
            char c = sql.charAt(i);
            if (c == '\\' && backslashes) {
                i += 2;
            } else if (c == quote) {
                // a doubled quote opens the next piece of the same text
                return i + 1;
            } else {
                i++;
            }
        }
        return sql.length();
    }

    private static int pastLine(String sql, int at) {
        int end = at;
        while (end < sql.length() && sql.charAt(end) != '\n' && sql.charAt(end) != '\r') {
            end++;
        }
        return Math.min(end + 1, sql.length());
    }

    private static int pastComment(String sql, int at) {
        int depth = 1;
        int i = at + 2;
        while (i < sql.length() && depth > 0) {
            if (sql.startsWith("/*", i)) {
                depth++;
                i += 2;
            } else if (sql.startsWith("*/", i)) {
                depth--;
                i += 2;
            } else {
                i++;
            }
        }
        return Math.min(i, sql.length());
    }

    private static int pastDollarQuote(String sql, int at) {
        int tagEnd = at + 1;
        while (tagEnd < sql.length() && (Character.isLetterOrDigit(sql.charAt(tagEnd)) || sql.charAt(tagEnd) == '_')) {
            tagEnd++;
        }
        boolean opens = tagEnd < sql.length()
                && sql.charAt(tagEnd) == '$'
                && (tagEnd == at + 1 || !Character.isDigit(sql.charAt(at + 1)));
        if (!opens) {
            return at;
        }
        String tag = sql.substring(at, tagEnd + 1);
        int close = sql.indexOf(tag, tagEnd + 1);
        return close < 0 ? sql.length() : close + tag.length();
    }
}
