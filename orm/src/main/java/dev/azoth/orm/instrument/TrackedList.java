package dev.azoth.orm.instrument;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/** A list of a to-many relationship. Null members are refused. Equal to any list with the same members. */
final class TrackedList extends AbstractList<Object> implements TrackedContainer, RandomAccess {
    private final Tracking tracking;
    private final List<Object> delegate;

    TrackedList(Tracking tracking, List<Object> delegate) {
        this.tracking = tracking;
        this.delegate = delegate;
    }

    Tracking tracking() {
        return tracking;
    }

    @Override
    public Object get(int index) {
        return delegate.get(index);
    }

    @Override
    public int size() {
        return delegate.size();
    }

    @Override
    public boolean add(Object member) {
        add(delegate.size(), member);
        return true;
    }

    @Override
    public void add(int index, Object member) {
        Objects.requireNonNull(member, "A member of a relationship cannot be null");
        if (tracking.refersHere(member) && place(member) >= 0) {
            return;
        }
        tracking.adding(member);
        delegate.add(index, member);
        modCount++;
        tracking.added(member);
    }

    @Override
    public Object remove(int index) {
        Objects.checkIndex(index, delegate.size());
        tracking.removing(delegate.get(index));
        Object removed = delegate.remove(index);
        modCount++;
        if (place(removed) < 0) {
            tracking.removed(removed);
        }
        return removed;
    }

    @Override
    public Object set(int index, Object member) {
        Objects.requireNonNull(member, "A member of a relationship cannot be null");
        Objects.checkIndex(index, delegate.size());
        if (delegate.get(index) != member) {
            tracking.removing(delegate.get(index));
            tracking.adding(member);
        }
        Object replaced = delegate.set(index, member);
        if (replaced != member) {
            if (place(replaced) < 0) {
                tracking.removed(replaced);
            }
            tracking.added(member);
        }
        return replaced;
    }

    private int place(Object member) {
        for (int i = delegate.size() - 1; i >= 0; i--) {
            if (delegate.get(i) == member) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public List<Object> members() {
        return new ArrayList<>(delegate);
    }

    @Override
    public void addQuietly(Object member) {
        delegate.add(member);
        modCount++;
    }

    @Override
    public void removeQuietly(Object member) {
        int place = place(member);
        if (place >= 0) {
            delegate.remove(place);
            modCount++;
        }
    }
}
