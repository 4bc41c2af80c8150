package dev.azoth.ormtests.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Calls of which each is made when the one before has completed, as a server's loops do. */
final class ChainTest extends SessionSuite {
    private final Queue<WeakReference<Team>> seen = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<CompletableFuture<Team>> last = new CompletableFuture<>();

    @Test
    void aCallKeepsNothingOfThoseBefore() throws Exception {
        write(new Team("red"));
        get(100);
        CompletableFuture<Team> end = last.get(60, TimeUnit.SECONDS);
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (seen.stream().filter(team -> team.get() != null).count() > 5) {
            assertThat(System.nanoTime()).as("objects of earlier calls").isLessThan(deadline);
            System.gc();
            Thread.sleep(20);
        }
        assertThat(end).isCompleted();
    }

    private void get(int left) {
        CompletableFuture<Team> one = asyncSessions.use(session -> session.getOne(Team.class, 1));
        var unused = one.whenComplete((team, failure) -> {
            if (failure != null) {
                last.completeExceptionally(failure);
                return;
            }
            seen.add(new WeakReference<>(team));
            if (left == 0) {
                last.complete(one);
            } else {
                get(left - 1);
            }
        });
    }
}
