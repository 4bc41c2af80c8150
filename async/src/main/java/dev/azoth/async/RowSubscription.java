package dev.azoth.async;

import java.util.Collections;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One subscriber's demand met from a result, by a loop on a virtual thread that waits for the server or for demand, whichever is
 * missing. At most one buffer is fetched ahead of the demand. Reactive Streams 1.0.4, sections 1 to 3.
 */
final class RowSubscription<E extends @Nullable Object> implements Flow.Subscription {
    private final Source<?> source;
    private final Supplier<Iterator<E>> elements;
    private final Flow.Subscriber<? super E> subscriber;
    private final AtomicLong demand = new AtomicLong();
    private final AtomicBoolean started = new AtomicBoolean();
    private volatile boolean cancelled;
    private volatile boolean subscribed;
    private volatile @Nullable RuntimeException misuse;
    private volatile @Nullable Thread loop;
    private volatile @Nullable CompletableFuture<?> running;

    RowSubscription(Source<?> source, Supplier<Iterator<E>> elements, Flow.Subscriber<? super E> subscriber) {
        this.source = source;
        this.elements = elements;
        this.subscriber = Objects.requireNonNull(subscriber, "subscriber");
    }

    void begin() {
        if (source.claim()) {
            subscriber.onSubscribe(this);
            subscribed = true;
            if (demand.get() > 0 || misuse != null) {
                start();
            }
        } else {
            cancelled = true;
            subscriber.onSubscribe(this);
            subscriber.onError(new IllegalStateException(
                    "This result has a subscriber already; its rows are on a cursor that can be read once"));
        }
    }

    @Override
    public void request(long count) {
        if (cancelled) {
            return;
        }
        if (count <= 0) {
            misuse = new IllegalArgumentException(
                    "Reactive Streams 3.9: a subscriber must request at least 1 element, not " + count);
        } else {
            demand.accumulateAndGet(count, (present, more) -> present + more < 0 ? Long.MAX_VALUE : present + more);
        }
        if (subscribed) {
            start();
        }
    }

    /** Not before onSubscribe has returned: signals come one after the other. */
    private void start() {
        if (started.compareAndSet(false, true)) {
            running = source.calls().between(this::loop);
            if (cancelled) {
                interrupt();
            }
        } else {
            LockSupport.unpark(loop);
        }
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // threads are equal by identity
    public void cancel() {
        cancelled = true;
        if (Thread.currentThread() != loop) {
            interrupt();
        }
    }

    private void interrupt() {
        CompletableFuture<?> work = running;
        if (work != null) {
            work.cancel(true);
        }
        LockSupport.unpark(loop);
    }

    private @Nullable Void loop() {
        loop = Thread.currentThread();
        Runnable last;
        try {
            last = deliverAll();
        } catch (Throwable failure) {
            last = () -> subscriber.onError(failure);
        }
        closeQuietly();
        if (!cancelled) {
            cancelled = true;
            source.calls().deliver(last);
        }
        return null;
    }

    /** Returns what is to be signalled at the end, if the subscriber is still there then. */
    private Runnable deliverAll() {
        Iterator<E> rows = cancelled ? Collections.emptyIterator() : elements.get();
        while (!cancelled) {
            RuntimeException refused = misuse;
            if (refused != null) {
                return () -> subscriber.onError(refused);
            }
            if (!rows.hasNext()) {
                return subscriber::onComplete;
            }
            if (demand.get() == 0) {
                LockSupport.park(this);
                continue;
            }
            E element = rows.next();
            if (element == null) {
                return () ->
                        subscriber.onError(new NullPointerException("A null value can't be published; take the values"
                                + " with all(), fetchMany() or forEach(), or select them with coalesce()"));
            }
            demand.accumulateAndGet(1, (present, one) -> present == Long.MAX_VALUE ? present : present - one);
            source.calls().deliver(() -> subscriber.onNext(element));
        }
        return () -> {};
    }

    private void closeQuietly() {
        try {
            var opened = source.ifOpened();
            if (opened != null) {
                source.calls().last("close", opened::close);
            }
        } catch (RuntimeException failure) {
            // The subscriber is gone or hears of its rows' end; the connection's next call tells of the failure.
        }
    }
}
