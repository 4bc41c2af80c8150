package dev.azoth.engine;

import dev.azoth.engine.bridge.Bridge;
import dev.azoth.engine.bridge.BridgeWork;
import dev.azoth.engine.bridge.CallGuard;
import dev.azoth.engine.bridge.Timers;
import dev.azoth.error.ArgumentException;
import dev.azoth.error.ConcurrentUseException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How a call of the asynchronous face is carried out: chained, or bridged to the direct face. */
final class AsyncCalls {
    /*
     * An operation is chained where it needs nothing but its exchange with the database: prepared and sent on the caller's thread,
     * completed on a new virtual thread (or the engine's executor), so that neither decoding nor users' callbacks run on the
     * driver's event loop. Where it may need to wait for more - handlers, another physical connection, a cancelled call that has
     * not come to rest - the direct face runs on a virtual thread instead. Both go through the same exchanges.
     *
     * Completing a future from outside marks the call as cancelled before anything else, so that the next call on the connection
     * waits for it instead of being refused.
     */

    private AsyncCalls() {}

    /** The stage a user's function gives; a function that gives none fails instead of never ending. */
    static <T extends @Nullable Object> CompletionStage<T> stage(
            Function<? super Connection, ? extends @Nullable CompletionStage<T>> work, Connection connection) {
        CompletionStage<T> stage = work.apply(connection);
        if (stage == null) {
            throw new ArgumentException(
                    "The function given to connect(...), begin(...) or beginNested(...) returned null"
                            + " instead of a stage: return the future of its last call, or CompletableFuture.completedFuture(null)");
        }
        return stage;
    }

    static <T extends @Nullable Object, S extends T> CompletableFuture<T> call(
            Connection connection, String what, Supplier<? extends Exchange<?, S>> prepare, Callable<T> direct) {
        Core core = connection.core();
        CallGuard.Call call;
        try {
            call = core.guard().tryEnter(what);
        } catch (ConcurrentUseException refused) {
            return CompletableFuture.failedFuture(refused);
        }
        if (call == null) {
            return bridge(connection).run(direct);
        }
        if (!core.isAtHand() || core.isListened()) {
            return bridged(connection, call, direct);
        }
        Exchange<?, S> exchange;
        try {
            exchange = prepare.get();
        } catch (Throwable failure) {
            call.close();
            return CompletableFuture.failedFuture(failure);
        }
        return chained(core, call, exchange);
    }

    static <T extends @Nullable Object> CompletableFuture<T> bridged(
            Connection connection, CallGuard.Call call, Callable<T> direct) {
        return bridge(connection)
                .run(
                        () -> {
                            try (call) {
                                call.adopt();
                                return direct.call();
                            }
                        },
                        call::cancel);
    }

    private static <A extends @Nullable Object, T extends @Nullable Object, S extends T> CompletableFuture<T> chained(
            Core core, CallGuard.Call call, Exchange<A, S> exchange) {
        Bridge bridge = core.engine().bridge();
        BridgeWork<T> work = bridge.begin(call::cancel, () -> giveUp(core, call));
        CompletionStage<A> sent;
        try {
            sent = exchange.send();
        } catch (Throwable failure) {
            end(call, exchange, work, null, failure);
            return work.future();
        }
        boolean here = sent instanceof CompletableFuture<A> future && future.isDone();
        sent.whenComplete((answer, failure) -> {
            if (here) {
                end(call, exchange, work, answer, failure);
            } else {
                bridge.resume(() -> end(call, exchange, work, answer, failure));
            }
        });
        return work.future();
    }

    private static <A extends @Nullable Object, T extends @Nullable Object, S extends T> void end(
            CallGuard.Call call,
            Exchange<A, S> exchange,
            BridgeWork<T> work,
            @Nullable A answer,
            @Nullable Throwable failure) {
        T value;
        try (call) {
            if (failure != null) {
                throw exchange.failed(failure);
            }
            value = complete(exchange, answer);
        } catch (Throwable raised) {
            work.failed(raised);
            return;
        }
        work.succeeded(value);
    }

    @SuppressWarnings("NullAway") // an answer without a failure is an A
    private static <A extends @Nullable Object, T extends @Nullable Object> T complete(
            Exchange<A, T> exchange, @Nullable A answer) {
        return exchange.complete(answer);
    }

    /** Cancels what runs on the connection, if anything does. */
    static void giveUp(Core core) {
        CallGuard.Call call = core.guard().running();
        if (call != null) {
            giveUp(core, call);
        }
    }

    private static void giveUp(Core core, CallGuard.Call call) {
        call.cancel();
        Wire wire = core.wireIfAny();
        if (wire != null && !call.hasEnded()) {
            wire.cancel();
            var unused = Timers.after(wire.grace(), () -> {
                if (!call.hasEnded()) {
                    wire.abort();
                }
            });
        }
    }

    static Bridge bridge(Connection connection) {
        return connection.core().engine().bridge();
    }
}
