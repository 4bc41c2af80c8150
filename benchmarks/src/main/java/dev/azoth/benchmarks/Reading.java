package dev.azoth.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * The meters at one moment: of the whole process, so that event loops, virtual threads' carriers and the collector count.
 *
 * @param cpuNanos user and system time of the JVM's process
 * @param allocatedBytes on the heap by all threads, those that have ended included; what a virtual thread allocates counts
 *     as its carrier's
 */
record Reading(long nanos, long cpuNanos, long allocatedBytes, long completed) {
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

    static Reading of(Load load) {
        return new Reading(
                System.nanoTime(),
                SYSTEM.getProcessCpuTime(),
                THREADS.getTotalThreadAllocatedBytes(),
                load.completed());
    }

    Sample to(Reading later) {
        long operations = Math.max(1, later.completed - completed);
        return new Sample(
                operations * 1e9 / (later.nanos - nanos),
                (later.cpuNanos - cpuNanos) / 1e3 / operations,
                (later.allocatedBytes - allocatedBytes) / (double) operations);
    }
}
