package dev.azoth.orm.collection;

import dev.azoth.error.MultipleResultsFoundException;
import dev.azoth.error.NoResultFoundException;
import dev.azoth.sql.Expression;
import dev.azoth.sql.OrderItem;
import dev.azoth.sql.Select;
import java.util.List;
import java.util.Optional;

/**
 * The members of a collection that is queried, narrowed, ordered or cut. Immutable; what gives members runs SQL, after what is
 * pending has been written, where I/O may happen. For one task at a time. SQLAlchemy: {@code AppenderQuery}.
 *
 * @param <E> the class of the members
 */
public interface CollectionQuery<E> extends Iterable<E> {
    /** What is asked, as a statement to be refined and executed by {@code session.scalars(...)}. */
    Select<E> statement();

    /** Only members for which this holds, too. */
    CollectionQuery<E> filter(Expression<Boolean> condition);

    /** Only members whose attribute has this value. */
    CollectionQuery<E> filterBy(String attribute, Object value);

    /** Ordered by these, too, after the order there is. */
    CollectionQuery<E> orderBy(OrderItem... items);

    /** Without an order. SQLAlchemy: {@code order_by(None)}. */
    CollectionQuery<E> unordered();

    /** The first so many. */
    CollectionQuery<E> limit(long count);

    /** Without the first so many. */
    CollectionQuery<E> offset(long count);

    /** The members from one place to another, which is left out. SQLAlchemy: {@code collection[from:to]}. */
    CollectionQuery<E> slice(long from, long to);

    /** The member at a place. @throws IndexOutOfBoundsException when there is none */
    E get(long place);

    /** All of them. */
    List<E> all();

    /** The first. */
    Optional<E> first();

    /**
     * The only one.
     *
     * @throws NoResultFoundException when there is none
     * @throws MultipleResultsFoundException when there are several
     */
    E one();

    /** The only one, if there is any. @throws MultipleResultsFoundException when there are several */
    Optional<E> oneOrEmpty();

    /** How many there are; counted by the database. */
    long count();
}
