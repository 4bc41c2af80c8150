package dev.azoth.postgresql.vertx;

import java.util.Locale;
import java.util.Set;

/** What the driver must know of a text before it is sent: which statements it holds. Reads quotes and comments as the server does. */
final class SqlText {
    /** Commands that answer without rows and cannot be prepared, or need not be. */
    private static final Set<String> WITHOUT_ROWS = Set.of(
            "ABORT",
            "ALTER",
            "ANALYZE",
            "BEGIN",
            "CHECKPOINT",
            "CLUSTER",
            "COMMENT",
            "COMMIT",
            "CREATE",
            "DEALLOCATE",
            "DISCARD",
            "DO",
            "DROP",
            "END",
            "GRANT",
            "LISTEN",
            "LOAD",
            "LOCK",
            "NOTIFY",
            "PREPARE",
            "REASSIGN",
            "REFRESH",
            "REINDEX",
            "RELEASE",
            "RESET",
            "REVOKE",
            "ROLLBACK",
            "SAVEPOINT",
            "SECURITY",
            "SET",
            "START",
            "TRUNCATE",
            "UNLISTEN",
            "VACUUM");

    /** Commands whose answer counts rows. */
    private static final Set<String> COUNTING = Set.of(
            "DELETE", "EXECUTE", "FETCH", "INSERT", "MERGE", "MOVE", "SELECT", "TABLE", "UPDATE", "VALUES", "WITH");

    private final String firstKeyword;
    private final int statements;
    private final boolean copies;

    private SqlText(String firstKeyword, int statements, boolean copies) {
        this.firstKeyword = firstKeyword;
        this.statements = statements;
        this.copies = copies;
    }

    static SqlText read(String sql) {
        String first = "";
        int statements = 0;
        boolean copies = false;
        int at = 0;
        boolean atStart = true;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            int next = SqlSkip.past(sql, at);
            if (next > at) {
                boolean comment = c == '-' || c == '/';
                if (atStart && !comment) {
                    statements++;
                    atStart = false;
                }
                at = next;
            } else if (c == ';') {
                atStart = true;
                at++;
            } else if (Character.isWhitespace(c)) {
                at++;
            } else if (Character.isLetter(c) || c == '_') {
                int end = SqlSkip.pastWord(sql, at);
                if (atStart) {
                    String word = sql.substring(at, end).toUpperCase(Locale.ROOT);
                    first = statements == 0 ? word : first;
                    copies |= word.equals("COPY");
                    statements++;
                    atStart = false;
                }
                at = end;
            } else {
                // "(select 1)" begins with a parenthesis; the word within is the keyword
                if (atStart && c != '(') {
                    statements++;
                    atStart = false;
                }
                at++;
            }
        }
        return new SqlText(first, statements, copies);
    }

    boolean isEmpty() {
        return statements == 0;
    }

    /** Whether COPY is among the statements, which the client cannot speak: the server would wait for data for ever. */
    boolean copies() {
        return copies;
    }

    /** Whether to prepare it is not worth while: one command that answers without rows. */
    boolean goesPlain() {
        return statements == 1 && WITHOUT_ROWS.contains(firstKeyword);
    }

    /** Whether the count in the server's answer means rows; of other commands the client makes a number of letters. */
    boolean countsRows() {
        return COUNTING.contains(firstKeyword);
    }
}
