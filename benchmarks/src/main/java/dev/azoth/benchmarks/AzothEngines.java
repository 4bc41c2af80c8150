package dev.azoth.benchmarks;

import dev.azoth.engine.ConnectionEvents;
import dev.azoth.engine.Engine;

/** Engines for the benchmark's table. */
final class AzothEngines {
    private AzothEngines() {}

    static Engine open(Target target) {
        Engine engine = Engine.create(
                target.url(),
                options -> options.poolSize(target.connections())
                        .maxOverflow(0)
                        .connectOption("search_path", ItemRows.SCHEMA));
        checkSql(engine);
        return engine;
    }

    /** The others send what {@link Case#sql} says: so must Azoth. */
    private static void checkSql(Engine engine) {
        for (Case work : Case.values()) {
            try (var listening = engine.on(ConnectionEvents.BEFORE_CURSOR_EXECUTE, (connection, execution) -> {
                String sql = execution.sql().replaceAll("\\s+", " ");
                if (!sql.equals(work.sql())) {
                    throw new IllegalStateException(work + " is rendered as " + sql + " and not as " + work.sql());
                }
            })) {
                engine.connect(connection -> ItemTable.checksum(
                        connection.execute(ItemTable.statement(work, 1)).all()));
            }
        }
    }
}
