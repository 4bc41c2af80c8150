package dev.azoth.engine;

import dev.azoth.engine.bridge.Bridge;
import dev.azoth.engine.bridge.BridgeWork;
import dev.azoth.engine.bridge.CallGuard;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A function that gives a stage, run in a transaction or savepoint of a connection: committed when the stage succeeds, rolled back
 * when it fails or the block's future is completed from outside. No thread stands for it.
 */
final class AsyncTransactionBlock<T extends @Nullable Object> {
    /** How far it has come. */
    private enum Step {
        BEGINNING,
        WORKING,
        ENDING
    }

    private final Connection connection;
    private final Function<? super Connection, ? extends CompletionStage<T>> work;
    private final BridgeWork<T> outcome;
    private final AtomicReference<Step> step = new AtomicReference<>(Step.BEGINNING);
    private final AtomicReference<CallGuard.@Nullable Call> last = new AtomicReference<>();
    private final @Nullable Transaction before;
    private volatile @Nullable CompletableFuture<Transaction> beginning;
    private volatile @Nullable Transaction transaction;
    private volatile @Nullable CompletionStage<T> stage;
    private volatile @Nullable CompletableFuture<?> committing;

    AsyncTransactionBlock(Connection connection, Function<? super Connection, ? extends CompletionStage<T>> work) {
        this.connection = connection;
        this.work = work;
        this.before = innermost();
        this.outcome = bridge().begin(this::announce, this::givenUp);
    }

    private Bridge bridge() {
        return connection.core().engine().bridge();
    }

    CompletableFuture<T> start(CompletableFuture<Transaction> begun) {
        beginning = begun;
        var unused = begun.whenComplete((made, failure) -> {
            if (made != null) {
                begun(made);
            } else if (begun.isCancelled()) {
                afterCancelledBegin();
            } else {
                failed(Wire.unwrap(failure));
            }
        });
        if (outcome.future().isDone()) {
            givenUp();
        }
        return outcome.future();
    }

    /** The block is about to be given up: those who use the connection after that wait for its end. */
    private void announce() {
        CallGuard guard = connection.core().guard();
        CallGuard.Call running = guard.running();
        if (running != null) {
            running.cancel();
        }
        CallGuard.Call call = guard.announceLast("rollback");
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

    private void failed(Throwable failure) {
        withdraw();
        outcome.failed(failure);
    }

    /** What was being begun may exist all the same: it is looked for when the call has come to rest. */
    private void afterCancelledBegin() {
        var unused = last("rollback", this::leaveUnwanted)
                .whenComplete((ok, failure) -> failed(new CancellationException()));
    }

    private void leaveUnwanted() {
        Transaction made = innermost();
        if (made != null && made != before) {
            made.rollback();
        }
    }

    /** The last call of a block that was given up. */
    private CompletableFuture<?> last(String what, Runnable work) {
        return bridge().run(() -> {
            try (var call = connection.core().guard().enterLast(what)) {
                work.run();
            }
            return null;
        });
    }

    private CompletableFuture<?> rollback(Transaction made) {
        return last.get() == null ? AsyncSupport.rollback(made) : last("rollback", made::rollback);
    }

    private CompletableFuture<?> commit(Transaction made) {
        return last.get() == null ? AsyncSupport.commit(made) : last("commit", made::commit);
    }

    private @Nullable Transaction innermost() {
        Transactions transactions = connection.core().transactions();
        return transactions.nested() != null ? transactions.nested() : transactions.root();
    }

    private void begun(Transaction made) {
        transaction = made;
        if (made instanceof RootTransaction root) {
            connection.core().transactions().block(root);
        }
        step.set(Step.WORKING);
        CompletionStage<T> running;
        try {
            running = outcome.future().isDone()
                    ? CompletableFuture.failedFuture(new CancellationException())
                    : AsyncCalls.stage(work, connection);
        } catch (Throwable raised) {
            running = CompletableFuture.failedFuture(raised);
        }
        stage = running;
        running.whenComplete(this::worked);
        if (outcome.future().isDone()) {
            givenUp();
        }
    }

    private void givenUp() {
        CompletionStage<T> running = stage;
        if (step.get() == Step.WORKING && running != null) {
            running.toCompletableFuture().cancel(true);
            AsyncCalls.giveUp(connection.core());
            worked(null, new CancellationException());
        } else {
            CompletableFuture<?> sent = step.get() == Step.BEGINNING ? beginning : committing;
            if (sent != null) {
                sent.cancel(true);
            }
        }
    }

    @SuppressWarnings("NullAway") // a value without a failure is a T
    private void worked(@Nullable T value, @Nullable Throwable failure) {
        Transaction made = transaction;
        if (made == null || !step.compareAndSet(Step.WORKING, Step.ENDING)) {
            return;
        }
        if (made instanceof RootTransaction) {
            connection.core().transactions().block(null);
        }
        if (failure != null) {
            Throwable first = Wire.unwrap(failure);
            var unused = rollback(made).whenComplete((ok, second) -> {
                Failures.also(first, second);
                failed(first);
            });
        } else if (made.state().isOver()) {
            withdraw();
            outcome.succeeded(value);
        } else {
            CompletableFuture<?> commit = commit(made);
            committing = commit;
            var unused = commit.whenComplete((ok, refused) -> {
                if (refused == null) {
                    withdraw();
                    outcome.succeeded(value);
                } else {
                    var unusedToo = rollback(made).whenComplete((done, second) -> failed(Wire.unwrap(refused)));
                }
            });
            if (outcome.future().isDone()) {
                commit.cancel(true);
            }
        }
    }
}
