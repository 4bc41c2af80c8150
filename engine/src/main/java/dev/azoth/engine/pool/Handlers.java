package dev.azoth.engine.pool;

import dev.azoth.engine.bridge.Bridge;
import dev.azoth.engine.event.EventKey;
import dev.azoth.engine.event.Listeners;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Tells handlers of the pool's events, on virtual threads of the pool, since handlers may wait. Where nobody listens nothing is
 * started and nothing allocated.
 */
final class Handlers {
    private static final CompletionStage<Void> DONE = CompletableFuture.completedStage(null);

    private final Listeners listeners;
    private final Bridge bridge;
    private final PoolLog log;

    Handlers(Listeners listeners, Bridge bridge, PoolLog log) {
        this.listeners = listeners;
        this.bridge = bridge;
        this.log = log;
    }

    boolean any(EventKey<?> key) {
        return listeners.has(key);
    }

    /** @return fails when a handler does */
    CompletionStage<Void> connect(EventKey<PoolEvents.ConnectionHandler> key, ConnectionRecord record) {
        return tell(key, handler -> handler.handle(record.connection(), record));
    }

    /** @return fails when a handler does */
    CompletionStage<Void> checkout(ConnectionRecord record, PooledConnection checkout) {
        return tell(PoolEvents.CHECKOUT, handler -> handler.handle(record.connection(), record, checkout));
    }

    /** @return fails when a handler does */
    CompletionStage<Void> reset(ConnectionRecord record, boolean clean) {
        return tell(PoolEvents.RESET, handler -> handler.handle(record.connection(), record, clean));
    }

    /** @return fails when a handler does */
    CompletionStage<Void> checkin(ConnectionRecord record) {
        return tell(PoolEvents.CHECKIN, handler -> handler.handle(record.connection(), record));
    }

    /** @return never fails */
    CompletionStage<Void> close(ConnectionRecord record) {
        return harmless(
                PoolEvents.CLOSE, tell(PoolEvents.CLOSE, handler -> handler.handle(record.connection(), record)));
    }

    /** @return never fails */
    CompletionStage<Void> detach(ConnectionRecord record) {
        return harmless(
                PoolEvents.DETACH, tell(PoolEvents.DETACH, handler -> handler.handle(record.connection(), record)));
    }

    /** @return never fails */
    CompletionStage<Void> invalidate(ConnectionRecord record, @Nullable Throwable cause) {
        return harmless(
                PoolEvents.INVALIDATE,
                tell(PoolEvents.INVALIDATE, handler -> handler.handle(record.connection(), record, cause)));
    }

    /** @return never fails */
    CompletionStage<Void> softInvalidate(ConnectionRecord record, @Nullable Throwable cause) {
        return harmless(
                PoolEvents.SOFT_INVALIDATE,
                tell(PoolEvents.SOFT_INVALIDATE, handler -> handler.handle(record.connection(), record, cause)));
    }

    private <H> CompletionStage<Void> tell(EventKey<H> key, Call<H> call) {
        List<H> handlers = listeners.take(key);
        if (handlers.isEmpty()) {
            return DONE;
        }
        return bridge.run(() -> {
            for (H handler : handlers) {
                call.to(handler);
            }
            return null;
        });
    }

    private CompletionStage<Void> harmless(EventKey<?> key, CompletionStage<Void> told) {
        return told.handle((ok, failure) -> {
            if (failure != null) {
                log.handlerFailed(key, failure);
            }
            return null;
        });
    }

    private interface Call<H> {
        void to(H handler) throws Exception;
    }
}
