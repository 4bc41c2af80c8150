package dev.azoth.sql.schema;

import dev.azoth.error.InvalidRequestException;
import dev.azoth.sql.OrderItem;
import dev.azoth.sql.type.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes tables of what a database's catalog tells. SQLAlchemy: {@code Inspector.reflect_table}. */
final class TableReflection {
    private final MetaData metadata;
    private final SchemaConnection connection;

    TableReflection(MetaData metadata, SchemaConnection connection) {
        this.metadata = metadata;
        this.connection = connection;
    }

    void all(@Nullable String schema, @Nullable Collection<String> only, boolean views) {
        Set<String> there = new LinkedHashSet<>(connection.tableNames(schema));
        if (views) {
            there.addAll(connection.viewNames(schema));
        }
        if (only != null) {
            List<String> unknown =
                    only.stream().filter(name -> !there.contains(name)).toList();
            if (!unknown.isEmpty()) {
                throw new InvalidRequestException("Could not reflect: the database has no table " + unknown
                        + (schema == null ? "" : " in schema '" + schema + "'") + "; it has " + there);
            }
        }
        for (String name : only == null ? there : only) {
            if (metadata.find(name, schema) == null) {
                reflect(name, schema, true);
            }
        }
    }

    Table reflect(String name, @Nullable String schema, boolean followForeignKeys) {
        ReflectedTable found = connection.reflectTable(name, schema);
        Table table = Table.define(name, metadata, items(found, schema));
        if (followForeignKeys) {
            for (ReflectedForeignKey key : found.foreignKeys()) {
                if (metadata.find(key.referredTable(), key.referredSchema()) == null) {
                    reflect(key.referredTable(), key.referredSchema(), true);
                }
            }
        }
        return table;
    }

    private List<TableItem> items(ReflectedTable found, @Nullable String schema) {
        var items = new ArrayList<TableItem>();
        if (schema != null) {
            items.add(Schema.inSchema(schema));
        }
        if (found.comment() != null) {
            items.add(Schema.comment(found.comment()));
        }
        found.options().forEach((option, value) -> items.add(Schema.option(option, value)));
        Map<String, Column<?>> columns = new LinkedHashMap<>();
        found.columns().forEach(column -> columns.put(column.name(), column(column)));
        items.addAll(columns.values());
        ReflectedPrimaryKey key = found.primaryKey();
        if (key != null) {
            items.add(named(Schema.primaryKey(array(key.columns())), key.name()));
        }
        found.foreignKeys().forEach(one -> items.add(foreignKey(one)));
        found.uniqueConstraints().forEach(one -> items.add(unique(one)));
        found.checkConstraints().forEach(one -> items.add(named(Schema.check(one.sql()), one.name())));
        found.indexes().stream()
                .filter(one -> one.duplicatesConstraint() == null)
                .forEach(one -> items.add(index(one, columns)));
        return items;
    }

    private static <C extends Constraint> C named(C constraint, @Nullable String name) {
        if (name != null) {
            constraint.setExactName(name);
        }
        return constraint;
    }

    private static Column<?> column(ReflectedColumn found) {
        Column<?> column = Schema.column(found.name(), found.type()).nullable(found.nullable());
        if (found.serverDefault() != null) {
            column.serverDefault(Schema.raw(found.serverDefault(), found.type()));
        } else if (found.autoincrement()) {
            column.autoincrement(true);
        }
        if (found.identity() != null) {
            column.identity(found.identity());
        }
        if (found.computed() != null) {
            column.computed(found.computed());
        }
        return found.comment() == null ? column : column.comment(found.comment());
    }

    private ForeignKeyConstraint foreignKey(ReflectedForeignKey found) {
        List<String> targets = found.referredColumns();
        if (targets.isEmpty()) {
            ReflectedPrimaryKey key = connection
                    .reflectTable(found.referredTable(), found.referredSchema())
                    .primaryKey();
            targets = key == null ? List.of() : key.columns();
        }
        var foreignKey = new ForeignKeyConstraint(
                ColumnRef.named(array(found.columns())),
                targets.stream()
                        .<ForeignKeyTarget>map(column ->
                                new ForeignKeyTarget.Named(found.referredSchema(), found.referredTable(), column))
                        .toList());
        if (found.onDelete() != null) {
            foreignKey.onDelete(ReferentialAction.parse(found.onDelete()));
        }
        if (found.onUpdate() != null) {
            foreignKey.onUpdate(ReferentialAction.parse(found.onUpdate()));
        }
        if (found.match() != null) {
            foreignKey.match(found.match());
        }
        if ("DEFERRED".equals(found.initially())) {
            foreignKey.deferrable(Deferrability.INITIALLY_DEFERRED);
        } else if (Boolean.TRUE.equals(found.deferrable())) {
            foreignKey.deferrable(Deferrability.DEFERRABLE);
        }
        return named(foreignKey, found.name());
    }

    private static UniqueConstraint unique(ReflectedUnique found) {
        UniqueConstraint unique = named(Schema.unique(array(found.columns())), found.name());
        found.options().forEach(unique::option);
        return unique;
    }

    private static Index index(ReflectedIndex found, Map<String, Column<?>> columns) {
        var items = new ArrayList<OrderItem>();
        for (int i = 0; i < found.columns().size(); i++) {
            Column<?> column = columns.get(found.columns().get(i));
            items.add(column != null ? column : Schema.raw(found.expressions().get(i), Types.nullType()));
        }
        Index index = Index.ofItems(found.name(), items).unique(found.unique());
        found.options().forEach(index::option);
        return index;
    }

    private static String[] array(List<String> names) {
        return names.toArray(String[]::new);
    }
}
