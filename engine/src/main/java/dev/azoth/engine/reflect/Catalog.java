package dev.azoth.engine.reflect;

import dev.azoth.sql.schema.ReflectedCheck;
import dev.azoth.sql.schema.ReflectedColumn;
import dev.azoth.sql.schema.ReflectedForeignKey;
import dev.azoth.sql.schema.ReflectedIndex;
import dev.azoth.sql.schema.ReflectedPrimaryKey;
import dev.azoth.sql.schema.ReflectedUnique;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one database's schema is read: its catalog queries. Stateless; safe for any number of threads. A schema of null is
 * the connection's default. Lists of names are sorted. What is asked of a relation that is not there raises
 * {@link dev.azoth.error.NoSuchTableException}. SQLAlchemy: the {@code get_*} methods of {@code Dialect}.
 */
public interface Catalog {
    /** The schema that null stands for, or null where there is no such notion. */
    @Nullable
    String defaultSchema(ReflectionConnection connection);

    List<String> schemaNames(ReflectionConnection connection);

    /** Names of relations of one kind; a kind that the database does not have raises UnsupportedFeatureException. */
    List<String> relationNames(ReflectionConnection connection, RelationKind kind, @Nullable String schema);

    /** Whether a table or view, temporary ones among them, has that name. */
    boolean hasTable(ReflectionConnection connection, String name, @Nullable String schema);

    /** Whether there is a named type (an enum) of that name; false where there are none at all. */
    default boolean hasType(ReflectionConnection connection, String name, @Nullable String schema) {
        return false;
    }

    /** Whether there is a sequence of that name; false where there are none at all. */
    default boolean hasSequence(ReflectionConnection connection, String name, @Nullable String schema) {
        return false;
    }

    List<ReflectedColumn> columns(ReflectionConnection connection, String table, @Nullable String schema);

    /** The primary key, or null when there is none. */
    @Nullable
    ReflectedPrimaryKey primaryKey(ReflectionConnection connection, String table, @Nullable String schema);

    List<ReflectedForeignKey> foreignKeys(ReflectionConnection connection, String table, @Nullable String schema);

    List<ReflectedIndex> indexes(ReflectionConnection connection, String table, @Nullable String schema);

    List<ReflectedUnique> uniqueConstraints(ReflectionConnection connection, String table, @Nullable String schema);

    List<ReflectedCheck> checkConstraints(ReflectionConnection connection, String table, @Nullable String schema);

    /** The text of the view, as the database keeps it. */
    String viewDefinition(ReflectionConnection connection, String view, @Nullable String schema);

    /** The comment, null where the table has none; UnsupportedFeatureException where the database has no comments. */
    @Nullable
    String tableComment(ReflectionConnection connection, String table, @Nullable String schema);

    /** Whether tables have comments here. */
    boolean hasComments();

    /** What only this database has, as in ReflectedTable.options. */
    Map<String, Object> tableOptions(ReflectionConnection connection, String table, @Nullable String schema);
}
