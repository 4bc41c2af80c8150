package dev.azoth.orm.instrument;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

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
        boolean fresh = place(member) < 0;
        Object replaced = delegate.set(index, member);
        if (replaced != member) {
            if (place(replaced) < 0) {
                tracking.removed(replaced);
            }
            if (fresh) {
                tracking.added(member);
            }
        }
        return replaced;
    }

    @Override
    public void clear() {
        List<Object> gone = members();
        if (gone.isEmpty()) {
            return;
        }
        gone.forEach(tracking::removing);
        delegate.clear();
        modCount++;
        gone.forEach(tracking::removed);
    }

    /** The order of members is not kept in the database: nothing has changed. */
    @Override
    public void sort(@Nullable Comparator<? super Object> order) {
        delegate.sort(order);
        modCount++;
    }

    @Override
    public void replaceAll(UnaryOperator<Object> change) {
        List<Object> before = members();
        var after = new ArrayList<Object>(before.size());
        for (Object member : before) {
            after.add(Objects.requireNonNull(change.apply(member), "A member of a relationship cannot be null"));
        }
        tracking.replacing(before, after);
        delegate.clear();
        delegate.addAll(after);
        tracking.replaced(before, after);
    }

    @Override
    public boolean removeIf(Predicate<? super Object> condition) {
        List<Object> before = members();
        var after = new ArrayList<Object>(before.size());
        for (Object member : before) {
            if (!condition.test(member)) {
                after.add(member);
            }
        }
        if (after.size() == before.size()) {
            return false;
        }
        tracking.replacing(before, after);
        delegate.clear();
        delegate.addAll(after);
        modCount++;
        tracking.replaced(before, after);
        return true;
    }

    @Override
    public boolean holds(Object member) {
        return place(member) >= 0;
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
    public boolean all(Predicate<Object> condition) {
        for (int i = 0; i < delegate.size(); i++) {
            if (!condition.test(delegate.get(i))) {
                return false;
            }
        }
        return true;
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
