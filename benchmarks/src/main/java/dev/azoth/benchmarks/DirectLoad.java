package dev.azoth.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Callers with a virtual thread each. */
final class DirectLoad implements Load {
    private final List<Looping> callers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private volatile boolean stopping;

    private DirectLoad() {}

    static DirectLoad start(Task task, DirectOperation operation) {
        var load = new DirectLoad();
        for (int number = 0; number < task.callers(); number++) {
            load.callers.add(load.new Looping(task, number, operation));
        }
        load.callers.forEach(caller -> load.threads.add(Thread.ofVirtual().start(caller)));
        return load;
    }

    @Override
    public long completed() {
        return callers.stream().mapToLong(Caller::completed).sum();
    }

    @Override
    public void stop() throws InterruptedException {
        stopping = true;
        for (Thread thread : threads) {
            thread.join();
        }
        Throwable cause = failure.get();
        if (cause != null) {
            throw new IllegalStateException("an operation failed", cause);
        }
    }

    private final class Looping extends Caller implements Runnable {
        private final DirectOperation operation;

        Looping(Task task, int number, DirectOperation operation) {
            super(task, number);
            this.operation = operation;
        }

        @Override
        public void run() {
            try {
                while (!stopping) {
                    count(operation.run(nextKey()));
                }
            } catch (Throwable cause) {
                failure.compareAndSet(null, cause);
                stopping = true;
            }
        }
    }
}
