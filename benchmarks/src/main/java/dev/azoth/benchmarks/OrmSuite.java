package dev.azoth.benchmarks;

import dev.azoth.benchmarks.orm.CallbackContender;
import dev.azoth.benchmarks.orm.DirectContender;
import dev.azoth.benchmarks.orm.OrmCase;
import dev.azoth.benchmarks.orm.OrmContender;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** Objects: Azoth's ORM beside the raw client and other libraries. */
final class OrmSuite implements Suite {
    private final Options options;
    private final OrmTables tables;
    private final Map<OrmContenders, OrmContender> open = new EnumMap<>(OrmContenders.class);

    private OrmSuite(Options options, OrmTables tables) {
        this.options = options;
        this.tables = tables;
    }

    static Suite open(Target target, Options options) throws Exception {
        var suite = new OrmSuite(options, OrmTables.create(target));
        for (OrmContenders name : options.ormContenders()) {
            suite.open.put(name, name.open(target));
        }
        return suite;
    }

    @Override
    public void run(Rounds rounds) throws Exception {
        for (OrmCase work : options.ormCases()) {
            SequencedMap<OrmContenders, Starter> starters = new LinkedHashMap<>();
            open.forEach((name, contender) -> starters.put(name, () -> start(tables, work, contender)));
            System.out.println();
            System.out.println(Report.of(
                    work.label() + ": " + work.title(),
                    work.callers(),
                    options.connections(),
                    rounds.run(work.label(), starters)));
        }
    }

    /** Prepares the tables and starts the callers. */
    static Load start(OrmTables tables, OrmCase work, OrmContender contender) throws Exception {
        tables.prepare(work);
        Task task = tables.task(work);
        return switch (contender) {
            case DirectContender direct -> DirectLoad.start(task, key -> direct.run(work, key));
            case CallbackContender callback ->
                CallbackLoad.start(task, (key, done) -> callback.start(work, key, done), callback::enter);
        };
    }

    @Override
    public void close() throws Exception {
        for (OrmContender contender : open.values()) {
            contender.close();
        }
    }
}
