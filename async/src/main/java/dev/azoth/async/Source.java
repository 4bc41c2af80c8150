package dev.azoth.async;

import dev.azoth.engine.AbstractResult;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The direct-style result under an asynchronous one, opened at first use, and whether a subscriber has it. */
final class Source<D extends AbstractResult<?, ?>> {
    private final Calls calls;
    private final Supplier<D> open;
    private final AtomicBoolean subscribed;
    private volatile @Nullable D opened;

    Source(Calls calls, Supplier<D> open) {
        this(calls, open, new AtomicBoolean());
    }

    private Source(Calls calls, Supplier<D> open, AtomicBoolean subscribed) {
        this.calls = calls;
        this.open = open;
        this.subscribed = subscribed;
    }

    Calls calls() {
        return calls;
    }

    /** On a thread that may wait. */
    D result() {
        D present = opened;
        if (present == null) {
            present = open.get();
            opened = present;
        }
        return present;
    }

    @Nullable
    D ifOpened() {
        return opened;
    }

    /** Another view of the same rows. */
    <E extends AbstractResult<?, ?>> Source<E> map(Function<D, E> view) {
        return new Source<>(calls, () -> view.apply(result()), subscribed);
    }

    /** True for the first who asks. */
    boolean claim() {
        return subscribed.compareAndSet(false, true);
    }
}
