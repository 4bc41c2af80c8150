package dev.azoth.engine.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class BridgeTest {
    private final Bridge bridge = new Bridge("azoth-test", null);

    @Test
    void theWorkRunsOnANamedVirtualThreadAndItsCallbacksToo() {
        var callback = new AtomicReference<Thread>();
        var go = new CountDownLatch(1);
        CompletableFuture<Thread> future = bridge.run(() -> {
            go.await();
            return Thread.currentThread();
        });
        CompletableFuture<Void> after = future.thenAccept(thread -> callback.set(Thread.currentThread()));
        go.countDown();
        after.join();
        assertThat(future.join().isVirtual()).isTrue();
        assertThat(future.join().getName()).startsWith("azoth-test-");
        assertThat(callback.get()).isSameAs(future.join());
    }

    @Test
    void workThatComesAfterAStageHasNoThreadBefore() {
        var first = new CompletableFuture<String>();
        CompletableFuture<String> future = bridge.runAfter(first, first::join, () -> {});
        assertThat(future).isNotDone();
        assertThat(bridge.running()).isOne();

        first.complete("answer");

        assertThat(future.join()).isEqualTo("answer");
    }

    @Test
    void workThatComesAfterAStageIsStartedAndInterruptedWhenItIsGivenUp() throws InterruptedException {
        var first = new CompletableFuture<String>();
        var interrupted = new CountDownLatch(1);
        CompletableFuture<String> future = bridge.runAfter(
                first,
                () -> {
                    try {
                        return Await.await(first);
                    } finally {
                        interrupted.countDown();
                    }
                },
                () -> {});

        assertThat(future.cancel(true)).isTrue();

        interrupted.await();
        assertThat(first).isCancelled();
        bridge.idle().toCompletableFuture().join();
    }

    @Test
    void callbacksRunOnTheExecutorThatWasGiven() {
        try (ExecutorService executor = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("mine").factory())) {
            var go = new CountDownLatch(1);
            CompletableFuture<String> name = new Bridge("azoth-test", executor)
                    .run(() -> {
                        go.await();
                        return 1;
                    })
                    .thenApply(one -> Thread.currentThread().getName());
            go.countDown();
            assertThat(name.join()).isEqualTo("mine");
        }
    }

    @Test
    void theFailureOfTheWorkIsTheFuturesOwn() {
        CompletableFuture<Object> future = bridge.run(() -> {
            throw new IllegalStateException("no");
        });
        assertThatThrownBy(future::join)
                .isInstanceOf(CompletionException.class)
                .cause()
                .hasMessage("no");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancel", "complete", "completeExceptionally", "orTimeout", "completeOnTimeout"})
    void completingTheFutureFromOutsideInterruptsTheWork(String how) throws Exception {
        var work = new Work();
        end(work.future, how);
        assertThat(work.interrupted.await(10, TimeUnit.SECONDS)).isTrue();
        bridge.idle().toCompletableFuture().join();
        assertThat(bridge.running()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancel", "complete", "completeExceptionally", "orTimeout", "completeOnTimeout"})
    void soDoesCompletingTheOnlyFutureDerivedFromIt(String how) throws Exception {
        var work = new Work();
        end(work.future.thenApply(value -> value).thenApply(value -> value), how);
        assertThat(work.interrupted.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(work.future).isCancelled();
    }

    @Test
    void aFutureThatAnotherStillWantsIsNotCancelledByOneOfTwo() throws Exception {
        var work = new Work();
        CompletableFuture<String> one = work.future.thenApply(value -> value);
        CompletableFuture<String> other = work.future.thenApply(value -> value);
        one.cancel(true);
        assertThat(work.interrupted.await(30, TimeUnit.MILLISECONDS)).isFalse();
        other.cancel(true);
        assertThat(work.interrupted.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aTimeoutOnTheSourceDoesNotCountAsSomebodyWhoWantsIt() throws Exception {
        var work = new Work();
        CompletableFuture<String> derived =
                work.future.orTimeout(1, TimeUnit.HOURS).thenApply(value -> value);
        derived.cancel(true);
        assertThat(work.interrupted.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void cancellingAChainCancelsTheStageItIsWaitingFor() throws Exception {
        var second = new AtomicReference<Work>();
        var made = new CountDownLatch(1);
        CompletableFuture<String> chain = bridge.run(() -> 1).thenCompose(one -> {
            try {
                second.set(new Work());
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            made.countDown();
            return second.get().future;
        });
        assertThat(made.await(10, TimeUnit.SECONDS)).isTrue();
        chain.cancel(true);
        assertThat(second.get().interrupted.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void anOutsideCompletionIsSeenAtOnceAndTheRealEndCanBeAwaited() throws Exception {
        var go = new CountDownLatch(1);
        var started = new CountDownLatch(1);
        CompletableFuture<String> future = bridge.run(() -> {
            started.countDown();
            Await.uninterruptibly(CompletableFuture.runAsync(() -> waitFor(go)));
            return "late";
        });
        started.await();
        future.cancel(true);
        assertThat(future).isCancelled();
        CompletableFuture<Void> idle = bridge.idle().toCompletableFuture();
        assertThat(idle).isNotDone();
        go.countDown();
        idle.join();
        assertThatThrownBy(future::join).isInstanceOf(CancellationException.class);
    }

    @Test
    void theInterruptDoesNotReachTheCallbacks() throws Exception {
        for (int i = 0; i < 2_000; i++) {
            var leaked = new AtomicReference<>(false);
            CompletableFuture<Integer> future = bridge.run(() -> 1);
            CompletableFuture<Void> after = future.handle((value, failure) -> null)
                    .thenAccept(ok -> leaked.set(Thread.currentThread().isInterrupted()));
            future.cancel(true);
            after.join();
            assertThat(leaked).hasValue(false);
        }
        bridge.idle().toCompletableFuture().join();
    }

    private static void end(CompletableFuture<String> future, String how) {
        switch (how) {
            case "cancel" -> future.cancel(true);
            case "complete" -> future.complete("outside");
            case "completeExceptionally" -> future.completeExceptionally(new TimeoutException());
            case "orTimeout" -> future.orTimeout(10, TimeUnit.MILLISECONDS);
            default -> future.completeOnTimeout("outside", 10, TimeUnit.MILLISECONDS);
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits for ever, and tells when it is interrupted. */
    private final class Work {
        final CountDownLatch interrupted = new CountDownLatch(1);
        final CompletableFuture<String> future;

        Work() throws InterruptedException {
            var started = new CountDownLatch(1);
            future = bridge.run(() -> {
                started.countDown();
                try {
                    return Await.await(new CompletableFuture<String>());
                } catch (CancellationException e) {
                    interrupted.countDown();
                    throw e;
                }
            });
            started.await();
        }
    }
}
