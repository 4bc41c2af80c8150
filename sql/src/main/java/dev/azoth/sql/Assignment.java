package dev.azoth.sql;

import dev.azoth.error.ArgumentException;
import org.jspecify.annotations.Nullable;

/**
 * A column and what INSERT or UPDATE gives it.
 *
 * @param value for a plain value a parameter of the column's name, which values given at execution override
 */
public record Assignment(ColumnClause<?> column, Expression<?> value) {
    /** A value, an expression, or a query of one column. */
    static Assignment of(ColumnClause<?> column, @Nullable Object value) {
        return new Assignment(
                column,
                switch (value) {
                    case BindParameter<?> bind when bind.type().equals(CoreTypes.NULL) -> bind.withType(column.type());
                    case Expression<?> expression -> expression;
                    case Query<?> query -> query.scalarSubquery();
                    case null, default ->
                        new BindParameter<>(column.name(), column.name(), value, true, column.type(), false, false);
                });
    }

    /** The same of one row among many: its values have no names. */
    static Assignment ofRow(ColumnClause<?> column, @Nullable Object value) {
        Assignment named = of(column, value);
        return value instanceof Expression<?> || value instanceof Query<?>
                ? named
                : new Assignment(column, BindParameter.anonymous(column.name(), value, column.type()));
    }

    /** The same inside another statement, whose parameters it shares: its value has no name. */
    Assignment unnamed() {
        return value instanceof BindParameter<?> bind
                        && bind.hasValue()
                        && column.name().equals(bind.name())
                ? new Assignment(column, BindParameter.anonymous("param", bind.value(), bind.type()))
                : this;
    }

    /** The table's column of that name; refused when there is none. */
    static ColumnClause<?> column(TableClause table, String name) {
        for (ColumnClause<?> column : table.columns()) {
            if (column.name().equals(name)) {
                return column;
            }
        }
        throw new ArgumentException("Unconsumed column names: " + name + "; the columns of table '" + table + "' are "
                + table.columns().stream().map(ColumnClause::name).toList());
    }

    /** The column if it is the table's own; refused otherwise. */
    static <T> ColumnClause<T> own(TableClause table, ColumnClause<T> column) {
        if (!table.equals(column.table())) {
            throw new ArgumentException("Column '" + column + "' is none of table '" + table + "'");
        }
        return column;
    }
}
