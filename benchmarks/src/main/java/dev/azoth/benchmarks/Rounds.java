package dev.azoth.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Rounds in which every contender is measured once, each round beginning with another one, so that what changes on the
 * machine with time meets all alike.
 */
final class Rounds {
    /** Runs before each measurement, until queues are as full as they will be. */
    private static final long LEAD_MILLIS = 500;

    private final Items items;
    private final Map<Contenders, Contender> open;
    private final Options options;
    private final PrintStream progress;
    private final @Nullable Profile profile;

    /**
     * @param profile of the rounds that count, or null
     */
    Rounds(
            Items items,
            Map<Contenders, Contender> open,
            Options options,
            PrintStream progress,
            @Nullable Profile profile) {
        this.items = items;
        this.open = open;
        this.options = options;
        this.progress = progress;
        this.profile = profile;
    }

    /** All samples of the rounds that count. */
    Map<Contenders, List<Sample>> run(Case work) throws InterruptedException {
        Map<Contenders, List<Sample>> samples = new EnumMap<>(Contenders.class);
        List<Contenders> order = new ArrayList<>(open.keySet());
        for (int round = -options.warmups(); round < options.rounds(); round++) {
            if (round == 0 && profile != null) {
                profile.start();
            }
            progress.print(
                    work.label() + (round < 0 ? " warm-up" : " round " + (round + 1) + "/" + options.rounds()) + ":");
            for (Contenders name : order) {
                Sample sample = measure(work, Objects.requireNonNull(open.get(name)));
                progress.printf(" %s %.0f/s %.1fus;", name.option(), sample.operationsPerSecond(), sample.cpuMicros());
                progress.flush();
                if (round >= 0) {
                    samples.computeIfAbsent(name, none -> new ArrayList<>()).add(sample);
                }
            }
            progress.println();
            Collections.rotate(order, -1);
        }
        return samples;
    }

    private Sample measure(Case work, Contender contender) throws InterruptedException {
        System.gc();
        Load load = contender.start(work, items);
        Thread.sleep(LEAD_MILLIS);
        Reading before = Reading.of(load);
        Thread.sleep((long) (options.seconds() * 1000));
        Reading after = Reading.of(load);
        load.stop();
        return before.to(after);
    }
}
