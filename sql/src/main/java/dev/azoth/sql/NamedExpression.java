package dev.azoth.sql;

/**
 * An expression that has a name of its own: a column, a label. Its name is the key of its values in rows.
 * SQLAlchemy: {@code NamedColumn} and {@code Label}.
 *
 * @param <T> the Java class of its values
 */
public sealed interface NamedExpression<T> extends Expression<T>
        permits ColumnClause, ProxyColumn, FromValue, Label, LiteralColumn {
    /** The name, unquoted. */
    String name();
}
