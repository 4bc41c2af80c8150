package dev.azoth.benchmarks;

import dev.azoth.benchmarks.orm.Done;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A caller without a thread: the end of an operation starts the next. */
final class CallbackCaller extends Caller implements Done {
    private enum Phase {
        STARTING,
        IN_FLIGHT,
        DONE_WHILE_STARTING
    }

    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.STARTING);
    private final CallbackOperation operation;
    private final CallbackLoad load;

    CallbackCaller(Task task, int number, CallbackOperation operation, CallbackLoad load) {
        super(task, number);
        this.operation = operation;
        this.load = load;
    }

    /** Loops rather than recurses when operations are done before they return. */
    void run() {
        do {
            if (load.isStopping()) {
                load.left(null);
                return;
            }
            phase.set(Phase.STARTING);
            try {
                operation.start(nextKey(), this);
            } catch (Throwable failure) {
                load.left(failure);
                return;
            }
        } while (!phase.compareAndSet(Phase.STARTING, Phase.IN_FLIGHT));
    }

    @Override
    public void succeeded(long checksum) {
        try {
            count(checksum);
        } catch (IllegalStateException wrong) {
            failed(wrong);
            return;
        }
        if (!phase.compareAndSet(Phase.STARTING, Phase.DONE_WHILE_STARTING)) {
            run();
        }
    }

    @Override
    public void failed(@Nullable Throwable cause) {
        load.left(cause == null ? new IllegalStateException("failed without a cause") : cause);
    }
}
