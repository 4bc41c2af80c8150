package dev.azoth.sqlite;

import dev.azoth.error.CompileException;
import dev.azoth.error.UnsupportedFeatureException;
import dev.azoth.sql.compile.DdlCompiler;
import dev.azoth.sql.compile.Dialect;
import dev.azoth.sql.compile.InlineExpressions;
import dev.azoth.sql.schema.Column;
import dev.azoth.sql.schema.ColumnDefault;
import dev.azoth.sql.schema.Constraint;
import dev.azoth.sql.schema.CreateIndex;
import dev.azoth.sql.schema.DropConstraint;
import dev.azoth.sql.schema.ForeignKeyConstraint;
import dev.azoth.sql.schema.Index;
import dev.azoth.sql.schema.PrimaryKeyConstraint;
import dev.azoth.sql.schema.ServerDefault;
import dev.azoth.sql.schema.Table;
import dev.azoth.sql.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** SQLite's DDL. Table options: {@code sqlite_autoincrement}, {@code sqlite_with_rowid}, {@code sqlite_strict}. */
final class SqliteDdl extends DdlCompiler {
    private static final Set<String> CONFLICTS = Set.of("ROLLBACK", "ABORT", "FAIL", "IGNORE", "REPLACE");
    private static final Pattern BARE_DEFAULT = Pattern.compile("\\w*");

    SqliteDdl(Dialect dialect, InlineExpressions inline, Map<String, String> schemaTranslate) {
        super(dialect, inline, schemaTranslate);
    }

    @Override
    protected Set<String> tableOptions() {
        return Set.of("sqlite_autoincrement", "sqlite_with_rowid", "sqlite_strict");
    }

    @Override
    protected Set<String> indexOptions() {
        return Set.of("sqlite_where");
    }

    @Override
    protected Set<String> uniqueOptions() {
        return Set.of("sqlite_on_conflict");
    }

    @Override
    protected String column(Column<?> column) {
        return inlineKey(column) ? super.column(column) + " PRIMARY KEY AUTOINCREMENT" : super.column(column);
    }

    /** SQLite takes an expression in parentheses only. */
    @Override
    protected @Nullable String columnDefault(Column<?> column) {
        String value = super.columnDefault(column);
        boolean plain = value == null
                || column.serverDefault() instanceof ServerDefault.Quoted
                || BARE_DEFAULT.matcher(value).matches()
                || (value.startsWith("'") && value.indexOf('\'', 1) == value.length() - 1)
                || isOneGroup(value);
        return plain ? value : "(" + value + ")";
    }

    private static boolean isOneGroup(String value) {
        if (!value.startsWith("(")) {
            return false;
        }
        var reader = new TokenReader(value);
        reader.group();
        return reader.atEnd();
    }

    /** A number given by SQLite is INTEGER PRIMARY KEY; there is no other identity. */
    @Override
    protected String identity(Column<?> column) {
        return "";
    }

    /** AUTOINCREMENT stands only with the column itself. */
    @Override
    protected boolean writesPrimaryKey(PrimaryKeyConstraint key) {
        return super.writesPrimaryKey(key) && !inlineKey(key.columns().get(0));
    }

    private static boolean inlineKey(Column<?> column) {
        Table table = column.table();
        if (table == null
                || !Boolean.TRUE.equals(table.options().get("sqlite_autoincrement"))
                || !table.primaryKey().columns().contains(column)) {
            return false;
        }
        if (table.primaryKey().columns().size() > 1) {
            throw new CompileException("SQLite has no AUTOINCREMENT for the composite primary key of '" + table + "'");
        }
        Class<?> java = column.type().javaType();
        return (java == Integer.class || java == Long.class || java == Short.class)
                && table.foreignKeys().stream().noneMatch(key -> key.columns().contains(column));
    }

    /** AUTOINCREMENT wants the type to be INTEGER and nothing else, as the rowid's name does. */
    @Override
    protected String columnType(Column<?> column) {
        return inlineKey(column) || numbered(column) ? "INTEGER" : super.columnType(column);
    }

    /** A key that SQLite, or a sequence elsewhere, is told to number: SQLite numbers INTEGER alone. One that only could be numbered is as it is told. */
    private static boolean numbered(Column<?> column) {
        Table table = column.table();
        return table != null
                && column.equals(table.autoincrementColumn())
                && (Boolean.TRUE.equals(column.givenAutoincrement())
                        || column.insertDefault() instanceof ColumnDefault.FromSequence);
    }

    @Override
    protected String afterTable(Table table) {
        List<String> options = new ArrayList<>();
        if (Boolean.FALSE.equals(table.options().get("sqlite_with_rowid"))) {
            options.add("WITHOUT ROWID");
        }
        if (Boolean.TRUE.equals(table.options().get("sqlite_strict"))) {
            options.add("STRICT");
        }
        return options.isEmpty() ? "" : "\n " + String.join(",\n ", options);
    }

    @Override
    protected String unique(UniqueConstraint unique) {
        Object conflict = unique.options().get("sqlite_on_conflict");
        if (conflict == null) {
            return super.unique(unique);
        }
        if (!CONFLICTS.contains(conflict.toString())) {
            throw new CompileException("sqlite_on_conflict=" + conflict + " is none of "
                    + CONFLICTS.stream().sorted().toList());
        }
        return super.unique(unique) + " ON CONFLICT " + conflict;
    }

    /** There are none between attached files: those are left out, as SQLAlchemy does. */
    @Override
    protected boolean writesForeignKey(ForeignKeyConstraint key) {
        return super.writesForeignKey(key)
                && Objects.equals(
                        names().schema(key.table().schema()),
                        names().schema(key.referredTable().schema()));
    }

    /** Without its schema: it is in the same file. */
    @Override
    protected String referredTable(ForeignKeyConstraint key) {
        return names().quote(key.referredTable().name());
    }

    /** The index carries the schema, its table does not. */
    @Override
    protected String createIndex(CreateIndex create) {
        Index index = create.index();
        checkOptions(index, index.options(), indexOptions());
        String schema = names().schema(index.table().schema());
        return "CREATE " + (index.isUnique() ? "UNIQUE " : "") + "INDEX " + ifNotExists(create.skipExisting())
                + (schema == null ? "" : names().quote(schema) + ".") + names().index(index) + " ON "
                + names().quote(index.table().name()) + " (" + indexItems(index) + ")" + indexWhere(index);
    }

    /** {@code sqlite_where} is SQL text, as reflection gives it. */
    @Override
    protected String indexWhere(Index index) {
        Object where = index.options().get("sqlite_where");
        return where == null ? super.indexWhere(index) : " WHERE " + where;
    }

    @Override
    protected String addConstraint(Constraint constraint) {
        throw unsupported("add", constraint);
    }

    @Override
    protected String dropConstraint(DropConstraint drop) {
        throw unsupported("drop", drop.constraint());
    }

    private static UnsupportedFeatureException unsupported(String what, Constraint constraint) {
        return new UnsupportedFeatureException("SQLite cannot " + what + " the constraint " + constraint + " of '"
                + constraint.table() + "': only CREATE TABLE makes constraints");
    }
}
