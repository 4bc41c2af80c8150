package dev.azoth.orm.instrument;

import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

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
        return delegate.contains(member);
    }

    @Override
    public boolean add(Object member) {
        Objects.requireNonNull(member, "A member of a relationship cannot be null");
        if (delegate.contains(member)) {
            return false;
        }
        tracking.adding(member);
        delegate.add(member);
        tracking.added(member);
        return true;
    }

    @Override
    public boolean remove(Object member) {
        if (!delegate.contains(member)) {
            return false;
        }
        tracking.removing(member);
        delegate.remove(member);
        tracking.removed(member);
        return true;
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
