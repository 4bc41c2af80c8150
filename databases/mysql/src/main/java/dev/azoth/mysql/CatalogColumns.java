package dev.azoth.mysql;

import dev.azoth.engine.reflect.ReflectionConnection;
import dev.azoth.sql.schema.Computed;
import dev.azoth.sql.schema.ReflectedColumn;
import dev.azoth.sql.type.SqlType;
import dev.azoth.sql.type.Types;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Columns from information_schema. */
final class CatalogColumns {
    /** The CHECK by which MariaDB knows a JSON column, whose type is LONGTEXT otherwise. */
    private static final String QUERY = """
            SELECT c.column_name, c.column_type, c.is_nullable, c.column_default, c.extra, c.generation_expression,
             c.column_comment, VERSION()
            FROM information_schema.columns c
            WHERE c.table_name = ? AND c.table_schema = COALESCE(?, DATABASE())
            ORDER BY c.ordinal_position""";

    private static final Pattern ON_UPDATE = Pattern.compile("on update (\\S+)", Pattern.CASE_INSENSITIVE);

    private CatalogColumns() {}

    static List<ReflectedColumn> read(ReflectionConnection connection, String table, @Nullable String schema) {
        List<CatalogRow> rows = CatalogRow.of(connection, QUERY, table, schema);
        boolean mariaDb = !rows.isEmpty() && rows.get(0).requireText(7).contains("MariaDB");
        List<String> json = mariaDb ? CatalogChecks.jsonColumns(connection, table, schema) : List.of();
        return rows.stream().map(row -> column(row, mariaDb, json)).toList();
    }

    private static ReflectedColumn column(CatalogRow row, boolean mariaDb, List<String> json) {
        String name = row.requireText(0);
        SqlType<?> type = json.contains(name) ? Types.json() : TypeNames.parse(row.requireText(1));
        String extra = row.requireText(4).toLowerCase(Locale.ROOT);
        String expression = row.text(5);
        String comment = row.text(6);
        Computed computed = expression == null || expression.isEmpty()
                ? null
                : new Computed(expression, extra.contains("stored") || extra.contains("persistent"));
        return new ReflectedColumn(
                name,
                type,
                row.requireText(2).equals("YES"),
                computed != null ? null : serverDefault(row.text(3), extra, mariaDb),
                extra.contains("auto_increment"),
                null,
                computed,
                comment == null || comment.isEmpty() ? null : comment);
    }

    /** MariaDB gives SQL; MySQL gives texts without quotes and marks expressions. */
    private static @Nullable String serverDefault(@Nullable String value, String extra, boolean mariaDb) {
        Matcher update = ON_UPDATE.matcher(extra);
        String onUpdate = update.find() ? " ON UPDATE " + update.group(1) : "";
        if (value == null || (mariaDb && value.equals("NULL"))) {
            return onUpdate.isEmpty() ? null : "NULL" + onUpdate;
        }
        boolean sql = mariaDb
                || extra.contains("default_generated")
                || value.toUpperCase(Locale.ROOT).startsWith("CURRENT_TIMESTAMP")
                || value.startsWith("b'");
        return (sql ? value : Texts.quote(value)) + onUpdate;
    }
}
