package dev.azoth.orm;

import dev.azoth.engine.AsyncWork;
import dev.azoth.engine.bridge.Bridge;
import dev.azoth.engine.bridge.BridgeWork;
import dev.azoth.engine.bridge.CallGuard;
import dev.azoth.error.ConcurrentUseException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A function that gives a stage, run with a session, in a transaction or savepoint of it if wanted. No thread stands for it.
 * Completing its future from outside cancels what runs and rolls back; a session of its own is closed in any case.
 */
final class SessionBlock<T extends @Nullable Object> {
    /** How far it has come. */
    private enum Step {
        BEGINNING,
        /** The function's stage is under way. */
        WORKING,
        /** Committing or rolling back, and closing. */
        ENDING
    }

    private final Session session;
    private final SessionCore core;
    private final Bridge bridge;
    private final boolean own;
    private final Function<? super Session, ? extends CompletionStage<T>> work;
    private final BridgeWork<T> outcome;
    private final AtomicReference<Step> step = new AtomicReference<>(Step.BEGINNING);
    private final AtomicReference<CallGuard.@Nullable Call> last = new AtomicReference<>();
    /** What was open before. */
    private final @Nullable SessionScope before;

    private volatile @Nullable SessionTransaction transaction;
    /** The transaction of the block around this one. */
    private volatile @Nullable SessionScope around;

    private volatile @Nullable CompletableFuture<?> beginning;
    private volatile @Nullable CompletionStage<T> stage;
    private volatile @Nullable CompletableFuture<?> ending;

    /** @param own whether the session is the block's, to be closed by it */
    SessionBlock(Session session, boolean own, Function<? super Session, ? extends CompletionStage<T>> work) {
        this.session = session;
        this.core = session.core();
        this.bridge = AsyncWork.bridge(session.engine());
        this.own = own;
        this.work = work;
        this.before = core.scopes().innermost();
        this.outcome = own ? bridge.begin(this::givenUp) : bridge.begin(this::announce, this::givenUp);
    }

    /** @param begun the transaction to work in, null for none */
    CompletableFuture<T> start(@Nullable CompletableFuture<SessionTransaction> begun) {
        if (begun == null) {
            working();
        } else {
            beginning = begun;
            var unused = begun.whenComplete((made, failure) -> {
                transaction = made;
                if (made != null) {
                    around = core.scopes().enter(made.scope());
                }
                if (failure != null) {
                    step.set(Step.WORKING);
                    worked(null, failure);
                } else {
                    working();
                }
            });
        }
        return outcome.future();
    }

    /** The block is about to be given up: those who use the session after that wait for its end. */
    private void announce() {
        CallGuard.Call running = core.guard().running();
        if (running != null) {
            running.cancel();
        }
        CallGuard.Call call = core.guard().announceLast("end");
        if (!last.compareAndSet(null, call) || step.get() == Step.ENDING) {
            call.close();
        }
    }

    private void withdraw() {
        step.set(Step.ENDING);
        CallGuard.Call announced = last.get();
        if (announced != null) {
            announced.close();
        }
    }

    private void working() {
        step.set(Step.WORKING);
        CompletionStage<T> running;
        try {
            running = outcome.future().isDone()
                    ? CompletableFuture.failedFuture(new CancellationException())
                    : work.apply(session);
        } catch (Throwable raised) {
            running = CompletableFuture.failedFuture(raised);
        }
        stage = running;
        running.whenComplete(this::worked);
        if (outcome.future().isDone()) {
            givenUp();
        }
    }

    /** The future was completed from outside. */
    private void givenUp() {
        CompletionStage<T> running = stage;
        CompletableFuture<?> first = beginning;
        CompletableFuture<?> last = ending;
        if (step.get() == Step.WORKING && running != null) {
            if (own) {
                core.giveUp();
            }
            core.cancelRunning();
            running.toCompletableFuture().cancel(true);
            worked(null, new CancellationException());
        } else if (step.get() == Step.BEGINNING && first != null) {
            first.cancel(true);
        } else if (last != null) {
            last.cancel(true);
        }
    }

    private void worked(@Nullable T value, @Nullable Throwable failure) {
        if (!step.compareAndSet(Step.WORKING, Step.ENDING)) {
            return;
        }
        if (transaction != null) {
            core.scopes().leave(around);
        }
        CallGuard.Call running = core.guard().running();
        if (running == null) {
            ending(value, failure);
        } else {
            // Somebody did not wait for a call: it is cancelled, and its end waited for.
            core.cancelRunning();
            var unused = running.ended().whenComplete((ok, none) -> bridge.resume(() -> ending(value, failure)));
        }
    }

    private void ending(@Nullable T value, @Nullable Throwable failure) {
        SessionTransaction open = transaction;
        if (open == null && !own && last.get() == null) {
            ended(value, failure, null);
            return;
        }
        if (own && open == null && core.endsAtOnce()) {
            Throwable second = closed();
            if (!(second instanceof ConcurrentUseException)) {
                ended(value, failure, second);
                return;
            }
        }
        CompletableFuture<@Nullable Void> end = bridge.run(() -> {
            end(open, failure == null && !outcome.future().isDone());
            return null;
        });
        ending = end;
        var unused = end.whenComplete((ok, second) -> ended(value, failure, second));
        if (outcome.future().isDone() && failure == null) {
            end.cancel(true);
        }
    }

    private @Nullable Throwable closed() {
        try {
            session.close();
            return null;
        } catch (RuntimeException failure) {
            return failure;
        }
    }

    /** A call that came when the work had been given up already is waited for: it would be refused, but so would the end. */
    private void end(@Nullable SessionTransaction open, boolean well) {
        try (var call = core.guard().enterLast("end")) {
            endTransactionAndClose(open == null ? unwanted() : open, well);
        }
    }

    /** What was being begun when the block was given up may be there all the same. */
    private @Nullable SessionTransaction unwanted() {
        SessionScope innermost = core.scopes().innermost();
        return own || innermost == null || innermost == before ? null : innermost.face;
    }

    private void endTransactionAndClose(@Nullable SessionTransaction open, boolean well) {
        try {
            if (open != null && open.isOpen()) {
                if (well) {
                    committed(open);
                } else {
                    open.rollback();
                }
            }
        } finally {
            if (own) {
                session.close();
            }
        }
    }

    private static void committed(SessionTransaction open) {
        try {
            open.commit();
        } catch (RuntimeException | Error failure) {
            open.close();
            throw failure;
        }
    }

    @SuppressWarnings("NullAway") // a value without a failure is a T
    private void ended(@Nullable T value, @Nullable Throwable failure, @Nullable Throwable second) {
        withdraw();
        if (failure == null && second == null) {
            outcome.succeeded(value);
            return;
        }
        Throwable first = unwrapped(failure == null ? second : failure);
        if (failure != null && second != null && unwrapped(second) != first) {
            first.addSuppressed(unwrapped(second));
        }
        outcome.failed(first);
    }

    private static Throwable unwrapped(@Nullable Throwable failure) {
        Throwable inner = failure == null ? new CancellationException() : failure;
        return inner instanceof CompletionException && inner.getCause() != null ? inner.getCause() : inner;
    }
}
