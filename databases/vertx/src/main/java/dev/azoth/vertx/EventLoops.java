package dev.azoth.vertx;

import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.internal.VertxBootstrap;
import io.vertx.core.internal.VertxInternal;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;

/** One Vert.x, which ends when it has been retired and the last connection on it is gone. Its users are counted under the runtime's lock. */
final class EventLoops {
    private final VertxRuntime runtime;
    private final VertxInternal vertx;
    private int users;
    private boolean retired;

    EventLoops(VertxRuntime runtime, int count, CuttableTransport transport) {
        this.runtime = runtime;
        var options = new VertxOptions()
                .setEventLoopPoolSize(count)
                .setWorkerPoolSize(1)
                .setInternalBlockingPoolSize(1)
                // a program whose own threads have ended ends, be its engines disposed of or not
                .setUseDaemonThread(true)
                // no cache directory, no look into the class path
                .setFileSystemOptions(new FileSystemOptions()
                        .setClassPathResolvingEnabled(false)
                        .setFileCachingEnabled(false));
        this.vertx = (VertxInternal) VertxBootstrap.create()
                .options(options)
                .transport(transport)
                .init()
                .vertx();
    }

    /** A place on the event loop whose turn it is. */
    Lease lease() {
        users++;
        return new Lease(vertx.createEventLoopContext());
    }

    /** @return whether they are to be ended now */
    boolean retire() {
        retired = true;
        return users == 0;
    }

    CompletionStage<Void> end() {
        var done = new CompletableFuture<Void>();
        vertx.close().onComplete(closed -> done.complete(null));
        return done;
    }

    /** @return whether they are to be ended now */
    boolean left() {
        users--;
        return retired && users == 0;
    }

    /** What one connection holds from before it is opened until it is gone. */
    final class Lease {
        private final ContextInternal context;
        private final AtomicBoolean ended = new AtomicBoolean();

        private Lease(ContextInternal context) {
            this.context = context;
        }

        ContextInternal context() {
            return context;
        }

        /** Idempotent; any thread. */
        void end() {
            if (ended.compareAndSet(false, true)) {
                runtime.leave(EventLoops.this);
            }
        }
    }
}
