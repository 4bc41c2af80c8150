package dev.azoth.mysql.vertx;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which statements may be sent behind another read that has not been answered: should that one fail, they run all the same, so they
 * must do nothing but read. What cannot be told for certain (literals, comments, variables, functions that are not known) tells
 * against it; views are not looked into.
 */
final class ReadText {
    private static final Pattern QUOTED_NAME = Pattern.compile("`[^`]*`");

    /** Literals, comments, variables, several statements. */
    private static final Pattern UNCERTAIN = Pattern.compile("['\"#@;`]|--|/\\*");

    private static final Pattern WORD = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*\\s*\\(?");

    /** Words of a SELECT that locks rows, writes them elsewhere, or takes the next number of a sequence. */
    private static final Set<String> MORE_THAN_READING =
            Set.of("FOR", "INTO", "LOCK", "NEXT", "NEXTVAL", "PREVIOUS", "PROCEDURE");

    private static final Set<String> BEFORE_PARENTHESIS = Set.of(
            // words that call nothing
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
            "LIKE",
            "NOT",
            "ON",
            "OR",
            "SELECT",
            "THEN",
            "UNION",
            "VALUES",
            "WHEN",
            "WHERE",
            // functions that do nothing but reckon
            "ABS",
            "AVG",
            "CHAR",
            "COALESCE",
            "COUNT",
            "DECIMAL",
            "LOWER",
            "MAX",
            "MIN",
            "NULLIF",
            "SUM",
            "UPPER",
            "VARCHAR");

    private ReadText() {}

    /** Whether it is a SELECT that for certain does nothing but read. */
    static boolean onlyReads(String sql) {
        String text = QUOTED_NAME.matcher(sql).replaceAll("n");
        return SqlText.keyword(text).equals("SELECT")
                && !UNCERTAIN.matcher(text).find()
                && WORD.matcher(text).results().allMatch(word -> reads(word.group()));
    }

    private static boolean reads(String word) {
        boolean called = word.endsWith("(");
        String name = (called ? word.substring(0, word.length() - 1).strip() : word.strip()).toUpperCase(Locale.ROOT);
        return called ? BEFORE_PARENTHESIS.contains(name) : !MORE_THAN_READING.contains(name);
    }
}
