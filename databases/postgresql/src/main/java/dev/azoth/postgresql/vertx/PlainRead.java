package dev.azoth.postgresql.vertx;

import java.util.Locale;
import java.util.Set;

/**
 * What can be told of a query by its text: whether it does nothing but read. Calls of functions that are not known to do no more
 * tell against it; views are not looked into.
 */
public final class PlainRead {
    /** Words before a parenthesis that call nothing. */
    private static final Set<String> KEYWORDS = Set.of(
            "ALL",
            "AND",
            "ANY",
            "AS",
            "BETWEEN",
            "CASE",
            "CAST",
            "DISTINCT",
            "ELSE",
            "EXCEPT",
            "EXISTS",
            "FROM",
            "IN",
            "INTERSECT",
            "JOIN",
            "LATERAL",
            "LIKE",
            "ILIKE",
            "LIMIT",
            "NOT",
            "OFFSET",
            "ON",
            "OR",
            "SELECT",
            "SOME",
            "THEN",
            "UNION",
            "VALUES",
            "WHEN",
            "WHERE");

    /** Functions of the server that do nothing but reckon. */
    private static final Set<String> RECKONING = Set.of(
            "ABS",
            "AVG",
            "COALESCE",
            "COUNT",
            "EXTRACT",
            "GREATEST",
            "LEAST",
            "LENGTH",
            "LOWER",
            "MAX",
            "MIN",
            "NULLIF",
            "SUM",
            "UPPER");

    /** Words before {@code BY}, which elsewhere may be the name of a function. */
    private static final Set<String> BEFORE_BY = Set.of("GROUP", "ORDER", "PARTITION");

    /** Words of a query that locks rows, or is told when its transaction began. */
    private static final Set<String> OF_TRANSACTIONS =
            Set.of("CURRENT_DATE", "CURRENT_TIME", "CURRENT_TIMESTAMP", "FOR", "LOCALTIME", "LOCALTIMESTAMP");

    private PlainRead() {}

    /** Whether it is a SELECT that changes nothing, locks no row, and finds the same whether it runs in a transaction or not. */
    public static boolean is(String sql) {
        return reads(sql, false);
    }

    /** Whether it is a SELECT that may be run twice instead of once: it may lock rows. */
    static boolean repeatable(String sql) {
        return reads(sql, true);
    }

    private static boolean reads(String sql, boolean inTransaction) {
        int at = 0;
        String before = "";
        boolean qualified = false;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            int end = SqlSkip.past(sql, at);
            if (end > at) {
                // in U&"f" UESCAPE '!' (1) a text is the last thing before the parenthesis of a call
                if ((c == '"' || c == '\'') && opensParenthesis(sql, end)) {
                    return false;
                }
                qualified &= c == '-' || c == '/';
            } else if (SqlSkip.beginsWord(c)) {
                end = SqlSkip.pastWord(sql, at);
                String word = sql.substring(at, end).toUpperCase(Locale.ROOT);
                boolean first = before.isEmpty();
                boolean doesMore = word.equals("INTO") || (!inTransaction && OF_TRANSACTIONS.contains(word));
                if ((first && !word.equals("SELECT")) || doesMore) {
                    return false;
                }
                if (opensParenthesis(sql, end) && (qualified || calls(before, word))) {
                    return false;
                }
                before = word;
                qualified = false;
            } else if (c == ';') {
                return false;
            } else {
                end = at + 1;
                // a function of a schema may be called anything
                qualified = Character.isWhitespace(c) ? qualified : c == '.';
            }
            at = end;
        }
        return !before.isEmpty();
    }

    private static boolean calls(String before, String word) {
        boolean known = word.equals("BY") ? BEFORE_BY.contains(before) : KEYWORDS.contains(word);
        return !known && !RECKONING.contains(word);
    }

    private static boolean opensParenthesis(String sql, int from) {
        int at = from;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            int end = c == '-' || c == '/' ? SqlSkip.past(sql, at) : at;
            if (end == at && !Character.isWhitespace(c)) {
                return c == '(';
            }
            at = Math.max(end, at + 1);
        }
        return false;
    }
}
