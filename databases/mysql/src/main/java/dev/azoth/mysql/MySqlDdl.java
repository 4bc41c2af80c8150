package dev.azoth.mysql;

import dev.azoth.error.CompileException;
import dev.azoth.error.UnsupportedFeatureException;
import dev.azoth.sql.ColumnClause;
import dev.azoth.sql.OrderItem;
import dev.azoth.sql.compile.DdlCompiler;
import dev.azoth.sql.compile.Dialect;
import dev.azoth.sql.compile.InlineExpressions;
import dev.azoth.sql.schema.CheckConstraint;
import dev.azoth.sql.schema.Column;
import dev.azoth.sql.schema.ColumnDefault;
import dev.azoth.sql.schema.Constraint;
import dev.azoth.sql.schema.CreateIndex;
import dev.azoth.sql.schema.DropConstraint;
import dev.azoth.sql.schema.DropIndex;
import dev.azoth.sql.schema.ForeignKeyConstraint;
import dev.azoth.sql.schema.Index;
import dev.azoth.sql.schema.PrimaryKeyConstraint;
import dev.azoth.sql.schema.ServerDefault;
import dev.azoth.sql.schema.Table;
import dev.azoth.sql.schema.UniqueConstraint;
import dev.azoth.sql.type.EnumType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * MySQL's DDL. Options, each with the prefix {@code mysql_} or {@code mariadb_}: of tables {@code engine}, {@code charset},
 * {@code collate}, {@code auto_increment}, {@code row_format}, {@code partition_by}; of indexes {@code length} (a number, or column to
 * number), {@code prefix} (FULLTEXT, SPATIAL), {@code using}, {@code with_parser}.
 */
final class MySqlDdl extends DdlCompiler {
    private static final Pattern BARE_DEFAULT = Pattern.compile("\\s*['\"(].*|\\w*|-?[\\d.]+"
            + "|(?i:(now|current_timestamp)\\(\\d*\\)(\\s+on\\s+update\\s+.*)?|.*\\bon\\s+update\\b.*)");

    private final Vendor vendor;

    MySqlDdl(Dialect dialect, Vendor vendor, InlineExpressions inline, Map<String, String> schemaTranslate) {
        super(dialect, inline, schemaTranslate);
        this.vendor = vendor;
    }

    private Set<String> prefixed(String... options) {
        return java.util.Arrays.stream(options)
                .map(option -> vendor.dialect() + "_" + option)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    @Override
    protected Set<String> tableOptions() {
        return prefixed("engine", "charset", "collate", "auto_increment", "row_format", "partition_by");
    }

    @Override
    protected Set<String> indexOptions() {
        return prefixed("length", "prefix", "using", "with_parser");
    }

    @Override
    protected String column(Column<?> column) {
        var sql = new StringBuilder(names().quote(column.name())).append(' ').append(columnType(column));
        if (column.computed() != null) {
            sql.append(' ').append(computed(column));
        }
        if (!column.isNullable() && !(column.computed() != null && vendor == Vendor.MARIADB)) {
            sql.append(" NOT NULL");
        }
        if (column.comment() != null) {
            sql.append(" COMMENT ").append(Texts.quote(column.comment()));
        }
        String value = columnDefault(column);
        if (isNumbered(column)) {
            sql.append(" AUTO_INCREMENT");
        } else if (value != null) {
            sql.append(" DEFAULT ").append(value);
        }
        return sql.toString();
    }

    private static boolean isNumbered(Column<?> column) {
        Table table = column.table();
        return table != null
                && column.equals(table.autoincrementColumn())
                && !(column.insertDefault() instanceof ColumnDefault.FromSequence);
    }

    /** An expression stands in parentheses. */
    @Override
    protected @Nullable String columnDefault(Column<?> column) {
        if (column.serverDefault() instanceof ServerDefault.Quoted(String text)) {
            return Texts.quote(text);
        }
        String value = super.columnDefault(column);
        return value == null || BARE_DEFAULT.matcher(value).matches() ? value : "(" + value + ")";
    }

    /** There are no identity columns; the key that the database makes is AUTO_INCREMENT. */
    @Override
    protected String identity(Column<?> column) {
        return "";
    }

    @Override
    protected @Nullable String enumCheck(Column<?> column) {
        return column.type().on(dialect().name()) instanceof EnumType<?> labels && labels.nativeType()
                ? null
                : super.enumCheck(column);
    }

    @Override
    protected String afterTable(Table table) {
        var sql = new ArrayList<String>();
        option(sql, table, "engine", "ENGINE=");
        option(sql, table, "auto_increment", "AUTO_INCREMENT=");
        option(sql, table, "row_format", "ROW_FORMAT=");
        option(sql, table, "charset", "CHARSET=");
        option(sql, table, "collate", "COLLATE ");
        if (table.comment() != null) {
            sql.add("COMMENT=" + Texts.quote(table.comment()));
        }
        option(sql, table, "partition_by", "PARTITION BY ");
        return String.join(" ", sql);
    }

    private void option(List<String> sql, Table table, String name, String keyword) {
        Object value = table.options().get(vendor.dialect() + "_" + name);
        if (value != null) {
            sql.add(keyword + value);
        }
    }

    @Override
    protected String foreignKey(ForeignKeyConstraint key) {
        if (key.match() != null) {
            throw new CompileException(
                    "Foreign key of '" + key.table() + "': MySQL ignores MATCH, and with it ON UPDATE and ON DELETE");
        }
        return super.foreignKey(key);
    }

    @Override
    protected String deferrability(Constraint constraint) {
        if (constraint.deferrability() != null) {
            throw new UnsupportedFeatureException("The database '" + dialect().name()
                    + "' does not have deferrable constraints, here " + constraint + " of '" + constraint.table()
                    + "'");
        }
        return "";
    }

    @Override
    protected String createIndex(CreateIndex create) {
        Index index = create.index();
        checkOptions(index, index.options(), indexOptions());
        if (index.where() != null) {
            throw new UnsupportedFeatureException(
                    "The database '" + dialect().name() + "' does not have partial indexes, here " + index);
        }
        Object prefix = index.options().get(vendor.dialect() + "_prefix");
        Object parser = index.options().get(vendor.dialect() + "_with_parser");
        Object using = index.options().get(vendor.dialect() + "_using");
        return "CREATE " + (index.isUnique() ? "UNIQUE " : "") + (prefix == null ? "" : prefix + " ") + "INDEX "
                + ifNotExists(create.skipExisting()) + names().index(index) + " ON "
                + names().table(index.table()) + " (" + indexItems(index) + ")"
                + (parser == null ? "" : " WITH PARSER " + parser) + (using == null ? "" : " USING " + using);
    }

    @Override
    protected String indexItems(Index index) {
        Object length = index.options().get(vendor.dialect() + "_length");
        var items = new ArrayList<String>();
        for (OrderItem item : index.items()) {
            String text = inline().render(item);
            boolean column = item instanceof ColumnClause<?>;
            Object ofItem = length instanceof Map<?, ?> map
                    ? map.get(item instanceof ColumnClause<?> named ? named.name() : text)
                    : length;
            boolean plain = column || text.matches("[\\w`]+( ASC| DESC)?|\\(.*\\)");
            items.add((plain ? text : "(" + text + ")") + (ofItem == null ? "" : "(" + ofItem + ")"));
        }
        return String.join(", ", items);
    }

    @Override
    protected String dropIndex(DropIndex drop) {
        return "\nDROP INDEX " + ifExists(drop.skipMissing()) + names().index(drop.index()) + " ON "
                + names().table(drop.index().table());
    }

    @Override
    protected String dropConstraint(DropConstraint drop) {
        Constraint constraint = drop.constraint();
        String table = "ALTER TABLE " + names().table(constraint.table()) + " DROP ";
        if (constraint instanceof PrimaryKeyConstraint) {
            return table + "PRIMARY KEY";
        }
        String name = names().constraint(constraint);
        if (name == null) {
            throw new CompileException(
                    "Cannot drop the " + constraint + " of table '" + constraint.table() + "': it has no name");
        }
        return table
                + switch (constraint) {
                    case ForeignKeyConstraint key -> "FOREIGN KEY ";
                    case UniqueConstraint unique -> "INDEX ";
                    case CheckConstraint check -> vendor == Vendor.MARIADB ? "CONSTRAINT " : "CHECK ";
                    case PrimaryKeyConstraint key -> "";
                }
                + name;
    }

    @Override
    protected String tableComment(Table table) {
        return "ALTER TABLE " + names().table(table) + " COMMENT "
                + Texts.quote(table.comment() == null ? "" : table.comment());
    }

    @Override
    protected String columnComment(Column<?> column) {
        Table table = column.table();
        if (table == null) {
            throw new CompileException("Column '" + column + "' belongs to no table");
        }
        return "ALTER TABLE " + names().table(table) + " CHANGE " + names().quote(column.name()) + " " + column(column);
    }
}
