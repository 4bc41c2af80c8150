package dev.azoth.mysql;

import dev.azoth.engine.reflect.ReflectionConnection;
import dev.azoth.sql.schema.ReflectedCheck;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** CHECK constraints from information_schema, without those by which MariaDB makes a LONGTEXT a JSON. */
final class CatalogChecks {
    private static final Pattern JSON = Pattern.compile("\\(?json_valid\\(`([^`]+)`\\)\\)?");

    private CatalogChecks() {}

    static List<ReflectedCheck> read(ReflectionConnection connection, String table, @Nullable String schema) {
        return rows(connection, table, schema).stream()
                .filter(row -> !JSON.matcher(row.requireText(1)).matches())
                .map(row -> new ReflectedCheck(row.text(0), bare(row.requireText(1))))
                .toList();
    }

    static List<String> jsonColumns(ReflectionConnection connection, String table, @Nullable String schema) {
        return rows(connection, table, schema).stream()
                .map(row -> JSON.matcher(row.requireText(1)))
                .filter(Matcher::matches)
                .map(match -> match.group(1))
                .toList();
    }

    private static List<CatalogRow> rows(ReflectionConnection connection, String table, @Nullable String schema) {
        return CatalogRow.of(
                connection,
                "SELECT k.constraint_name, c.check_clause FROM information_schema.table_constraints k"
                        + " JOIN information_schema.check_constraints c"
                        + " ON c.constraint_schema = k.constraint_schema AND c.constraint_name = k.constraint_name"
                        + " /*M! AND c.table_name = k.table_name */"
                        + " WHERE k.constraint_type = 'CHECK' AND k.table_name = ?"
                        + " AND k.table_schema = COALESCE(?, DATABASE()) ORDER BY k.constraint_name",
                table,
                schema);
    }

    /** The condition without parentheses around all of it. */
    private static String bare(String condition) {
        if (!condition.startsWith("(") || !condition.endsWith(")")) {
            return condition;
        }
        int depth = 0;
        for (int i = 0; i < condition.length() - 1; i++) {
            depth += condition.charAt(i) == '(' ? 1 : condition.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return condition;
            }
        }
        return condition.substring(1, condition.length() - 1);
    }
}
