package dev.azoth.engine;

import dev.azoth.engine.reflect.Inspector;
import dev.azoth.sql.Row;
import dev.azoth.sql.schema.ReflectedTable;
import dev.azoth.sql.schema.SchemaTraits;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What metadata and reflection ask of a connection. */
final class SchemaAccess {
    private final Connection connection;

    SchemaAccess(Connection connection) {
        this.connection = connection;
    }

    /** Rows as the driver gives them. */
    static List<@Nullable Object[]> rows(Result<Row> result) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var row : result) {
            rows.add(row.asList().toArray());
        }
        return rows;
    }

    SchemaTraits traits() {
        return connection.dialect().traits().schema();
    }

    boolean hasIndex(String table, String index, @Nullable String schema) {
        return Inspector.of(connection).hasIndex(table, index, schema);
    }

    List<String> tableNames(@Nullable String schema) {
        return Inspector.of(connection).tableNames(schema);
    }

    List<String> viewNames(@Nullable String schema) {
        return Inspector.of(connection).viewNames(schema);
    }

    ReflectedTable reflect(String name, @Nullable String schema) {
        return Inspector.of(connection).table(name, schema);
    }
}
