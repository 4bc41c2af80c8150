package dev.azoth.sql;

import dev.azoth.sql.type.SqlType;

/**
 * What stands in FROM as a value: the rows of a table, the single column of a function, written as the name of it.
 * SQLAlchemy: {@code TableValuedColumn}, {@code column_valued()}.
 */
public record FromValue<T>(FromClause from, SqlType<T> type) implements NamedExpression<T> {
    /** The name of what is in FROM; empty when the compiler makes it up. */
    @Override
    public String name() {
        String name = switch (from) {
            case TableClause table -> table.name();
            case Alias alias -> alias.name();
            case Subquery subquery -> subquery.name();
            case Cte cte -> cte.name();
            case ValuesClause values -> values.name();
            case TableFunction function -> function.name();
            case Join join -> null;
            case TextFrom text -> null;
        };
        return name == null ? "" : name;
    }

    /** The SQL in a neutral dialect, for reading. */
    @Override
    public String toString() {
        return StatementPrinter.print(this);
    }
}
