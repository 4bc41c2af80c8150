package dev.azoth.sql;

import dev.azoth.error.ArgumentException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can stand in FROM: a table, an alias, a subquery, a join, a CTE. Immutable; equal by identity.
 * SQLAlchemy: {@code FromClause}.
 */
public sealed interface FromClause extends Selectable
        permits TableClause, Alias, Subquery, Cte, Join, ValuesClause, TableFunction, TextFrom {
    /** Its columns in order. */
    List<? extends NamedExpression<?>> columns();

    /**
     * The column of that name. SQLAlchemy: {@code from.c.name}.
     *
     * @throws ArgumentException when there is none; the message lists those there are
     */
    @SuppressWarnings("unchecked") // the type of the values is still checked by the column's SqlType
    default Expression<Object> c(String name) {
        for (NamedExpression<?> column : columns()) {
            if (column.name().equals(name)) {
                return (Expression<Object>) column;
            }
        }
        throw new ArgumentException("No column '" + name + "' in " + this + "; its columns are "
                + columns().stream().map(NamedExpression::name).toList());
    }

    /**
     * The column here that stands for an expression of what this is an alias or a subquery of; a column of this itself is
     * returned as it is. SQLAlchemy: {@code from.corresponding_column()}.
     *
     * @throws ArgumentException when there is none
     */
    default <T> Expression<T> c(Expression<T> source) {
        Expression<T> found = find(source);
        if (found == null) {
            throw new ArgumentException("Nothing in " + this + " corresponds to " + source);
        }
        return found;
    }

    /** As {@link #c(Expression)}, but null when there is none. */
    default <T> @Nullable Expression<T> find(Expression<T> source) {
        return Correspondence.find(this, source);
    }

    /** Its rows as values, for functions that take them: {@code row_to_json(a)}. SQLAlchemy: {@code table_valued()}. */
    default FromValue<Object> tableValued() {
        return new FromValue<>(this, CoreTypes.NULL);
    }

    /** {@code JOIN}, its condition derived from the foreign keys; refused when there is none, or more than one. */
    default Join join(FromClause right) {
        return Join.of(this, right, null, Join.Kind.INNER);
    }

    default Join join(FromClause right, Expression<Boolean> on) {
        return Join.of(this, right, on, Join.Kind.INNER);
    }

    /** {@code LEFT OUTER JOIN}, its condition derived from the foreign keys. */
    default Join outerJoin(FromClause right) {
        return Join.of(this, right, null, Join.Kind.LEFT);
    }

    default Join outerJoin(FromClause right, Expression<Boolean> on) {
        return Join.of(this, right, on, Join.Kind.LEFT);
    }

    /** {@code FULL OUTER JOIN}. */
    default Join fullJoin(FromClause right, Expression<Boolean> on) {
        return Join.of(this, right, on, Join.Kind.FULL);
    }

    /** An alias with a generated name. */
    default FromClause alias() {
        return new Alias(this, null);
    }

    default FromClause alias(@Nullable String name) {
        return new Alias(this, name);
    }
}
