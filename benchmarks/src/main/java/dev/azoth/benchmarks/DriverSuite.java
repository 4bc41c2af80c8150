package dev.azoth.benchmarks;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** Statements: Azoth's engine beside the drivers. */
final class DriverSuite implements Suite {
    private final Options options;
    private final ItemRows items;
    private final Map<Contenders, Contender> open = new EnumMap<>(Contenders.class);

    private DriverSuite(Options options, ItemRows items) {
        this.options = options;
        this.items = items;
    }

    static Suite open(Target target, Options options) throws Exception {
        var suite = new DriverSuite(options, ItemRows.create(target));
        for (Contenders name : options.contenders()) {
            suite.open.put(name, name.open(target));
        }
        return suite;
    }

    @Override
    public void run(Rounds rounds) throws Exception {
        for (Case work : options.cases()) {
            SequencedMap<Contenders, Starter> starters = new LinkedHashMap<>();
            open.forEach((name, contender) -> starters.put(name, () -> contender.start(work, items)));
            System.out.println();
            System.out.println(Report.of(
                    work.label() + ": " + work.title(),
                    work.callers(),
                    options.connections(),
                    rounds.run(work.label(), starters)));
        }
    }

    @Override
    public void close() throws Exception {
        for (Contender contender : open.values()) {
            contender.close();
        }
    }
}
