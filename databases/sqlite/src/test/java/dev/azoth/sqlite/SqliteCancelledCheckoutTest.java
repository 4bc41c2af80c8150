package dev.azoth.sqlite;

import dev.azoth.engine.Engine;
import dev.azoth.engine.pool.Pools;
import dev.azoth.testkit.compliance.CancelledCheckoutCompliance;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteCancelledCheckoutTest extends CancelledCheckoutCompliance {
    @TempDir
    static Path directory;

    @Override
    protected String url() {
        return "sqlite:///" + directory.resolve("checkout.db");
    }

    @Override
    protected String activeElsewhere() {
        return "select 0";
    }

    @Test
    void whileOpeningAFileThatSomebodyHasLocked() throws Exception {
        Path file = directory.resolve("locked.db");
        Engine locked = engine(
                "sqlite:///" + file, options -> options.pool(Pools.none()).connectOption("busy_timeout", 60_000));
        try (var holder = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = holder.createStatement()) {
            statement.execute("create table azoth_t (id integer primary key, name text)");
            statement.execute("begin exclusive");
            giveUp(locked, () -> locked.pool().status().opening() == 1, () -> {});
            poolIsQuiet(locked, "opening");
            statement.execute("rollback");
            // writing takes the lock that an opening left behind would hold
            statement.execute("insert into azoth_t values (8, 'works')");
        }
    }
}
