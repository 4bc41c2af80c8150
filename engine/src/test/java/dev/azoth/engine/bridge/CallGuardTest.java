package dev.azoth.engine.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.error.ConcurrentUseException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class CallGuardTest {
    private final CallGuard guard = new CallGuard("connection");

    @Test
    void aSecondCallIsRefusedAndBothAreNamedWithTheirThreads() {
        try (var first = guard.tryEnter("execute")) {
            assertThatThrownBy(() -> guard.tryEnter("commit"))
                    .isInstanceOf(ConcurrentUseException.class)
                    .hasMessageContaining("commit(), called at")
                    .hasMessageContaining("execute(), called at")
                    .hasMessageContaining(Thread.currentThread().getName());
        }
        assertThat(guard.busy()).isFalse();
    }

    @Test
    void aVirtualThreadWithoutANameIsToldByItsNumber() throws Exception {
        var started = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        Thread unnamed = Thread.ofVirtual().start(() -> {
            try (var first = guard.enter("execute")) {
                started.countDown();
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        started.await();
        assertThatThrownBy(() -> guard.enter("commit"))
                .hasMessageContaining("unnamed virtual thread #" + unnamed.threadId() + " was running")
                .hasMessageNotContaining("''");
        end.countDown();
        unnamed.join();
    }

    @Test
    void callsOfOneThreadNest() {
        try (var outer = guard.enter("runSync")) {
            try (var inner = guard.enter("execute")) {
                assertThat(guard.busy()).isTrue();
            }
            assertThat(guard.busy()).isTrue();
        }
        assertThat(guard.busy()).isFalse();
    }

    @Test
    void aCancelledCallIsWaitedFor() throws Exception {
        CallGuard.Call cancelled = guard.tryEnter("execute");
        cancelled.cancel();
        assertThat(guard.tryEnter("rollback")).isNull();
        var entered = new AtomicBoolean();
        var started = new CountDownLatch(1);
        Thread second = Thread.ofVirtual().start(() -> {
            started.countDown();
            try (var call = guard.enter("rollback")) {
                entered.set(true);
            }
        });
        assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
        Thread.sleep(50);
        assertThat(entered).isFalse();
        cancelled.close();
        second.join();
        assertThat(entered).isTrue();
    }
}
