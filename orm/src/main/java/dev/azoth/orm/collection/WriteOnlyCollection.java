package dev.azoth.orm.collection;

import dev.azoth.sql.Delete;
import dev.azoth.sql.Insert;
import dev.azoth.sql.Select;
import dev.azoth.sql.Update;

/**
 * A collection that is never loaded: members are added, removed and queried. For one task at a time, as its session.
 * SQLAlchemy: {@code WriteOnlyMapped}, {@code WriteOnlyCollection}.
 *
 * @param <E> the class of the members
 */
public interface WriteOnlyCollection<E> {
    void add(E member);

    void addAll(Iterable<? extends E> members);

    /** Takes a member out at the next flush; deleted if orphans are. */
    void remove(E member);

    /** The members, as a statement to be refined and executed. */
    Select<E> select();

    /** INSERT of members, their foreign keys set to the owner. */
    Insert insert();

    /** UPDATE of the members. */
    Update update();

    /** DELETE of the members. */
    Delete delete();
}
