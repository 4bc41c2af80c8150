package dev.azoth.orm.collection;

/**
 * A collection that is queried when it is asked for, never kept. Of an object without a row its members are those added. For one task
 * at a time, as its session. SQLAlchemy: {@code DynamicMapped}, {@code AppenderQuery}.
 *
 * @param <E> the class of the members
 */
public interface DynamicCollection<E> extends CollectionQuery<E> {
    void add(E member);

    void addAll(Iterable<? extends E> members);

    /** Takes a member out at the next flush; deleted if orphans are. */
    void remove(E member);
}
