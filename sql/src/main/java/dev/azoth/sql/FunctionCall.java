package dev.azoth.sql;

import dev.azoth.sql.type.SqlType;
import java.util.List;

/**
 * A function call. SQLAlchemy: {@code Function}.
 *
 * @param name as written, dots separating schema and name; dialects may spell well-known ones differently
 */
public record FunctionCall<T>(String name, List<? extends Expression<?>> arguments, SqlType<T> type)
        implements Expression<T> {
    public FunctionCall {
        arguments = List.copyOf(arguments);
    }

    /** The same call with another type of result; no SQL. */
    public <U> FunctionCall<U> returning(SqlType<U> newType) {
        return new FunctionCall<>(name, arguments, newType);
    }

    /** {@code OVER ()}, to be narrowed by partitionBy, orderBy, rows. SQLAlchemy: {@code over()}. */
    public Over<T> over() {
        return Over.of(this);
    }

    /** {@code function(a ORDER BY b)}. SQLAlchemy: {@code aggregate_order_by()}. */
    public AggregateOrder<T> aggregateOrderBy(OrderItem... orderBy) {
        return new AggregateOrder<>(this, List.of(orderBy));
    }

    /** {@code FILTER (WHERE ...)}. SQLAlchemy: {@code filter()}. */
    public Filtered<T> filter(Expression<Boolean> condition) {
        return new Filtered<>(this, condition);
    }

    /** {@code WITHIN GROUP (ORDER BY ...)}. SQLAlchemy: {@code within_group()}. */
    public WithinGroup<T> withinGroup(OrderItem... orderBy) {
        return new WithinGroup<>(this, List.of(orderBy));
    }

    /** The call as a table with these columns, which have types of their own. */
    public TableFunction tableValued(ColumnClause<?> first, ColumnClause<?>... more) {
        return TableFunction.ofTyped(this, Lists.concat(List.<ColumnClause<?>>of(first), List.of(more)));
    }

    /** The call in FROM as a table of one column, which is the value: {@code SELECT x FROM generate_series(1, 5) AS x}. */
    public FromValue<T> columnValued(String name) {
        return new FromValue<>(TableFunction.of(this, List.of()).alias(name), type);
    }

    /** The same with a generated name. SQLAlchemy: {@code column_valued()}. */
    public FromValue<T> columnValued() {
        return new FromValue<>(TableFunction.of(this, List.of()), type);
    }

    /** The call as a table with these columns, for FROM. SQLAlchemy: {@code table_valued()}. */
    public TableFunction tableValued(String... columns) {
        return TableFunction.of(this, List.of(columns));
    }

    /** The SQL in a neutral dialect, for reading. */
    @Override
    public String toString() {
        return StatementPrinter.print(this);
    }
}
