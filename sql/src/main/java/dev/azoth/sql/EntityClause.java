package dev.azoth.sql;

import java.util.List;

/**
 * A mapped class, or an alias of one, among what is selected. Core sees its columns; a session makes an object of them. An open
 * leaf, for the ORM. Immutable. SQLAlchemy: a mapped class or {@code AliasedClass} in {@code select()}.
 *
 * @param <E> the class
 */
public abstract non-sealed class EntityClause<E> implements SelectItem<E> {
    /** For the ORM. */
    protected EntityClause() {}

    /** The class of the objects. */
    public abstract Class<E> type();

    /** What it is selected from: a table, an alias, a join of tables. */
    public abstract FromClause from();

    /** The columns of the class as {@link #from} has them. */
    public abstract List<? extends Expression<?>> columns();

    /** By which rows know it: the class's simple name, or the alias. */
    public abstract String name();

    @Override
    public String toString() {
        return name();
    }
}
