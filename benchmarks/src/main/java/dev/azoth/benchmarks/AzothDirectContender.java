package dev.azoth.benchmarks;

import dev.azoth.engine.Engine;

/** The direct face: a connection for each operation, each caller on a virtual thread. */
final class AzothDirectContender implements Contender {
    private final Engine engine;

    private AzothDirectContender(Engine engine) {
        this.engine = engine;
    }

    /** As it comes: a transaction begins with the statement and is rolled back when the connection is given back. */
    static Contender transaction(Target target) {
        return new AzothDirectContender(AzothEngines.open(target, false));
    }

    static Contender autocommit(Target target) {
        return new AzothDirectContender(AzothEngines.open(target, true));
    }

    @Override
    public Load start(Case work, ItemRows items) {
        return DirectLoad.start(
                items.task(work),
                key -> engine.connect(
                        connection -> ItemTable.checksum(connection.execute(ItemTable.statement(work, key)))));
    }

    @Override
    public void close() {
        engine.dispose();
    }
}
