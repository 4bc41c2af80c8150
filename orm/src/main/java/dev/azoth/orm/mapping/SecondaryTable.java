package dev.azoth.orm.mapping;

import dev.azoth.sql.schema.Column;
import dev.azoth.sql.schema.ForeignKeyConstraint;
import dev.azoth.sql.schema.Schema;
import dev.azoth.sql.schema.TableItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the table of a many-to-many relationship consists of: two foreign keys, whose columns are its key. */
final class SecondaryTable {
    private SecondaryTable() {}

    static void items(RelationshipSpec spec, List<TableItem> items) {
        Map<String, Column<?>> columns = new LinkedHashMap<>();
        var foreignKeys = new ArrayList<ForeignKeyConstraint>();
        side(spec.secondaryOwn, spec.foreignKey, columns, foreignKeys);
        side(spec.secondaryTarget, spec.inverseForeignKey, columns, foreignKeys);
        items.addAll(columns.values());
        items.addAll(foreignKeys);
    }

    private static Column<?> referring(String name, Column<?> referred) {
        Column<?> made = Schema.column(name, referred.type()).primaryKey().autoincrement(false);
        String definition = referred.definition();
        boolean numbered = definition != null && definition.matches("(?i).*(serial|identity|auto_increment).*");
        return definition == null || numbered ? made : made.definition(definition);
    }

    /** A column that both sides are told by stands once. */
    private static void side(
            List<RelationshipSpec.SecondaryColumn> side,
            @Nullable Consumer<ForeignKeyConstraint> how,
            Map<String, Column<?>> columns,
            List<ForeignKeyConstraint> foreignKeys) {
        for (RelationshipSpec.SecondaryColumn column : side) {
            columns.computeIfAbsent(
                    column.name(), name -> referring(name, column.refersTo().get()));
        }
        if (how != null) {
            foreignKeys.add(JoinColumns.several(
                    side.stream().map(RelationshipSpec.SecondaryColumn::name).toList(),
                    side.stream()
                            .<Supplier<? extends Column<?>>>map(RelationshipSpec.SecondaryColumn::refersTo)
                            .toList(),
                    how));
        }
    }
}
