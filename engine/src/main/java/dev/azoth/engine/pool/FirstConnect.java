package dev.azoth.engine.pool;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Tells the first-connect handlers once, with whichever connection comes first; the others wait for them. If a handler fails,
 * the next connection tells them again.
 */
final class FirstConnect {
    private static final CompletableFuture<Void> DONE = CompletableFuture.completedFuture(null);

    private final Handlers handlers;
    private final AtomicReference<@Nullable CompletableFuture<Void>> first = new AtomicReference<>();

    FirstConnect(Handlers handlers) {
        this.handlers = handlers;
    }

    CompletableFuture<Void> tell(ConnectionRecord record) {
        CompletableFuture<Void> present = first.get();
        if (present == DONE) {
            return DONE;
        }
        if (present != null) {
            // Whoever was first failed: this one is the next to try.
            return present.handle((ok, failure) -> failure == null ? DONE : tell(record))
                    .thenCompose(told -> told);
        }
        var mine = new CompletableFuture<Void>();
        if (!first.compareAndSet(null, mine)) {
            return tell(record);
        }
        handlers.connect(PoolEvents.FIRST_CONNECT, record).whenComplete((ok, failure) -> {
            first.set(failure == null ? DONE : null);
            if (failure == null) {
                mine.complete(null);
            } else {
                mine.completeExceptionally(failure);
            }
        });
        return mine;
    }
}
