package dev.azoth.sql;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An immutable list whose successors share its storage: appending to the newest list of a chain is O(1), to an older one a
 * copy. Readers see only what was there when their list was made.
 */
final class AppendList<E> extends AbstractList<E> implements RandomAccess {
    private final Object[] elements;
    /** How much of the array is written; who moves it on from its own size may write there. */
    private final AtomicInteger taken;

    private final int size;

    private AppendList(Object[] elements, AtomicInteger taken, int size) {
        this.elements = elements;
        this.taken = taken;
        this.size = size;
    }

    static <E> List<E> of(List<E> list) {
        return new AppendList<>(
                Arrays.copyOf(list.toArray(), Math.max(4, list.size() * 2)),
                new AtomicInteger(list.size()),
                list.size());
    }

    /** A list with one more element; the given one is not changed. */
    static <E> List<E> append(List<E> list, E element) {
        AppendList<E> base = list instanceof AppendList<E> shared && shared.claim() ? shared : null;
        if (base == null) {
            base = (AppendList<E>) of(list);
            base.taken.incrementAndGet();
        }
        base.elements[base.size] = element;
        return new AppendList<>(base.elements, base.taken, base.size + 1);
    }

    private boolean claim() {
        return size < elements.length && taken.compareAndSet(size, size + 1);
    }

    @Override
    @SuppressWarnings("unchecked")
    public E get(int index) {
        return (E) elements[Objects.checkIndex(index, size)];
    }

    @Override
    public int size() {
        return size;
    }
}
