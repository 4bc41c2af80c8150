package io.vertx.core.impl;

import io.netty.util.concurrent.FastThreadLocalThread;

/** Stands for Vert.x' own by its name, which is what the bridge goes by. */
public class VertxThread extends FastThreadLocalThread {
    private final boolean worker;

    public VertxThread(Runnable work, boolean worker) {
        super(work, false);
        this.worker = worker;
    }

    public boolean isWorker() {
        return worker;
    }
}
