package dev.azoth.postgresql;

import dev.azoth.sql.compile.DdlCompiler;
import dev.azoth.sql.compile.Dialect;
import dev.azoth.sql.compile.InlineExpressions;
import dev.azoth.sql.schema.Column;
import dev.azoth.sql.schema.ColumnDefault;
import dev.azoth.sql.schema.CreateIndex;
import dev.azoth.sql.schema.DropIndex;
import dev.azoth.sql.schema.Table;
import dev.azoth.sql.schema.UniqueConstraint;
import dev.azoth.sql.type.ArrayType;
import dev.azoth.sql.type.EnumType;
import dev.azoth.sql.type.MappedType;
import dev.azoth.sql.type.SqlType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's DDL. Options of tables: {@code postgresql_inherits}, {@code _partition_by}, {@code _using}, {@code _on_commit},
 * {@code _tablespace}, {@code _with}; of indexes, see {@link IndexDdl}; of unique constraints:
 * {@code postgresql_nulls_not_distinct}.
 */
final class PostgresDdl extends DdlCompiler {
    PostgresDdl(Dialect dialect, InlineExpressions inline, Map<String, String> schemaTranslate) {
        super(dialect, inline, schemaTranslate);
    }

    @Override
    protected Set<String> tableOptions() {
        return Set.of(
                "postgresql_inherits",
                "postgresql_partition_by",
                "postgresql_using",
                "postgresql_on_commit",
                "postgresql_tablespace",
                "postgresql_with");
    }

    @Override
    protected Set<String> indexOptions() {
        return IndexDdl.OPTIONS;
    }

    @Override
    protected Set<String> uniqueOptions() {
        return Set.of("postgresql_nulls_not_distinct");
    }

    /** A key that the database makes is SERIAL, unless it is an identity. */
    @Override
    protected String columnType(Column<?> column) {
        if (isSerial(column)) {
            Class<?> java = column.type().javaType();
            return java == Long.class ? "BIGSERIAL" : java == Short.class ? "SMALLSERIAL" : "SERIAL";
        }
        return type(column.type(), column);
    }

    private static boolean isSerial(Column<?> column) {
        Table table = column.table();
        return table != null
                && column.equals(table.autoincrementColumn())
                && column.identity() == null
                && !(column.insertDefault() instanceof ColumnDefault.FromSequence);
    }

    /** A native enum stands in the schema of its table. */
    private String type(SqlType<?> given, Column<?> column) {
        Table table = column.table();
        return switch (given.on(dialect().name())) {
            case EnumType<?> type
            when type.nativeType() && table != null -> names().qualified(table.schema(), type.name());
            case ArrayType<?> array -> type(array.item(), column) + "[]";
            case MappedType<?, ?> mapped -> type(mapped.base(), column);
            case SqlType<?> other -> dialect().codec(other).ddl();
        };
    }

    @Override
    protected String column(Column<?> column) {
        String sql = super.column(column);
        return column.identity() != null && column.isNullable() ? sql + " NULL" : sql;
    }

    @Override
    protected @Nullable String columnDefault(Column<?> column) {
        return isSerial(column) ? null : super.columnDefault(column);
    }

    /** STORED when nothing is said: other kinds came with PostgreSQL 18. */
    @Override
    protected String computed(Column<?> column) {
        String sql = super.computed(column);
        return sql.endsWith(")") ? sql + " STORED" : sql;
    }

    @Override
    protected String afterTable(Table table) {
        Map<String, Object> options = table.options();
        var sql = new StringBuilder();
        Object inherits = options.get("postgresql_inherits");
        if (inherits != null) {
            List<?> parents = inherits instanceof List<?> list ? list : List.of(inherits);
            sql.append("\n INHERITS ( ")
                    .append(String.join(
                            ", ",
                            parents.stream()
                                    .map(parent -> names().quote(parent.toString()))
                                    .toList()))
                    .append(" )");
        }
        append(sql, "\n PARTITION BY ", options.get("postgresql_partition_by"));
        append(sql, "\n USING ", options.get("postgresql_using"));
        append(sql, "\n WITH ", options.get("postgresql_with"));
        Object onCommit = options.get("postgresql_on_commit");
        if (onCommit != null) {
            sql.append("\n ON COMMIT ")
                    .append(onCommit.toString().replace('_', ' ').toUpperCase(java.util.Locale.ROOT));
        }
        Object tablespace = options.get("postgresql_tablespace");
        if (tablespace != null) {
            sql.append("\n TABLESPACE ").append(names().quote(tablespace.toString()));
        }
        return sql.toString();
    }

    private static void append(StringBuilder sql, String keyword, @Nullable Object text) {
        if (text != null) {
            sql.append(keyword).append(text);
        }
    }

    @Override
    protected String unique(UniqueConstraint unique) {
        String sql = super.unique(unique);
        return Boolean.TRUE.equals(unique.options().get("postgresql_nulls_not_distinct"))
                ? sql.replaceFirst("UNIQUE", "UNIQUE NULLS NOT DISTINCT")
                : sql;
    }

    @Override
    protected String createIndex(CreateIndex create) {
        checkOptions(create.index(), create.index().options(), indexOptions());
        return new IndexDdl(create.index(), names(), inline())
                .create(ifNotExists(create.skipExisting()), indexWhere(create.index()));
    }

    @Override
    protected String dropIndex(DropIndex drop) {
        String sql = super.dropIndex(drop);
        return Boolean.TRUE.equals(drop.index().options().get("postgresql_concurrently"))
                ? sql.replaceFirst("DROP INDEX", "DROP INDEX CONCURRENTLY")
                : sql;
    }
}
