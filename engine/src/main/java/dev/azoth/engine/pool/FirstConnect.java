package dev.azoth.engine.pool;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Tells the first-connect handlers once, with whichever connection comes first; the others wait for them. If a handler fails,
 * the next connection tells them again.
 */
final class FirstConnect {
    private final Handlers handlers;
    private final AtomicReference<@Nullable CompletableFuture<Void>> first = new AtomicReference<>();

    FirstConnect(Handlers handlers) {
        this.handlers = handlers;
    }

    CompletableFuture<Void> tell(ConnectionRecord record) {
        CompletableFuture<Void> present = first.get();
        if (present != null) {
            // If whoever was first failed, this one is the next to try.
            return isTold(present) ? present : present.exceptionallyCompose(failure -> tell(record));
        }
        var mine = new CompletableFuture<Void>();
        if (!first.compareAndSet(null, mine)) {
            return tell(record);
        }
        handlers.connect(PoolEvents.FIRST_CONNECT, record).whenComplete((ok, failure) -> {
            if (failure == null) {
                mine.complete(null);
            } else {
                first.set(null);
                mine.completeExceptionally(failure);
            }
        });
        return mine;
    }

    /** Whether the handlers have been told, and none failed. */
    boolean isTold() {
        return isTold(first.get());
    }

    private static boolean isTold(@Nullable CompletableFuture<Void> present) {
        return present != null && present.isDone() && !present.isCompletedExceptionally();
    }
}
