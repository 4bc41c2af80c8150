package dev.azoth.engine.bridge;

import dev.azoth.error.ConcurrentUseException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets one task at a time use a connection or a session, and names both calls when a second one comes. A call made inside another by the
 * same thread, such as a handler's, belongs to it. A call that was cancelled and has not yet come to rest is waited for.
 */
public final class CallGuard {
    private static final ReentrantLock ANNOUNCING = new ReentrantLock();

    private final String subject;
    private final AtomicReference<@Nullable Call> running = new AtomicReference<>();
    /** Last calls of work that was given up, which are yet to come or under way; changed under the lock. */
    private volatile List<Call> announced = List.of();

    private final Function<String, ? extends ConcurrentUseException> error;

    /** @param subject what is guarded, for the message: {@code connection} */
    public CallGuard(String subject) {
        this(subject, ConcurrentUseException::new);
    }

    /** @param error makes the exception of the message */
    public CallGuard(String subject, Function<String, ? extends ConcurrentUseException> error) {
        this.subject = subject;
        this.error = error;
    }

    /** Begins a call on the calling thread; waits for a cancelled one to come to rest. */
    @SuppressWarnings("ReferenceEquality") // threads are equal by identity
    public Call enter(String what) {
        Call inside = running.get();
        if (inside != null && inside.owner == Thread.currentThread()) {
            return new Call(what, null, null, this);
        }
        return admitted(new Call(what, Thread.currentThread(), null, this));
    }

    /**
     * A call made here that is to be begun on another thread, by {@link #enter(Call)}. When it is cancelled before, those who come
     * while it runs wait for its end.
     */
    public Call later(String what) {
        return new Call(what, null, new CallSite(), this);
    }

    /** Begins a call that was made by {@link #later}, on the calling thread; waits for a cancelled one to come to rest. */
    public Call enter(Call later) {
        later.adopt();
        return admitted(later);
    }

    private Call admitted(Call call) {
        while (!admit(call)) {
            List<Call> lasting = announced;
            Call awaited = lasting.isEmpty() ? running.get() : lasting.get(0);
            if (awaited != null) {
                Await.uninterruptibly(awaited.ended);
            }
        }
        return call;
    }

    /**
     * Announces that work is being given up whose last call is yet to come, by {@link #enterLast}: whoever else comes from now on
     * waits until what is returned has been closed.
     */
    public Call announceLast(String what) {
        var call = new Call(what, null, null, this);
        ANNOUNCING.lock();
        try {
            var all = new ArrayList<>(announced);
            all.add(call);
            announced = List.copyOf(all);
        } finally {
            ANNOUNCING.unlock();
        }
        return call;
    }

    @SuppressWarnings("ReferenceEquality") // calls are equal by identity
    private boolean withdraw(Call call) {
        ANNOUNCING.lock();
        try {
            var others = new ArrayList<>(announced);
            boolean was = others.removeIf(one -> one == call);
            announced = List.copyOf(others);
            return was;
        } finally {
            ANNOUNCING.unlock();
        }
    }

    /**
     * Begins the last call of work that was given up: waits for a call that is running, and those who come later wait for it
     * instead of being refused.
     */
    @SuppressWarnings("ReferenceEquality") // threads are equal by identity
    public Call enterLast(String what) {
        var call = new Call(what, Thread.currentThread(), null, this);
        call.cancel();
        while (true) {
            Call present = running.compareAndExchange(null, call);
            if (present == null || present.owner == Thread.currentThread()) {
                return call;
            }
            Await.uninterruptibly(present.ended);
        }
    }

    /** Begins a call that no thread owns yet; null when a cancelled one has not come to rest. */
    public @Nullable Call tryEnter(String what) {
        var call = new Call(what, null, new CallSite(), this);
        return admit(call) ? call : null;
    }

    /** As {@link #tryEnter(String)}, for a part of a call of something else. */
    public @Nullable Call tryEnter(String what, Call whole) {
        var call = new Call(what, null, whole.site, whole.caller, this);
        return admit(call) ? call : null;
    }

    private boolean admit(Call call) {
        while (true) {
            if (!announced.isEmpty()) {
                return false;
            }
            Call present = running.compareAndExchange(null, call);
            if (present == null) {
                return true;
            }
            if (present.cancelled) {
                return false;
            }
            String first = present.describe();
            if (running.get() == present) {
                throw error.apply("This " + subject
                        + " is in use by another call, and serves one task at a"
                        + " time: " + call.what + "(), called at " + CallSite.ofCurrentThread() + ", came while "
                        + first + " was running. Wait for the first to complete, or take a second " + subject);
            }
        }
    }

    /** Whether a call is under way, or announced. */
    public boolean busy() {
        return running.get() != null || !announced.isEmpty();
    }

    /** The call under way, null when there is none. */
    public @Nullable Call running() {
        return running.get();
    }

    /** Where a call of the asynchronous face was made. */
    private static final class CallSite extends Throwable {
        private static final long serialVersionUID = 1L;

        static String ofCurrentThread() {
            return of(new CallSite().getStackTrace(), ThreadText.ofCurrent());
        }

        static String of(StackTraceElement[] stack, String thread) {
            for (StackTraceElement frame : stack) {
                String name = frame.getClassName();
                if (!name.startsWith("dev.azoth.engine.")
                        && !name.startsWith("dev.azoth.async.")
                        && !name.startsWith("dev.azoth.orm.")
                        && !name.startsWith("java.")
                        && !name.startsWith("jdk.")) {
                    return frame + " (" + thread + ")";
                }
            }
            return thread;
        }
    }

    /** A call under way. */
    public static final class Call implements AutoCloseable {
        private final String what;
        private final CompletableFuture<@Nullable Void> ended = new CompletableFuture<>();
        private final @Nullable CallSite site;
        /** Until it ends: a thread holds what it ran, and so would each of a chain of calls hold the one before. */
        private volatile @Nullable Thread caller;

        private final CallGuard guard;
        private volatile @Nullable Thread owner;
        private volatile boolean cancelled;

        private Call(String what, @Nullable Thread owner, @Nullable CallSite site, CallGuard guard) {
            this(what, owner, site, site == null ? null : Thread.currentThread(), guard);
        }

        private Call(
                String what,
                @Nullable Thread owner,
                @Nullable CallSite site,
                @Nullable Thread caller,
                CallGuard guard) {
            this.what = what;
            this.owner = owner;
            this.site = site;
            this.caller = caller;
            this.guard = guard;
        }

        /** From now on the calling thread may make calls inside this one. */
        public void adopt() {
            owner = Thread.currentThread();
        }

        /** Those who come later wait for its end instead of being refused. */
        public void cancel() {
            cancelled = true;
        }

        public boolean hasEnded() {
            return ended.isDone();
        }

        /** Completes when the call ends. */
        public CompletableFuture<@Nullable Void> ended() {
            return ended;
        }

        /** Ends the call; does nothing for a call inside another. */
        @Override
        public void close() {
            if (guard.running.compareAndSet(this, null) || (!guard.announced.isEmpty() && guard.withdraw(this))) {
                caller = null;
                ended.complete(null);
            }
        }

        private String describe() {
            Thread thread = owner;
            Thread from = caller;
            if (site != null && from != null) {
                return what + "(), called at " + CallSite.of(site.getStackTrace(), ThreadText.of(from));
            }
            return what + "(), called at "
                    + (thread == null
                            ? "an unknown place"
                            : CallSite.of(thread.getStackTrace(), ThreadText.of(thread)));
        }
    }
}
