package dev.azoth.engine.pool;

import org.jspecify.annotations.Nullable;

/** First come, first served; anybody may leave in constant time. Guarded by the lock of {@link Slots}. */
final class WaitingLine {
    private @Nullable Waiter head;
    private @Nullable Waiter tail;
    private int length;

    int length() {
        return length;
    }

    Waiter join() {
        var waiter = new Waiter();
        waiter.queued = true;
        waiter.previous = tail;
        if (tail == null) {
            head = waiter;
        } else {
            tail.next = waiter;
        }
        tail = waiter;
        length++;
        return waiter;
    }

    @Nullable
    Waiter next() {
        Waiter first = head;
        if (first != null) {
            leave(first);
        }
        return first;
    }

    /** @return whether it was still in line */
    boolean leave(Waiter waiter) {
        if (!waiter.queued) {
            return false;
        }
        waiter.queued = false;
        Waiter before = waiter.previous;
        Waiter after = waiter.next;
        if (before == null) {
            head = after;
        } else {
            before.next = after;
        }
        if (after == null) {
            tail = before;
        } else {
            after.previous = before;
        }
        waiter.previous = null;
        waiter.next = null;
        length--;
        return true;
    }
}
