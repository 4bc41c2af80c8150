package dev.azoth.vertx;

import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.internal.VertxBootstrap;
import io.vertx.core.internal.VertxInternal;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The event loops of one engine: started by the first connection, ended by {@link #close}, started again should the engine
 * be used after that.
 */
final class VertxRuntime {
    private final int eventLoops;
    private final CuttableTransport transport = new CuttableTransport();
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable VertxInternal vertx;

    VertxRuntime(int eventLoops) {
        this.eventLoops = eventLoops;
    }

    /** A context on the event loop whose turn it is. */
    ContextInternal context() {
        lock.lock();
        try {
            VertxInternal running = vertx;
            if (running == null) {
                running = start();
                vertx = running;
            }
            return running.createEventLoopContext();
        } finally {
            lock.unlock();
        }
    }

    private VertxInternal start() {
        var options = new VertxOptions()
                .setEventLoopPoolSize(eventLoops)
                .setWorkerPoolSize(1)
                .setInternalBlockingPoolSize(1)
                // no cache directory, no look into the class path
                .setFileSystemOptions(new FileSystemOptions()
                        .setClassPathResolvingEnabled(false)
                        .setFileCachingEnabled(false));
        return (VertxInternal) VertxBootstrap.create()
                .options(options)
                .transport(transport)
                .init()
                .vertx();
    }

    CuttableTransport transport() {
        return transport;
    }

    CompletionStage<Void> close() {
        VertxInternal running;
        lock.lock();
        try {
            running = vertx;
            vertx = null;
        } finally {
            lock.unlock();
        }
        var done = new CompletableFuture<Void>();
        if (running == null) {
            done.complete(null);
        } else {
            running.close().onComplete(closed -> done.complete(null));
        }
        return done;
    }
}
