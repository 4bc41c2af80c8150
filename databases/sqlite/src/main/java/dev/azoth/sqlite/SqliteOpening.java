package dev.azoth.sqlite;

import dev.azoth.engine.driver.DriverErrorKind;
import dev.azoth.engine.driver.DriverException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.BusyHandler;
import org.sqlite.Function;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;

/** Opens databases of one engine. Blocking; run on a connection's thread. */
final class SqliteOpening {
    private final SqliteLocation location;
    private final SqliteOptions options;

    SqliteOpening(SqliteLocation location, SqliteOptions options) {
        this.location = location;
        this.options = options;
    }

    /** @throws DriverException naming the file and, where it can be told, what is in the way */
    Database open(ConnectionThread thread) {
        SQLiteConnection jdbc = null;
        try {
            var config = new SQLiteConfig();
            config.setGetGeneratedKeys(false);
            jdbc = (SQLiteConnection) config.createConnection("jdbc:sqlite:" + location.uri(options.uri()));
            BusyHandler.setHandler(jdbc, new BusyWait(thread, options.busyTimeoutMillis()));
            ProgressHandler.setHandler(jdbc, StopCheck.STEPS, new StopCheck(thread));
            Function.create(jdbc, "regexp", new RegexpFunction(), 2, Function.FLAG_DETERMINISTIC);
            configure(jdbc);
            return new Database(jdbc, options.cachedStatements(), options.begin());
        } catch (SQLException | RuntimeException | LinkageError failure) {
            closeQuietly(jdbc);
            throw explain(SqliteErrors.translate(failure));
        }
    }

    private void configure(SQLiteConnection jdbc) throws SQLException {
        Prepared.once(jdbc, "PRAGMA schema_version"); // reads the file's header, which opening does not
        Prepared.once(jdbc, "PRAGMA foreign_keys = " + (options.foreignKeys() ? "ON" : "OFF"));
        String journalMode = location.journalMode(options);
        if (journalMode != null) {
            setJournalMode(jdbc, journalMode);
        }
        if (options.synchronous() != null) {
            Prepared.once(jdbc, "PRAGMA synchronous = " + options.synchronous());
        }
    }

    /** A file that cannot be written keeps the mode it has, unless the user asked for one. */
    private void setJournalMode(SQLiteConnection jdbc, String mode) throws SQLException {
        try {
            Prepared.once(jdbc, "PRAGMA journal_mode = " + mode);
        } catch (SQLException failure) {
            boolean readOnly = (failure.getErrorCode() & 0xff) == 8;
            if (options.journalModeGiven() || !readOnly) {
                throw failure;
            }
        }
    }

    private DriverException explain(DriverException failure) {
        String obstacle = location.obstacle(options);
        DriverErrorKind kind =
                failure.kind() == DriverErrorKind.PROGRAMMING ? DriverErrorKind.OPERATIONAL : failure.kind();
        return new DriverException(
                kind,
                "Cannot open the SQLite database '" + location.name() + "': "
                        + (obstacle == null ? failure.getMessage() : obstacle + " (" + failure.getMessage() + ")"),
                failure.sqlState(),
                failure.vendorCode(),
                null,
                failure);
    }

    private static void closeQuietly(@Nullable SQLiteConnection jdbc) {
        if (jdbc != null) {
            try {
                jdbc.close();
            } catch (SQLException ignored) {
                // the failure that led here is the one to tell
            }
        }
    }
}
