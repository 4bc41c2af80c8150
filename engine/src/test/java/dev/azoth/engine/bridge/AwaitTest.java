package dev.azoth.engine.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.error.BlockingNotAllowedException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class AwaitTest {
    @Test
    void theValueIsReturnedWhetherItIsThereOrComes() {
        assertThat(Await.await(CompletableFuture.completedFuture(1))).isEqualTo(1);
        var later = new CompletableFuture<Integer>().completeOnTimeout(2, 20, TimeUnit.MILLISECONDS);
        assertThat(Await.await(later)).isEqualTo(2);
        assertThat(Await.await(CompletableFuture.completedStage("stage"))).isEqualTo("stage");
    }

    @Test
    void theFailureItselfIsRaisedWithTheCallersStack() {
        var failure = new IllegalStateException("made elsewhere");
        var stage = CompletableFuture.supplyAsync(() -> {
            throw failure;
        });
        assertThatThrownBy(() -> Await.await(stage)).isSameAs(failure);
        assertThat(failure.getSuppressed()).hasSize(1);
        assertThat(failure.getSuppressed()[0].getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(AwaitTest.class.getName()));
        assertThatThrownBy(() -> Await.await(stage)).isSameAs(failure);
        assertThat(failure.getSuppressed()).as("the same caller again").hasSize(1);
    }

    @Test
    void aCheckedFailureIsWrappedOnce() {
        assertThatThrownBy(() -> Await.await(CompletableFuture.failedFuture(new IOException("disk"))))
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOf(IOException.class);
    }

    @Test
    void anInterruptCancelsTheOperationAndAwaitsItsEnd() throws Exception {
        var running = new CompletableFuture<String>();
        var steps = new ArrayList<String>();
        Throwable raised = interrupted(running, new Cancellation() {
            @Override
            public void cancel() {
                steps.add("cancel");
                CompletableFuture.delayedExecutor(30, TimeUnit.MILLISECONDS)
                        .execute(
                                () -> running.completeExceptionally(new IllegalStateException("cancelled by request")));
            }

            @Override
            public void abort() {
                steps.add("abort");
            }
        });
        assertThat(raised).isInstanceOf(CancellationException.class).cause().hasMessage("cancelled by request");
        assertThat(steps).containsExactly("cancel");
        assertThat(running).isDone();
    }

    @Test
    void anOperationThatDoesNotEndInItsGraceIsAborted() throws Exception {
        var running = new CompletableFuture<String>();
        var steps = new ArrayList<String>();
        Throwable raised = interrupted(running, new Cancellation() {
            @Override
            public void cancel() {
                steps.add("cancel");
            }

            @Override
            public void abort() {
                steps.add("abort");
                running.completeExceptionally(new IllegalStateException("cut"));
            }

            @Override
            public Duration grace() {
                return Duration.ofMillis(20);
            }
        });
        assertThat(raised).isInstanceOf(CancellationException.class).cause().hasMessage("cut");
        assertThat(steps).containsExactly("cancel", "abort");
    }

    @Test
    void anOperationThatSucceedsAllTheSameIsReportedAsSuccess() throws Exception {
        var running = new CompletableFuture<String>();
        var value = new AtomicReference<String>();
        var status = new AtomicReference<Boolean>();
        Thread thread = Thread.startVirtualThread(() -> {
            value.set(Await.await(running, () -> running.complete("committed")));
            status.set(Thread.currentThread().isInterrupted());
        });
        untilWaiting(thread);
        thread.interrupt();
        thread.join();
        assertThat(value).hasValue("committed");
        assertThat(status).as("so that what comes next is refused").hasValue(true);
    }

    @Test
    void cleanUpWaitsInSpiteOfAnInterrupt() throws Exception {
        var running = new CompletableFuture<String>();
        var value = new AtomicReference<String>();
        Thread thread = Thread.startVirtualThread(() -> value.set(Await.uninterruptibly(running)));
        untilWaiting(thread);
        thread.interrupt();
        running.complete("rolled back");
        thread.join();
        assertThat(value).hasValue("rolled back");
    }

    @Test
    void anInterruptedThreadStartsNothing() throws Exception {
        var raised = new AtomicReference<Throwable>();
        Thread thread = Thread.startVirtualThread(() -> {
            Thread.currentThread().interrupt();
            raised.set(org.assertj.core.api.Assertions.catchThrowable(Await::checkNotInterrupted));
        });
        thread.join();
        assertThat(raised.get()).isInstanceOf(CancellationException.class).hasMessageContaining("nothing was sent");
    }

    @Test
    void eventLoopThreadsAreRefusedByTheirClass() throws Exception {
        for (Thread thread : List.of(
                new io.netty.util.concurrent.FastThreadLocalThread(() -> {}, false),
                new io.vertx.core.impl.VertxThread(() -> {}, false),
                new NonBlockingThread())) {
            assertThat(refusal(thread))
                    .as(thread.getClass().getName())
                    .isInstanceOf(BlockingNotAllowedException.class)
                    .hasMessageContaining(thread.getClass().getName())
                    .hasMessageContaining("runSync");
        }
    }

    @Test
    void threadsThatMayBlockAreNotRefused() throws Exception {
        for (Thread thread : List.of(
                new io.netty.util.concurrent.FastThreadLocalThread(() -> {}, true),
                new io.vertx.core.impl.VertxThread(() -> {}, true),
                new Thread(() -> {}, "vert.x-eventloop-thread-0"))) {
            assertThat(refusal(thread)).as(thread.getClass().getName()).isNull();
        }
    }

    private static Throwable refusal(Thread thread) {
        try {
            if (EventLoops.isEventLoop(thread)) {
                throw Await.refusal(thread);
            }
            return null;
        } catch (BlockingNotAllowedException refused) {
            return refused;
        }
    }

    private static final class NonBlockingThread extends Thread implements reactor.core.scheduler.NonBlocking {}

    private static Throwable interrupted(CompletableFuture<String> running, Cancellation cancellation)
            throws Exception {
        var raised = new AtomicReference<Throwable>();
        Thread thread = Thread.startVirtualThread(() ->
                raised.set(org.assertj.core.api.Assertions.catchThrowable(() -> Await.await(running, cancellation))));
        untilWaiting(thread);
        thread.interrupt();
        thread.join();
        return raised.get();
    }

    private static void untilWaiting(Thread thread) throws InterruptedException {
        while (thread.getState() != Thread.State.WAITING && thread.isAlive()) {
            Thread.sleep(1);
        }
    }
}
