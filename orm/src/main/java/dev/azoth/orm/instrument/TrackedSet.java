package dev.azoth.orm.instrument;

import dev.azoth.orm.mapping.Managed;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A set of a to-many relationship. Null members are refused. */
final class TrackedSet extends AbstractSet<Object> implements TrackedContainer {
    private final Tracking tracking;
    private final Set<Object> delegate;

    TrackedSet(Tracking tracking, Set<Object> delegate) {
        this.tracking = tracking;
        this.delegate = delegate;
    }

    Tracking tracking() {
        return tracking;
    }

    @Override
    public int size() {
        return delegate.size();
    }

    @Override
    public boolean contains(Object member) {
        return delegate.contains(member) || isHere(member);
    }

    /** Whether a member whose hash has changed since it came is here: only one that refers to the owner is looked for. */
    private boolean isHere(Object member) {
        return member instanceof Managed && tracking.refersHere(member) && References.containsSame(delegate, member);
    }

    @Override
    public boolean add(Object member) {
        Objects.requireNonNull(member, "A member of a relationship cannot be null");
        if (delegate.contains(member) || isHere(member)) {
            return false;
        }
        tracking.adding(member);
        delegate.add(member);
        tracking.added(member);
        return true;
    }

    @Override
    public boolean remove(Object member) {
        Object held = held(member);
        if (held == null) {
            return false;
        }
        tracking.removing(held);
        if (!delegate.remove(held)) {
            removeQuietly(held);
        }
        tracking.removed(held);
        return true;
    }

    /** The member itself, whatever its hash is now, else the one that is equal to it; null when there is none. */
    private @Nullable Object held(Object member) {
        if (References.containsSame(delegate, member)) {
            return member;
        }
        if (delegate.contains(member)) {
            for (Object one : delegate) {
                if (one.equals(member)) {
                    return one;
                }
            }
        }
        return null;
    }

    @Override
    public Iterator<Object> iterator() {
        Iterator<Object> inner = delegate.iterator();
        return new Iterator<>() {
            private Object last = inner;

            @Override
            public boolean hasNext() {
                return inner.hasNext();
            }

            @Override
            public Object next() {
                last = inner.next();
                return last;
            }

            @Override
            public void remove() {
                tracking.removing(last);
                inner.remove();
                tracking.removed(last);
            }
        };
    }

    @Override
    public List<Object> members() {
        return new ArrayList<>(delegate);
    }

    @Override
    public void addQuietly(Object member) {
        delegate.add(member);
    }

    @Override
    public void removeQuietly(Object member) {
        delegate.removeIf(one -> one == member);
    }

    @Override
    public boolean holds(Object member) {
        return delegate.contains(member) && References.containsSame(delegate, member);
    }

    @Override
    public void clear() {
        List<Object> gone = members();
        if (gone.isEmpty()) {
            return;
        }
        gone.forEach(tracking::removing);
        delegate.clear();
        gone.forEach(tracking::removed);
    }
}
