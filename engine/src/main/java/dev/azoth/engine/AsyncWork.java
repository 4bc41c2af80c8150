package dev.azoth.engine;

import dev.azoth.engine.bridge.Await;
import dev.azoth.engine.bridge.Bridge;
import dev.azoth.engine.bridge.CallGuard;
import dev.azoth.error.ConcurrentUseException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Direct-style work on virtual threads, for writers of asynchronous faces: guarded calls, what runs between calls, and where users'
 * callbacks run. Safe for any number of threads, as far as what is worked with is.
 */
public final class AsyncWork {
    private AsyncWork() {}

    /** Work on a virtual thread that makes calls of the direct face, between which the connection is free. */
    public static <T extends @Nullable Object> CompletableFuture<T> run(Connection connection, Callable<T> work) {
        return AsyncCalls.bridge(connection).run(work, () -> {
            CallGuard.Call running = connection.core().guard().running();
            if (running != null) {
                running.cancel();
            }
        });
    }

    /** The end of work that was given up, on the calling thread: calls that come meanwhile wait for it. */
    public static void last(Connection connection, String what, Runnable work) {
        try (var call = connection.core().guard().enterLast(what)) {
            work.run();
        }
    }

    /** Runs a user's callback where the engine has them run, and waits for it. */
    public static void deliver(Connection connection, Runnable callback) {
        deliver(connection.engine(), callback);
    }

    /** Where work on virtual threads is run and counted. */
    public static Bridge bridge(Engine engine) {
        return engine.bridge();
    }

    /** Runs a user's callback where the engine has them run, and waits for it. */
    public static void deliver(Engine engine, Runnable callback) {
        Executor executor = engine.options().executor();
        if (executor == null) {
            callback.run();
        } else {
            Await.uninterruptibly(CompletableFuture.runAsync(callback, executor));
        }
    }

    /** A call of something else that is guarded, such as a session, on a virtual thread; it is in use from now on. */
    public static <T extends @Nullable Object> CompletableFuture<T> guarded(
            Engine engine, CallGuard guard, String what, Callable<T> work) {
        return guarded(engine, guard, what, call -> null, work);
    }

    /**
     * As {@link #guarded(Engine, CallGuard, String, Callable)}, with a beginning that does not wait.
     *
     * @param beginning does a part of the work on the calling thread and gives the stage until which no thread is needed, or null; not
     *     called while a call that was cancelled has yet to come to rest
     */
    public static <T extends @Nullable Object> CompletableFuture<T> guarded(
            Engine engine,
            CallGuard guard,
            String what,
            Function<? super CallGuard.Call, ? extends @Nullable CompletionStage<?>> beginning,
            Callable<T> work) {
        CallGuard.Call call;
        CompletionStage<?> first;
        try {
            call = guard.tryEnter(what);
        } catch (ConcurrentUseException refused) {
            return CompletableFuture.failedFuture(refused);
        }
        if (call == null) {
            CallGuard.Call later = guard.later(what);
            return engine.bridge()
                    .run(
                            () -> {
                                try (var entered = guard.enter(later)) {
                                    Await.checkNotInterrupted();
                                    return work.call();
                                }
                            },
                            later::cancel);
        }
        try {
            first = beginning.apply(call);
        } catch (Throwable raised) {
            call.close();
            return CompletableFuture.failedFuture(raised);
        }
        Callable<T> entered = () -> {
            try (call) {
                call.adopt();
                return work.call();
            }
        };
        return first == null
                ? engine.bridge().run(entered, call::cancel)
                : engine.bridge().runAfter(first, entered, call::cancel);
    }

    /** A call of the direct face on a virtual thread, the connection being in use from now on. */
    public static <T extends @Nullable Object> CompletableFuture<T> direct(
            Connection connection, String what, Callable<T> work) {
        CallGuard.Call call;
        try {
            call = connection.core().guard().tryEnter(what);
        } catch (ConcurrentUseException refused) {
            return CompletableFuture.failedFuture(refused);
        }
        return call == null ? AsyncCalls.bridge(connection).run(work) : AsyncCalls.bridged(connection, call, work);
    }
}
