package dev.azoth.engine.pool;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
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

    /**
     * @param awaited is given each stage that is waited for, which may be cancelled: that interrupts a handler at work with this
     *     connection, and ends waiting for one at work with another
     */
    CompletableFuture<Void> tell(ConnectionRecord record, Consumer<CompletableFuture<Void>> awaited) {
        CompletableFuture<Void> present = first.get();
        if (present != null) {
            return isTold(present) ? present : after(present, record, awaited);
        }
        var mine = new CompletableFuture<Void>();
        if (!first.compareAndSet(null, mine)) {
            return tell(record, awaited);
        }
        CompletableFuture<Void> told =
                handlers.connect(PoolEvents.FIRST_CONNECT, record).toCompletableFuture();
        var unused = told.whenComplete((ok, failure) -> {
            if (failure == null) {
                mine.complete(null);
            } else {
                first.set(null);
                mine.completeExceptionally(failure);
            }
        });
        awaited.accept(told);
        return mine;
    }

    /** Waits for whoever came first; if that fails, this connection is the next to try. */
    private CompletableFuture<Void> after(
            CompletableFuture<Void> other, ConnectionRecord record, Consumer<CompletableFuture<Void>> awaited) {
        CompletableFuture<Void> waiting = other.copy();
        CompletableFuture<Void> told = waiting.exceptionallyCompose(
                failure -> waiting.isCancelled() ? CompletableFuture.failedFuture(failure) : tell(record, awaited));
        awaited.accept(waiting);
        return told;
    }

    /** Whether the handlers have been told, and none failed. */
    boolean isTold() {
        return isTold(first.get());
    }

    private static boolean isTold(@Nullable CompletableFuture<Void> present) {
        return present != null && present.isDone() && !present.isCompletedExceptionally();
    }
}
