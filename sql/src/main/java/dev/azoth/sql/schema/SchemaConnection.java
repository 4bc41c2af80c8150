package dev.azoth.sql.schema;

import dev.azoth.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What metadata needs of a connection to create, drop and reflect tables. The engine's {@code Connection} is one. A schema
 * of null is the database's default. For one task at a time.
 */
public interface SchemaConnection {
    /** Runs one DDL statement and forgets its result. */
    void executeDdl(Statement<?> ddl);

    /** What the database's DDL can do. */
    SchemaTraits schemaTraits();

    /** The schema that stands in the place of another, as an option of the connection says. SQLAlchemy: {@code schema_for_object}. */
    default @Nullable String effectiveSchema(@Nullable String schema) {
        return schema;
    }

    /** Whether there is a table or view of that name. */
    boolean hasTable(String name, @Nullable String schema);

    /** Whether there is a sequence of that name; false where there are none at all. */
    boolean hasSequence(String name, @Nullable String schema);

    /** Whether there is an index of that name on the table. */
    boolean hasIndex(String table, String index, @Nullable String schema);

    /** Whether there is a named type (an enum) of that name; false where there are none at all. */
    boolean hasType(String name, @Nullable String schema);

    /** The tables of a schema, sorted by name, views not among them. */
    List<String> tableNames(@Nullable String schema);

    /** The views of a schema, sorted by name. */
    List<String> viewNames(@Nullable String schema);

    /**
     * All that the catalog tells of a table or view.
     *
     * @throws dev.azoth.error.NoSuchTableException when there is none of that name
     */
    ReflectedTable reflectTable(String name, @Nullable String schema);
}
