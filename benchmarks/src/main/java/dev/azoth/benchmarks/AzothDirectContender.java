package dev.azoth.benchmarks;

import dev.azoth.engine.Connection;
import dev.azoth.engine.Engine;
import dev.azoth.engine.Work;

/** The direct face: a connection for each operation, each caller on a virtual thread. */
final class AzothDirectContender implements Contender {
    private final Engine engine;
    private final boolean begins;

    private AzothDirectContender(Engine engine, boolean begins) {
        this.engine = engine;
        this.begins = begins;
    }

    /** As it comes: nothing is written, so the server hears of no transaction. */
    static Contender plain(Target target) {
        return new AzothDirectContender(AzothEngines.open(target), false);
    }

    static Contender transaction(Target target) {
        return new AzothDirectContender(AzothEngines.open(target), true);
    }

    @Override
    public Load start(Case work, ItemRows items) {
        return DirectLoad.start(items.task(work), key -> {
            Work<Connection, Long> query =
                    connection -> ItemTable.checksum(connection.execute(ItemTable.statement(work, key)));
            return begins ? engine.begin(query) : engine.connect(query);
        });
    }

    @Override
    public void close() {
        engine.dispose();
    }
}
