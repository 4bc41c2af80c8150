package dev.azoth.engine.pool;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A place in the line; completes with a connection or a permit once its turn has come. The links are {@link Slots}' own. */
final class Waiter extends CompletableFuture<Grant> implements Grant {
    @Nullable
    Waiter previous;

    @Nullable
    Waiter next;

    boolean queued;
}
