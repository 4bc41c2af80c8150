package dev.azoth.sql.schema;

import dev.azoth.error.ArgumentException;
import dev.azoth.error.InvalidRequestException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A column that a foreign key refers to: the column itself, or {@code [schema.]table.column} to be found later. */
sealed interface ForeignKeyTarget {
    record Given(Column<?> column) implements ForeignKeyTarget {}

    /** A column that is asked for when first needed. */
    record Later(Supplier<? extends Column<?>> supplier) implements ForeignKeyTarget {}

    record Named(@Nullable String schema, String table, String column) implements ForeignKeyTarget {
        @Nullable
        String effectiveSchema(Table from) {
            return schema == null ? from.metadata().schema() : schema;
        }

        Column<?> find(ForeignKeyConstraint owner) {
            Table from = owner.table();
            Table target = from.metadata().find(table, effectiveSchema(from));
            if (target == null) {
                throw new InvalidRequestException(owner + " of table '" + from + "' refers to table '"
                        + MetaData.key(table, effectiveSchema(from)) + "', which its MetaData does not hold; it holds "
                        + from.metadata().tableKeys());
            }
            Column<?> found = target.find(column);
            if (found == null) {
                throw new InvalidRequestException(owner + " of table '" + from + "' refers to column '" + column
                        + "', which table '" + target + "' does not have; its columns are " + target.columnNames());
            }
            return found;
        }
    }

    static ForeignKeyTarget parse(String path) {
        int last = path.lastIndexOf('.');
        if (last <= 0 || last == path.length() - 1) {
            throw new ArgumentException("Foreign key to '" + path + "': say table.column, or schema.table.column");
        }
        String table = path.substring(0, last);
        String column = path.substring(last + 1);
        int dot = table.lastIndexOf('.');
        return dot < 0
                ? new Named(null, table, column)
                : new Named(table.substring(0, dot), table.substring(dot + 1), column);
    }

    /** The column; refused naming the foreign key when there is no such table or column. */
    default Column<?> resolve(ForeignKeyConstraint owner) {
        return switch (this) {
            case Given(Column<?> column) -> column;
            case Later(Supplier<? extends Column<?>> supplier) -> supplier.get();
            case Named named -> named.find(owner);
        };
    }

    default String shown() {
        return switch (this) {
            case Given(Column<?> column) -> column.toString();
            case Later(Supplier<? extends Column<?>> supplier) -> supplier.get().toString();
            case Named(var schema, var table, var column) ->
                (schema == null ? "" : schema + ".") + table + "." + column;
        };
    }

    /** The table's key in its metadata. */
    default @Nullable String tableKey(Table from) {
        return switch (this) {
            case Given(Column<?> column) -> {
                Table table = column.table();
                yield table == null ? null : table.key();
            }
            case Later(Supplier<? extends Column<?>> supplier) -> {
                Table table = supplier.get().table();
                yield table == null ? null : table.key();
            }
            case Named named -> MetaData.key(named.table, named.effectiveSchema(from));
        };
    }
}
