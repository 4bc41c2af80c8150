package dev.azoth.sqlite;

import dev.azoth.engine.reflect.Inspector;
import dev.azoth.engine.reflect.ReflectionConnection;
import dev.azoth.sql.Statement;
import dev.azoth.sql.compile.CompileRequest;
import dev.azoth.sql.schema.ReflectedTable;
import dev.azoth.sql.schema.SchemaConnection;
import dev.azoth.sql.schema.SchemaTraits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What MetaData asks of a connection, answered by an inspector. */
record ReflectingConnection(ReflectionConnection connection) implements SchemaConnection {
    @Override
    public void executeDdl(Statement<?> ddl) {
        connection.catalogRows(
                connection.dialect().compile(ddl, CompileRequest.PLAIN).sql());
    }

    @Override
    public SchemaTraits schemaTraits() {
        return connection.dialect().traits().schema();
    }

    @Override
    public boolean hasTable(String name, @Nullable String schema) {
        return Inspector.of(connection).hasTable(name, schema);
    }

    @Override
    public boolean hasSequence(String name, @Nullable String schema) {
        return Inspector.of(connection).hasSequence(name, schema);
    }

    @Override
    public boolean hasIndex(String table, String index, @Nullable String schema) {
        return Inspector.of(connection).hasIndex(table, index, schema);
    }

    @Override
    public boolean hasType(String name, @Nullable String schema) {
        return Inspector.of(connection).hasType(name, schema);
    }

    @Override
    public List<String> tableNames(@Nullable String schema) {
        return Inspector.of(connection).tableNames(schema);
    }

    @Override
    public List<String> viewNames(@Nullable String schema) {
        return Inspector.of(connection).viewNames(schema);
    }

    @Override
    public ReflectedTable reflectTable(String name, @Nullable String schema) {
        return Inspector.of(connection).table(name, schema);
    }
}
