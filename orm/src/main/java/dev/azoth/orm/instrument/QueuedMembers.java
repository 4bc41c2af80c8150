package dev.azoth.orm.instrument;

import java.util.ArrayList;
import java.util.List;

/** What a collection that is not loaded has gained and lost: done when it is loaded. SQLAlchemy: {@code PendingCollection}. */
@SuppressWarnings("ReferenceEquality") // members are compared by identity
final class QueuedMembers {
    private final List<Object> added = new ArrayList<>(1);
    private final List<Object> removed = new ArrayList<>(1);

    void add(Object member) {
        if (!removed.removeIf(one -> one == member) && !References.containsSame(added, member)) {
            added.add(member);
        }
    }

    void remove(Object member) {
        if (!added.removeIf(one -> one == member) && !References.containsSame(removed, member)) {
            removed.add(member);
        }
    }

    List<Object> added() {
        return added;
    }

    void mergeInto(InstanceState owner, int index, TrackedContainer container) {
        boolean told = false;
        for (Object member : removed) {
            if (container.holds(member)) {
                told = tell(owner, index, told);
                container.removeQuietly(member);
            }
        }
        for (Object member : added) {
            if (!container.holds(member)) {
                told = tell(owner, index, told);
                container.addQuietly(member);
            }
        }
    }

    private static boolean tell(InstanceState owner, int index, boolean told) {
        if (!told) {
            owner.change(index);
        }
        return true;
    }
}
