package dev.azoth.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Callers that need no thread. */
final class CallbackLoad implements Load {
    private final List<CallbackCaller> callers = new ArrayList<>();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final CountDownLatch running;
    private volatile boolean stopping;

    private CallbackLoad(int callers) {
        running = new CountDownLatch(callers);
    }

    /**
     * @param starter given each caller's start, to run it where the contender's callers live
     */
    static CallbackLoad start(Task task, CallbackOperation operation, Consumer<Runnable> starter) {
        var load = new CallbackLoad(task.callers());
        for (int number = 0; number < task.callers(); number++) {
            load.callers.add(new CallbackCaller(task, number, operation, load));
        }
        load.callers.forEach(caller -> starter.accept(caller::run));
        return load;
    }

    boolean isStopping() {
        return stopping;
    }

    /** A caller has stopped, because it was asked to or because its operation failed. */
    void left(@Nullable Throwable cause) {
        if (cause != null) {
            failure.compareAndSet(null, cause);
            stopping = true;
        }
        running.countDown();
    }

    @Override
    public long completed() {
        return callers.stream().mapToLong(Caller::completed).sum();
    }

    @Override
    public void stop() throws InterruptedException {
        stopping = true;
        running.await();
        Throwable cause = failure.get();
        if (cause != null) {
            throw new IllegalStateException("an operation failed", cause);
        }
    }
}
