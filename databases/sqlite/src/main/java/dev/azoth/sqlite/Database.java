package dev.azoth.sqlite;

import dev.azoth.engine.driver.DriverException;
import dev.azoth.engine.driver.DriverResult;
import dev.azoth.engine.driver.DriverStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;

/** An open SQLite database and what is done with it, blocking. For the connection's thread, except {@link #jdbc}. */
final class Database {
    private static final @Nullable Object[] NONE = {};
    private static final DriverResult NOTHING = new DriverResult(List.of(), List.of(), 0, null);

    private final SQLiteConnection jdbc;
    private final StatementCache statements;
    private final TransactionGuard guard = new TransactionGuard();
    private final String begin;

    /** @param begin what is sent for a plain BEGIN */
    Database(SQLiteConnection jdbc, int cachedStatements, String begin) {
        this.jdbc = jdbc;
        this.statements = new StatementCache(jdbc, cachedStatements);
        this.begin = begin;
    }

    SQLiteConnection jdbc() {
        return jdbc;
    }

    DriverResult execute(DriverStatement statement) throws SQLException {
        return executeEach(statement, List.<@Nullable Object[]>of(statement.parameters()), () -> false)
                .get(0);
    }

    /** @param stop asked between the sets, which SQLite's own check does not see */
    List<DriverResult> executeEach(DriverStatement statement, List<@Nullable Object[]> sets, BooleanSupplier stop)
            throws SQLException {
        if (guard.isSettled(statement.sql())) {
            return List.of(NOTHING);
        }
        var results = new ArrayList<DriverResult>(sets.size());
        try {
            Prepared prepared = statements.take(text(statement), statement.reusable());
            try {
                for (@Nullable Object[] set : sets) {
                    if (stop.getAsBoolean()) {
                        throw Operation.cancellation(null);
                    }
                    results.add(prepared.run(set, this::lastInsertId));
                }
            } finally {
                statements.release(prepared, statement.reusable());
            }
        } catch (SQLException | DriverException failure) {
            DriverException told = failed(failure);
            if (!TransactionGuard.isRollbackOfNothing(statement.sql(), told)) {
                throw told;
            }
            results.add(NOTHING);
        }
        guard.succeeded(statement.sql());
        return results;
    }

    /** The statement on its first row, for a cursor, which closes it. */
    Prepared open(DriverStatement statement) throws SQLException {
        guard.isSettled(statement.sql());
        try {
            Prepared prepared = Prepared.of(jdbc, statement.sql());
            try {
                prepared.execute(statement.parameters());
                return prepared;
            } catch (SQLException | DriverException failure) {
                prepared.close();
                throw failure;
            }
        } catch (SQLException | DriverException failure) {
            throw failed(failure);
        }
    }

    DriverException failed(Exception failure) {
        DriverException told = SqliteErrors.translate(failure);
        guard.failed(told, this::standsOutside);
        return told;
    }

    /** There is no other way to ask through sqlite-jdbc: BEGIN succeeds only outside a transaction. */
    private boolean standsOutside() {
        try {
            Prepared.once(jdbc, "BEGIN");
            Prepared.once(jdbc, "ROLLBACK");
            return true;
        } catch (SQLException within) {
            return false;
        }
    }

    private Object lastInsertId() throws SQLException {
        Prepared query = statements.take("SELECT last_insert_rowid()", true);
        try {
            query.execute(NONE);
            return Objects.requireNonNull(query.rows(1).get(0)[0]);
        } finally {
            query.reset();
            statements.release(query, true);
        }
    }

    private String text(DriverStatement statement) {
        return statement.sql().equals("BEGIN") ? begin : statement.sql();
    }

    boolean isClosed() {
        return jdbc.getDatabase().isClosed();
    }

    /** Rolls back what is open and closes; nothing is left to do about a failure. */
    void close() {
        try {
            jdbc.close();
        } catch (SQLException ignored) {
            // the file is let go of with the process at the latest
        }
    }
}
