package dev.azoth.benchmarks;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Context;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A Vert.x with as many event loops as Azoth's driver takes (with its default, twice as many, the client does worse), and
 * callers that live on them.
 */
final class VertxLoops implements AutoCloseable {
    private static final int LOOPS = Runtime.getRuntime().availableProcessors();

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(LOOPS));
    private final List<Context> loops = new CopyOnWriteArrayList<>();
    private final AtomicInteger next = new AtomicInteger();

    VertxLoops() {
        vertx.deployVerticle(
                        () -> new AbstractVerticle() {
                            @Override
                            public void start() {
                                loops.add(context);
                            }
                        },
                        new DeploymentOptions().setInstances(LOOPS))
                .await();
    }

    Vertx vertx() {
        return vertx;
    }

    /** Runs each caller's first operation on a loop, in turns. */
    void enter(Runnable caller) {
        loops.get(next.getAndIncrement() % loops.size()).runOnContext(here -> caller.run());
    }

    @Override
    public void close() {
        vertx.close().await();
    }
}
