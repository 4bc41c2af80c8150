package dev.azoth.orm.collection;

import dev.azoth.sql.Select;

/**
 * A collection that is queried when it is asked for, never kept. For one task at a time, as its session. SQLAlchemy:
 * {@code DynamicMapped}, {@code AppenderQuery}.
 *
 * @param <E> the class of the members
 */
public interface DynamicCollection<E> extends Iterable<E> {
    void add(E member);

    void addAll(Iterable<? extends E> members);

    /** Takes a member out at the next flush; deleted if orphans are. */
    void remove(E member);

    /** The members, as a statement to be refined and executed by {@code session.scalars(...)}. */
    Select<E> statement();
}
