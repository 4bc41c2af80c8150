package dev.azoth.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Rounds in which every contender is measured once, each round beginning with another one, so that what changes on the
 * machine with time meets all alike.
 */
final class Rounds {
    /** Runs before each measurement, until queues are as full as they will be. */
    private static final long LEAD_MILLIS = 500;

    private final Options options;
    private final PrintStream progress;
    private final @Nullable Profile profile;

    /**
     * @param profile of the rounds that count, or null
     */
    Rounds(Options options, PrintStream progress, @Nullable Profile profile) {
        this.options = options;
        this.progress = progress;
        this.profile = profile;
    }

    /**
     * All samples of the rounds that count.
     *
     * @param label the case's
     * @param starters in the order of the report
     */
    <N extends Entrant> Map<N, List<Sample>> run(String label, SequencedMap<N, Starter> starters) throws Exception {
        Map<N, List<Sample>> samples = new LinkedHashMap<>();
        List<N> order = new ArrayList<>(starters.sequencedKeySet());
        order.forEach(name -> samples.put(name, new ArrayList<>()));
        for (int round = -options.warmups(); round < options.rounds(); round++) {
            if (round == 0 && profile != null) {
                profile.start();
            }
            progress.print(label + (round < 0 ? " warm-up" : " round " + (round + 1) + "/" + options.rounds()) + ":");
            for (N name : order) {
                Sample sample = measure(Objects.requireNonNull(starters.get(name)));
                progress.printf(" %s %.0f/s %.1fus;", name.option(), sample.operationsPerSecond(), sample.cpuMicros());
                progress.flush();
                if (round >= 0) {
                    Objects.requireNonNull(samples.get(name)).add(sample);
                }
            }
            progress.println();
            Collections.rotate(order, -1);
        }
        return samples;
    }

    private Sample measure(Starter starter) throws Exception {
        System.gc();
        Load load = starter.start();
        Thread.sleep(LEAD_MILLIS);
        Reading before = Reading.of(load);
        Thread.sleep((long) (options.seconds() * 1000));
        Reading after = Reading.of(load);
        load.stop();
        return before.to(after);
    }
}
