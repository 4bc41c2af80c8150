package dev.azoth.orm.instrument;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A map of a to-many relationship, its keys an attribute of the members. */
final class TrackedMap extends AbstractMap<Object, Object> implements TrackedContainer {
    private final Tracking tracking;
    private final Map<Object, Object> delegate;

    TrackedMap(Tracking tracking, Map<Object, Object> delegate) {
        this.tracking = tracking;
        this.delegate = delegate;
    }

    Tracking tracking() {
        return tracking;
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        return delegate.get(key);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return delegate.containsKey(key);
    }

    @Override
    public @Nullable Object put(Object key, Object member) {
        Objects.requireNonNull(member, "A member of a relationship cannot be null");
        Object present = delegate.get(key);
        if (present != member) {
            if (present != null) {
                tracking.removing(present);
            }
            tracking.adding(member);
        }
        Object replaced = delegate.put(key, member);
        if (replaced != member) {
            if (replaced != null) {
                tracking.removed(replaced);
            }
            tracking.added(member);
        }
        return replaced;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return delegate.size();
            }

            @Override
            public Iterator<Entry<Object, Object>> iterator() {
                return new Entries(delegate.entrySet().iterator());
            }
        };
    }

    @Override
    public List<Object> members() {
        return new ArrayList<>(delegate.values());
    }

    @Override
    public boolean holds(Object member) {
        return References.containsSame(delegate.values(), member);
    }

    @Override
    public @Nullable Object remove(@Nullable Object key) {
        Object gone = delegate.get(key);
        if (gone == null) {
            return null;
        }
        tracking.removing(gone);
        delegate.remove(key);
        tracking.removed(gone);
        return gone;
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

    @Override
    public void addQuietly(Object member) {
        delegate.put(Containers.mapKey(tracking.relationship(), member), member);
    }

    @Override
    public void removeQuietly(Object member) {
        delegate.values().removeIf(value -> value == member);
    }

    private final class Written extends SimpleEntry<Object, Object> {
        private static final long serialVersionUID = 1L;

        Written(Object key, Object value) {
            super(key, value);
        }

        @Override
        public Object setValue(Object member) {
            put(getKey(), member);
            return super.setValue(member);
        }
    }

    private final class Entries implements Iterator<Entry<Object, Object>> {
        private final Iterator<Entry<Object, Object>> inner;
        private @Nullable Object last;

        Entries(Iterator<Entry<Object, Object>> inner) {
            this.inner = inner;
        }

        @Override
        public boolean hasNext() {
            return inner.hasNext();
        }

        @Override
        public Entry<Object, Object> next() {
            Entry<Object, Object> entry = inner.next();
            last = Objects.requireNonNull(entry.getValue());
            return new Written(entry.getKey(), entry.getValue());
        }

        @Override
        public void remove() {
            Object removed = Objects.requireNonNull(last);
            tracking.removing(removed);
            inner.remove();
            tracking.removed(removed);
        }
    }
}
