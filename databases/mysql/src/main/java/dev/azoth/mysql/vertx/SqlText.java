package dev.azoth.mysql.vertx;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What can be told of a statement by its first word. */
final class SqlText {
    private static final Set<String> WITH_CURSOR = Set.of("SELECT", "WITH", "VALUES", "TABLE");

    /** What is worth preparing: what gives rows, which as text would lose digits, and what changes rows. */
    private static final Set<String> PREPARED =
            Set.of("SELECT", "WITH", "VALUES", "TABLE", "INSERT", "UPDATE", "DELETE", "REPLACE");

    private static final Set<String> CHANGING = Set.of("INSERT", "UPDATE", "DELETE", "REPLACE");
    private static final Pattern RETURNING = Pattern.compile("\\bRETURNING\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern TO_SAVEPOINT =
            Pattern.compile("ROLLBACK(\\s+WORK)?\\s+TO\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private SqlText() {}

    /** The first word in upper case, what stands in comments and parentheses before it passed over; empty for none. */
    static String keyword(String sql) {
        int start = skip(sql);
        int end = start;
        while (end < sql.length() && Character.isLetter(sql.charAt(end))) {
            end++;
        }
        return sql.substring(start, end).toUpperCase(Locale.ROOT);
    }

    /** Whether to send it as text, without preparing it. */
    static boolean goesPlain(String sql) {
        return !PREPARED.contains(keyword(sql));
    }

    /** Whether the server can hold its rows back; of other statements it sends them at once. */
    static boolean opensCursor(String sql) {
        return WITH_CURSOR.contains(keyword(sql));
    }

    /** Whether it is an INSERT, UPDATE, DELETE or REPLACE without RETURNING. */
    static boolean changesWithoutRows(String sql) {
        return CHANGING.contains(keyword(sql)) && !RETURNING.matcher(sql).find();
    }

    static boolean beginsTransaction(String sql) {
        String keyword = keyword(sql);
        return keyword.equals("BEGIN") || keyword.equals("START");
    }

    /** Whether it ends a transaction by COMMIT, or by a ROLLBACK of all. */
    static boolean endsTransaction(String sql) {
        String keyword = keyword(sql);
        return keyword.equals("COMMIT") || (keyword.equals("ROLLBACK") && !returnsToSavepoint(sql));
    }

    static boolean rollsBack(String sql) {
        return keyword(sql).equals("ROLLBACK");
    }

    static boolean returnsToSavepoint(String sql) {
        return TO_SAVEPOINT.matcher(sql.substring(skip(sql))).matches();
    }

    private static int skip(String sql) {
        int at = 0;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            int next = at;
            if (Character.isWhitespace(c) || c == '(') {
                next = at + 1;
            } else if (c == '#' || sql.startsWith("--", at)) {
                next = past(sql, at, "\n");
            } else if (sql.startsWith("/*", at) && !isExecuted(sql, at)) {
                next = past(sql, at + 2, "*/");
            }
            if (next == at) {
                return at;
            }
            at = next;
        }
        return at;
    }

    /** What stands in such a comment is run. */
    private static boolean isExecuted(String sql, int at) {
        return sql.startsWith("/*!", at) || sql.startsWith("/*M!", at);
    }

    private static int past(String sql, int from, String end) {
        int found = sql.indexOf(end, from);
        return found < 0 ? sql.length() : found + end.length();
    }
}
