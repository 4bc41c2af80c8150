package dev.azoth.sqlite;

import dev.azoth.engine.reflect.ReflectionConnection;
import dev.azoth.sql.schema.ReflectedIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The indexes that CREATE INDEX made; expressions, order and condition by their text. */
final class SqliteIndexes {
    private SqliteIndexes() {}

    static List<ReflectedIndex> read(ReflectionConnection connection, Relation relation) {
        List<@Nullable Object[]> rows = connection.catalogRows(
                "SELECT l.name, l.\"unique\", m.sql FROM pragma_index_list(?, ?) AS l JOIN "
                        + Relation.master(relation.schema())
                        + " AS m ON m.name = l.name AND m.type = 'index' WHERE l.origin = 'c' ORDER BY l.name",
                relation.name(),
                relation.schema());
        List<ReflectedIndex> indexes = new ArrayList<>();
        for (@Nullable Object[] row : rows) {
            boolean unique = row[1] instanceof Number number && number.longValue() == 1;
            indexes.add(index(connection, relation, String.valueOf(row[0]), unique, String.valueOf(row[2])));
        }
        return indexes;
    }

    private static ReflectedIndex index(
            ReflectionConnection connection, Relation relation, String name, boolean unique, String sql) {
        IndexText text = IndexText.read(sql);
        List<@Nullable Object[]> parts = connection.catalogRows(
                "SELECT name, \"desc\" FROM pragma_index_xinfo(?, ?) WHERE key = 1 ORDER BY seqno",
                name,
                relation.schema());
        List<@Nullable String> columns = new ArrayList<>();
        List<String> expressions = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            @Nullable Object[] part = parts.get(i);
            boolean descending = part[1] instanceof Number number && number.longValue() == 1;
            // a descending column has no other place to say so than its text
            String column = part[0] == null || descending ? null : String.valueOf(part[0]);
            columns.add(column);
            expressions.add(column != null ? column : text.parts().get(i));
        }
        Map<String, Object> options = text.where() == null ? Map.of() : Map.of("sqlite_where", text.where());
        return new ReflectedIndex(
                name, unique, columns, columns.contains(null) ? expressions : List.of(), null, options);
    }
}
