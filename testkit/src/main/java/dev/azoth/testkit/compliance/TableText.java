package dev.azoth.testkit.compliance;

import dev.azoth.sql.schema.Column;
import dev.azoth.sql.schema.ForeignKeyConstraint;
import dev.azoth.sql.schema.Table;
import dev.azoth.sql.schema.UniqueConstraint;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table's definition as text, to be compared: all that SQLite and PostgreSQL keep of it, the text of defaults aside. */
final class TableText {
    private TableText() {}

    static String of(Table table) {
        return Stream.of(
                        table.columns().stream().map(TableText::column),
                        Stream.of("key " + names(table.primaryKey().columns())),
                        table.foreignKeys().stream().map(TableText::foreignKey),
                        table.constraints().stream()
                                .filter(UniqueConstraint.class::isInstance)
                                .map(UniqueConstraint.class::cast)
                                .map(one -> "unique " + one.name() + " " + names(one.columns()))
                                .sorted(Comparator.naturalOrder()),
                        table.indexes().stream()
                                .map(one -> "index " + one.name() + " " + one.isUnique() + " " + names(one.columns()))
                                .sorted(Comparator.naturalOrder()))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private static String column(Column<?> column) {
        return column.name() + " " + column.type().describe() + (column.isNullable() ? "" : " not null")
                + (column.serverDefault() == null ? "" : " default");
    }

    private static String foreignKey(ForeignKeyConstraint one) {
        return "foreign key " + one.name() + " " + names(one.columns()) + " to "
                + one.referredTable().name() + names(one.referredColumns()) + " on delete " + one.onDelete()
                + " on update " + one.onUpdate();
    }

    private static List<String> names(List<Column<?>> columns) {
        return columns.stream().map(Column::name).toList();
    }
}
