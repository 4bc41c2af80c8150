package dev.azoth.sqlite;

import java.util.Locale;

/** What can be told of a statement by its text. SQLite prepares the first statement of a text and leaves the rest out. */
final class StatementText {
    private StatementText() {}

    /** The first word in upper case; empty when there is none. */
    static String keyword(String sql) {
        int start = skipBlank(sql, 0);
        int end = start;
        while (end < sql.length() && Character.isLetter(sql.charAt(end))) {
            end++;
        }
        return sql.substring(start, end).toUpperCase(Locale.ROOT);
    }

    /** Whether more than blanks, comments and semicolons follow the first statement. */
    static boolean hasSecondStatement(String sql) {
        int semicolon = sql.indexOf(';');
        if (semicolon < 0 || isBlankFrom(sql, semicolon)) {
            return false;
        }
        return !isTrigger(sql) && !isBlankFrom(sql, endOfFirst(sql));
    }

    private static boolean isBlankFrom(String sql, int from) {
        int at = from;
        while (at < sql.length()) {
            int next = skipBlank(sql, at);
            if (next < sql.length() && sql.charAt(next) == ';') {
                next++;
            }
            if (next == at) {
                return false;
            }
            at = next;
        }
        return true;
    }

    /** CREATE [TEMP] TRIGGER has semicolons of its own; SQLite itself reads it to its END. */
    private static boolean isTrigger(String sql) {
        if (!keyword(sql).equals("CREATE")) {
            return false;
        }
        String rest = sql.substring(skipBlank(sql, 0) + "CREATE".length());
        String next = keyword(rest);
        if (next.equals("TEMP") || next.equals("TEMPORARY")) {
            next = keyword(rest.substring(skipBlank(rest, 0) + next.length()));
        }
        return next.equals("TRIGGER");
    }

    private static int endOfFirst(String sql) {
        int at = 0;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (c == ';') {
                return at;
            }
            int next = skipBlank(sql, at);
            at = next > at ? next : skipToken(sql, at, c);
        }
        return at;
    }

    private static int skipToken(String sql, int at, char c) {
        return switch (c) {
            case '\'', '"', '`' -> skipPast(sql, at + 1, c);
            case '[' -> skipPast(sql, at + 1, ']');
            default -> at + 1;
        };
    }

    private static int skipPast(String sql, int from, char end) {
        int at = sql.indexOf(end, from);
        return at < 0 ? sql.length() : at + 1;
    }

    static int skipBlank(String sql, int from) {
        int at = from;
        while (at < sql.length()) {
            if (Character.isWhitespace(sql.charAt(at))) {
                at++;
            } else if (sql.startsWith("--", at)) {
                at = skipPast(sql, at, '\n');
            } else if (sql.startsWith("/*", at)) {
                int close = sql.indexOf("*/", at + 2);
                at = close < 0 ? sql.length() : close + 2;
            } else {
                return at;
            }
        }
        return at;
    }
}
