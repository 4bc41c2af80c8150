package dev.azoth.sql.compile;

import dev.azoth.error.AzothException;
import dev.azoth.error.CompileException;
import dev.azoth.error.UnsupportedFeatureException;
import dev.azoth.sql.DdlStatement;
import dev.azoth.sql.schema.AddConstraint;
import dev.azoth.sql.schema.Column;
import dev.azoth.sql.schema.Constraint;
import dev.azoth.sql.schema.CreateEnum;
import dev.azoth.sql.schema.CreateIndex;
import dev.azoth.sql.schema.CreateSchema;
import dev.azoth.sql.schema.CreateSequence;
import dev.azoth.sql.schema.CreateTable;
import dev.azoth.sql.schema.Ddl;
import dev.azoth.sql.schema.DropConstraint;
import dev.azoth.sql.schema.DropEnum;
import dev.azoth.sql.schema.DropIndex;
import dev.azoth.sql.schema.DropSchema;
import dev.azoth.sql.schema.DropSequence;
import dev.azoth.sql.schema.DropTable;
import dev.azoth.sql.schema.ForeignKeyConstraint;
import dev.azoth.sql.schema.Index;
import dev.azoth.sql.schema.PrimaryKeyConstraint;
import dev.azoth.sql.schema.SchemaDdl;
import dev.azoth.sql.schema.SequenceOptions;
import dev.azoth.sql.schema.ServerDefault;
import dev.azoth.sql.schema.SetColumnComment;
import dev.azoth.sql.schema.SetTableComment;
import dev.azoth.sql.schema.Table;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** DDL statements as generic SQL; a dialect overrides the parts it spells differently. One for each compilation. */
public class DdlCompiler extends ConstraintDdl {
    /**
     * @param schemaTranslate as in {@link CompileRequest#schemaTranslate}
     */
    public DdlCompiler(Dialect dialect, InlineExpressions inline, Map<String, String> schemaTranslate) {
        super(dialect, inline, schemaTranslate);
    }

    /**
     * The statement's text.
     *
     * @throws CompileException when a part cannot be rendered; the message names table and column
     */
    public final String compile(DdlStatement statement) {
        if (!(statement instanceof SchemaDdl ddl)) {
            throw new UnsupportedFeatureException(
                    "No compiler knows the DDL " + statement.getClass().getName() + "; give it as new Ddl(text)");
        }
        return switch (ddl) {
            case CreateTable create -> createTable(create);
            case DropTable drop -> "\nDROP TABLE " + ifExists(drop.skipMissing()) + names().table(drop.table());
            case CreateIndex create -> createIndex(create);
            case DropIndex drop -> dropIndex(drop);
            case AddConstraint add -> addConstraint(add.constraint());
            case DropConstraint drop -> dropConstraint(drop);
            case CreateSequence create -> createSequence(create);
            case DropSequence drop -> dropSequence(drop);
            case CreateSchema create ->
                "CREATE SCHEMA " + ifNotExists(create.skipExisting()) + names().quote(create.name());
            case DropSchema drop ->
                "DROP SCHEMA " + ifExists(drop.skipMissing()) + names().quote(drop.name()) + cascade(drop.cascades());
            case CreateEnum create -> createEnum(create);
            case DropEnum drop -> dropEnum(drop);
            case SetTableComment set -> tableComment(set.table());
            case SetColumnComment set -> columnComment(set.column());
            case Ddl text -> text.sql();
        };
    }

    protected static String ifExists(boolean wanted) {
        return wanted ? "IF EXISTS " : "";
    }

    protected static String ifNotExists(boolean wanted) {
        return wanted ? "IF NOT EXISTS " : "";
    }

    private static String cascade(boolean wanted) {
        return wanted ? " CASCADE" : "";
    }

    protected String createTable(CreateTable create) {
        Table table = create.table();
        checkOptions(table, table.options(), tableOptions());
        var lines = new ArrayList<String>();
        for (Column<?> column : table.columns()) {
            try {
                lines.add(column(column));
            } catch (AzothException e) {
                throw new CompileException(
                        "(in table '" + table + "', column '" + column.name() + "'): " + e.getMessage(), e);
            }
        }
        for (Constraint constraint : table.constraints()) {
            if (isWritten(constraint, create)) {
                lines.add(constraint(constraint));
            }
        }
        for (Column<?> column : table.columns()) {
            String check = enumCheck(column);
            if (check != null) {
                lines.add(check);
            }
        }
        var sql = new StringBuilder("\nCREATE ");
        table.prefixes().forEach(prefix -> sql.append(prefix).append(' '));
        return sql.append("TABLE ")
                .append(ifNotExists(create.skipExisting()))
                .append(names().table(table))
                .append(" (\n\t")
                .append(String.join(", \n\t", lines))
                .append("\n)")
                .append(afterTable(table))
                .append("\n\n")
                .toString();
    }

    private boolean isWritten(Constraint constraint, CreateTable create) {
        return switch (constraint) {
            case PrimaryKeyConstraint key -> writesPrimaryKey(key);
            case ForeignKeyConstraint key -> !create.without().contains(key) && writesForeignKey(key);
            default -> true;
        };
    }

    /** Whether the foreign key stands as a constraint of the table, unless it is added later. */
    protected boolean writesForeignKey(ForeignKeyConstraint key) {
        return !isLeft(key);
    }

    /** Whether the primary key stands as a constraint of the table. */
    protected boolean writesPrimaryKey(PrimaryKeyConstraint key) {
        return !key.columns().isEmpty();
    }

    /** What follows the closing parenthesis, with a space before it. */
    protected String afterTable(Table table) {
        return "";
    }

    /** The options of tables that this dialect has, with its prefix. */
    protected Set<String> tableOptions() {
        return Set.of();
    }

    /** The options of indexes that this dialect has, with its prefix. */
    protected Set<String> indexOptions() {
        return Set.of();
    }

    /** A column as it stands in CREATE TABLE. */
    protected String column(Column<?> column) {
        var sql = new StringBuilder(names().quote(column.name())).append(' ').append(columnType(column));
        String value = columnDefault(column);
        if (value != null) {
            sql.append(" DEFAULT ").append(value);
        }
        if (column.computed() != null) {
            sql.append(' ').append(computed(column));
        }
        String identity = column.identity() == null ? "" : identity(column);
        if (!identity.isEmpty()) {
            sql.append(' ').append(identity);
        }
        if (!column.isNullable() && identity.isEmpty()) {
            sql.append(" NOT NULL");
        }
        return sql.toString();
    }

    protected String columnType(Column<?> column) {
        String given = column.definition();
        return given != null ? given : dialect().codec(column.type()).ddl();
    }

    /** What follows DEFAULT; null for none. */
    protected @Nullable String columnDefault(Column<?> column) {
        return switch (column.serverDefault()) {
            case null -> null;
            case ServerDefault.Quoted(String text) -> Literals.quote(text);
            case ServerDefault.Sql(var expression) -> inline().render(expression);
        };
    }

    protected String computed(Column<?> column) {
        var computed = Objects.requireNonNull(column.computed());
        String kind = computed.persisted() == null ? "" : computed.persisted() ? " STORED" : " VIRTUAL";
        return "GENERATED ALWAYS AS (" + computed.sql() + ")" + kind;
    }

    /** Empty where the database has no identity columns and numbers them another way. */
    protected String identity(Column<?> column) {
        var identity = Objects.requireNonNull(column.identity());
        String options = identity.options() == null ? "" : sequenceOptions(identity.options());
        return "GENERATED " + (identity.generatedAlways() ? "ALWAYS" : "BY DEFAULT") + " AS IDENTITY"
                + (options.isEmpty() ? "" : " (" + options + ")");
    }

    protected String sequenceOptions(SequenceOptions options) {
        var words = new ArrayList<String>();
        if (options.increment() != null) {
            words.add("INCREMENT BY " + options.increment());
        }
        if (options.start() != null) {
            words.add("START WITH " + options.start());
        }
        if (options.minValue() != null) {
            words.add("MINVALUE " + options.minValue());
        }
        if (options.maxValue() != null) {
            words.add("MAXVALUE " + options.maxValue());
        }
        if (options.cache() != null) {
            words.add("CACHE " + options.cache());
        }
        if (options.cycle()) {
            words.add("CYCLE");
        }
        return String.join(" ", words);
    }

    protected String createIndex(CreateIndex create) {
        Index index = create.index();
        checkOptions(index, index.options(), indexOptions());
        return "CREATE " + (index.isUnique() ? "UNIQUE " : "") + "INDEX " + ifNotExists(create.skipExisting())
                + names().index(index) + " ON " + names().table(index.table()) + " (" + indexItems(index) + ")"
                + indexWhere(index);
    }

    /** The key parts, separated by commas. */
    protected String indexItems(Index index) {
        return index.items().stream().map(inline()::render).collect(Collectors.joining(", "));
    }

    /** With a space before it; empty for an index of all rows. */
    protected String indexWhere(Index index) {
        return index.where() == null ? "" : " WHERE " + inline().render(index.where());
    }

    protected String dropIndex(DropIndex drop) {
        Index index = drop.index();
        String schema = names().schema(index.table().schema());
        return "\nDROP INDEX " + ifExists(drop.skipMissing()) + (schema == null ? "" : names().quote(schema) + ".")
                + names().index(index);
    }

    protected String addConstraint(Constraint constraint) {
        return "ALTER TABLE " + names().table(constraint.table()) + " ADD " + constraint(constraint);
    }

    protected String dropConstraint(DropConstraint drop) {
        String name = names().constraint(drop.constraint());
        if (name == null) {
            throw new CompileException("Cannot drop the " + drop.constraint() + " of table '"
                    + drop.constraint().table() + "': it has no name");
        }
        return "ALTER TABLE " + names().table(drop.constraint().table()) + " DROP CONSTRAINT "
                + ifExists(drop.skipMissing()) + name + cascade(drop.cascades());
    }

    protected String createSequence(CreateSequence create) {
        String options = sequenceOptions(create.sequence().options());
        return "CREATE SEQUENCE " + ifNotExists(create.skipExisting())
                + names().qualified(
                                create.sequence().schema(), create.sequence().name())
                + (options.isEmpty() ? "" : " " + options);
    }

    protected String dropSequence(DropSequence drop) {
        return "DROP SEQUENCE " + ifExists(drop.skipMissing())
                + names().qualified(drop.sequence().schema(), drop.sequence().name());
    }

    protected String createEnum(CreateEnum create) {
        return "CREATE TYPE " + names().qualified(create.schema(), create.type().name()) + " AS ENUM ("
                + create.type().labels().stream().map(Literals::quote).collect(Collectors.joining(", ")) + ")";
    }

    protected String dropEnum(DropEnum drop) {
        return "DROP TYPE " + names().qualified(drop.schema(), drop.type().name());
    }

    protected String tableComment(Table table) {
        return "COMMENT ON TABLE " + names().table(table) + " IS " + comment(table.comment());
    }

    protected String columnComment(Column<?> column) {
        Table table = column.table();
        if (table == null) {
            throw new CompileException("Column '" + column + "' belongs to no table");
        }
        return "COMMENT ON COLUMN " + names().table(table) + "." + names().quote(column.name()) + " IS "
                + comment(column.comment());
    }

    private static String comment(@Nullable String text) {
        return text == null ? "NULL" : Literals.quote(text);
    }
}
