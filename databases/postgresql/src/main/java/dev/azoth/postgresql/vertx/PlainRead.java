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
            "BY",
            "CASE",
            "CAST",
            "DISTINCT",
            "ELSE",
            "EXCEPT",
            "EXISTS",
            "FROM",
            "IN",
            "INTERSECT",
            "IS",
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
        boolean first = true;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            int end = SqlSkip.past(sql, at);
            if (end > at) {
                if (c == '"' && opensParenthesis(sql, end)) {
                    return false;
                }
            } else if (Character.isLetter(c) || c == '_') {
                end = SqlSkip.pastWord(sql, at);
                String word = sql.substring(at, end).toUpperCase(Locale.ROOT);
                boolean doesMore = word.equals("INTO") || (!inTransaction && OF_TRANSACTIONS.contains(word));
                if ((first && !word.equals("SELECT")) || doesMore || calls(word, sql, end)) {
                    return false;
                }
                first = false;
            } else if (c == ';') {
                return false;
            } else {
                end = at + 1;
            }
            at = end;
        }
        return !first;
    }

    private static boolean calls(String word, String sql, int end) {
        return opensParenthesis(sql, end) && !KEYWORDS.contains(word) && !RECKONING.contains(word);
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
