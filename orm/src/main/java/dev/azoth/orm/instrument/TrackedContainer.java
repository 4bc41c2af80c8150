package dev.azoth.orm.instrument;

import java.util.List;
import java.util.function.Predicate;

/** A collection whose changes are seen. */
public interface TrackedContainer {
    /** The members, in a list of their own. */
    List<Object> members();

    /** Whether all members are so; the condition changes nothing. */
    default boolean all(Predicate<Object> condition) {
        for (Object member : members()) {
            if (!condition.test(member)) {
                return false;
            }
        }
        return true;
    }

    /** Whether it holds this very object. */
    boolean holds(Object member);

    /** Adds a member without telling anybody. */
    void addQuietly(Object member);

    /** Removes a member, compared by identity, without telling anybody. */
    void removeQuietly(Object member);
}
