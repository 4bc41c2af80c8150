package dev.azoth.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingTest {
    private static final int THREADS = 50;
    private static final int ARRAYS = 200;
    private static final int BYTES = 10_000;

    private volatile Object sink = "";

    @Test
    void countsWhatVirtualThreadsAllocateThoughTheyHaveEnded() throws InterruptedException {
        assertThat(allocatedBy(Thread.ofVirtual())).isCloseTo((double) THREADS * ARRAYS * BYTES, withPercentage(3));
    }

    @Test
    void countsWhatPlatformThreadsAllocateThoughTheyHaveEnded() throws InterruptedException {
        assertThat(allocatedBy(Thread.ofPlatform())).isCloseTo((double) THREADS * ARRAYS * BYTES, withPercentage(3));
    }

    @Test
    void countsTheTimeAllThreadsWork() throws InterruptedException {
        var idle = new Steady();
        Reading before = Reading.of(idle);
        var worker = Thread.ofVirtual().start(() -> {
            long end = System.nanoTime() + 300_000_000;
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
        });
        worker.join();
        Reading after = Reading.of(idle);

        assertThat(after.cpuNanos() - before.cpuNanos()).isGreaterThan(100_000_000);
    }

    @Test
    void figuresArePerOperation() {
        var before = new Reading(1_000_000_000L, 5_000_000L, 1_000L, 10);
        var after = new Reading(3_000_000_000L, 6_000_000L, 3_000L, 30);

        assertThat(before.to(after)).isEqualTo(new Sample(10, 50, 100));
    }

    @Test
    void mediansAreTakenOfEachFigure() {
        var samples = List.of(new Sample(1, 30, 5), new Sample(2, 20, 9), new Sample(3, 10, 7));

        assertThat(Sample.median(samples)).isEqualTo(new Sample(2, 20, 7));
        assertThat(Sample.median(samples.subList(0, 2))).isEqualTo(new Sample(1.5, 25, 7));
    }

    private double allocatedBy(Thread.Builder builder) throws InterruptedException {
        var idle = new Steady();
        Reading before = Reading.of(idle);
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < THREADS; i++) {
            threads.add(builder.start(() -> {
                for (int n = 0; n < ARRAYS; n++) {
                    sink = new byte[BYTES];
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return Reading.of(idle).allocatedBytes() - before.allocatedBytes();
    }

    /** Nothing runs; only the meters count. */
    private static final class Steady implements Load {
        @Override
        public long completed() {
            return 1;
        }

        @Override
        public void stop() {}
    }
}
