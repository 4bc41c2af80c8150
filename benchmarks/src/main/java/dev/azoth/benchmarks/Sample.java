package dev.azoth.benchmarks;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** What one round, or the medians of several, gave for one contender. */
record Sample(double operationsPerSecond, double cpuMicros, double bytes) {
    /** Of each figure for itself. */
    static Sample median(List<Sample> samples) {
        return new Sample(
                median(samples, Sample::operationsPerSecond),
                median(samples, Sample::cpuMicros),
                median(samples, Sample::bytes));
    }

    private static double median(List<Sample> samples, ToDoubleFunction<Sample> figure) {
        double[] sorted = samples.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
