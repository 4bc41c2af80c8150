package dev.azoth.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.engine.Connection;
import dev.azoth.engine.Engine;
import dev.azoth.testkit.compliance.EveryStageCancellationCompliance;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteEveryStageCancellationTest extends EveryStageCancellationCompliance {
    @TempDir
    static Path directory;

    @Override
    protected String url() {
        return "sqlite:///" + directory.resolve("cancelled.db");
    }

    /** There is no server; that nothing holds a lock is shown by the suite's own writes. */
    @Override
    protected String activeElsewhere() {
        return "select 0";
    }

    /** BEGIN IMMEDIATE waits for whoever writes. */
    @Test
    void whileBeginning() throws Exception {
        Engine immediate = engine(
                url(),
                options -> options.connectOption("transaction", "immediate").connectOption("busy_timeout", 60_000));
        try (Connection holder = immediate.connect()) {
            insert(holder);
            giveUp(immediate, () -> immediate.pool().status().checkedOut() == 2, () -> {});
            until(() -> immediate.pool().status().checkedOut() == 1, "only the holder out");
        }
        allIsQuiet(immediate, "beginning");
    }

    /** Without a write-ahead log COMMIT waits for whoever reads. */
    @Test
    void whileCommitting() throws Exception {
        String file = directory.resolve("committing.db").toString();
        Engine used = engine(
                "sqlite:///" + file,
                options -> options.connectOption("journal_mode", "delete").connectOption("busy_timeout", 60_000));
        used.begin(connection -> connection.execDriverSql("create table azoth_t (id integer, name text)"));
        try (var reader = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = reader.createStatement()) {
            statement.execute("begin");
            statement.executeQuery("select count(*) from azoth_t").close();
            giveUpCommit(used, () -> isPending(file), () -> {});
            poolIsQuiet(used, "committing");
            statement.execute("rollback");
            assertThat(statement.executeQuery("select count(*) from azoth_t").getInt(1))
                    .isZero();
        }
        used.begin(connection -> connection.execDriverSql("insert into azoth_t values (8, 'works')"));
    }

    /** Whether a commit has locked new readers out. */
    private static boolean isPending(String file) {
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = other.createStatement()) {
            statement.execute("pragma busy_timeout = 0");
            statement.executeQuery("select count(*) from azoth_t").close();
            return false;
        } catch (SQLException locked) {
            assertThat(locked.getMessage()).contains("locked");
            return true;
        }
    }

    private static void insert(Connection holder) {
        holder.execDriverSql("insert into azoth_t (id, name) values (7, 'not committed')");
    }
}
