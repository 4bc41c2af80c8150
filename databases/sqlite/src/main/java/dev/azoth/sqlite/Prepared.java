package dev.azoth.sqlite;

import dev.azoth.engine.driver.DriverColumn;
import dev.azoth.engine.driver.DriverErrorKind;
import dev.azoth.engine.driver.DriverException;
import dev.azoth.engine.driver.DriverResult;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;
import org.sqlite.core.Codes;
import org.sqlite.core.CoreStatement;
import org.sqlite.core.DB;

/**
 * A prepared statement, run through sqlite-jdbc's {@code DB}: its JDBC layer keeps the columns of the first preparation,
 * but SQLite prepares again by itself when the schema has changed. For the connection's thread.
 */
final class Prepared {
    private final String sql;
    private final CoreStatement statement;
    private final DB db;
    private final int parameterCount;
    private final boolean insert;
    private List<DriverColumn> columns = List.of();
    private boolean onRow;

    private Prepared(String sql, PreparedStatement statement, DB db) throws SQLException {
        this.sql = sql;
        this.statement = (CoreStatement) statement;
        this.db = db;
        this.parameterCount = statement.getParameterMetaData().getParameterCount();
        String keyword = StatementText.keyword(sql);
        this.insert = keyword.equals("INSERT") || keyword.equals("REPLACE") || keyword.equals("WITH");
    }

    static Prepared of(SQLiteConnection connection, String sql) throws SQLException {
        if (StatementText.keyword(sql).isEmpty()) {
            throw new DriverException(DriverErrorKind.PROGRAMMING, "The statement is empty", null);
        }
        if (StatementText.hasSecondStatement(sql)) {
            throw new DriverException(
                    DriverErrorKind.PROGRAMMING, "One statement at a time: the text holds more than one", null);
        }
        return new Prepared(sql, connection.prepareStatement(sql), connection.getDatabase());
    }

    /** Runs a statement that takes no parameters and whose rows do not matter. */
    static void once(SQLiteConnection connection, String sql) throws SQLException {
        Prepared prepared = of(connection, sql);
        try {
            prepared.execute(new Object[0]);
        } finally {
            prepared.close();
        }
    }

    /** Binds and steps once. To be followed by {@link #reset} or {@link #close} in any case. */
    void execute(@Nullable Object[] parameters) throws SQLException {
        if (parameters.length != parameterCount) {
            throw new DriverException(
                    DriverErrorKind.PROGRAMMING,
                    "The statement takes " + parameterCount + " parameters, " + parameters.length + " were given",
                    null);
        }
        onRow = db.execute(statement, Parameters.bindable(parameters));
    }

    /** Binds, runs to the end and resets. */
    DriverResult run(@Nullable Object[] parameters, LastInsertId lastInsertId) throws SQLException {
        long before = db.total_changes();
        try {
            execute(parameters);
            List<DriverColumn> header = columns();
            if (!header.isEmpty()) {
                List<@Nullable Object[]> rows = rows(Integer.MAX_VALUE);
                return new DriverResult(header, rows, rows.size(), null);
            }
            long changes = db.total_changes() == before ? 0 : db.changes();
            Object id = insert && changes == 1 ? lastInsertId.get() : null;
            return new DriverResult(header, List.of(), changes, id);
        } finally {
            reset();
        }
    }

    /** The rows from the one the statement stands on, at most that many; then it stands on the next, or at the end. */
    List<@Nullable Object[]> rows(int limit) throws SQLException {
        if (!onRow) {
            return new ArrayList<>();
        }
        return statement.pointer.safeRun((database, pointer) -> {
            List<@Nullable Object[]> rows = new ArrayList<>();
            int width = database.column_count(pointer);
            while (onRow && rows.size() < limit) {
                rows.add(Values.row(database, pointer, width));
                onRow = step(database, pointer);
            }
            return rows;
        });
    }

    private static boolean step(DB database, long pointer) throws SQLException {
        int code = database.step(pointer);
        if (code == Codes.SQLITE_ROW) {
            return true;
        }
        if (code != Codes.SQLITE_DONE) {
            database.throwex(code);
        }
        return false;
    }

    List<DriverColumn> columns() throws SQLException {
        List<DriverColumn> known = columns;
        List<DriverColumn> now = statement.pointer.safeRun((database, pointer) -> {
            int width = database.column_count(pointer);
            boolean same = width == known.size();
            for (int i = 0; same && i < width; i++) {
                same = known.get(i).name().equals(database.column_name(pointer, i));
            }
            return same ? known : readColumns(database, pointer, width);
        });
        columns = now;
        return now;
    }

    private static List<DriverColumn> readColumns(DB database, long pointer, int width) throws SQLException {
        var columns = new DriverColumn[width];
        for (int i = 0; i < width; i++) {
            String declared = database.column_decltype(pointer, i);
            columns[i] = new DriverColumn(
                    database.column_name(pointer, i), declared == null ? "" : declared.toLowerCase(Locale.ROOT));
        }
        return List.of(columns);
    }

    /** Whether the statement stands on a row that {@link #rows} has not given. */
    boolean onRow() {
        return onRow;
    }

    /** Lets go of locks and of the parameters, so that a kept statement holds neither. */
    void reset() throws SQLException {
        onRow = false;
        if (!statement.pointer.isClosed()) {
            statement.pointer.safeRunConsume((database, pointer) -> {
                database.reset(pointer);
                database.clear_bindings(pointer);
            });
        }
    }

    boolean isClosed() {
        return statement.pointer.isClosed();
    }

    String sql() {
        return sql;
    }

    void close() throws SQLException {
        onRow = false;
        statement.pointer.close();
    }

    /** Asks SQLite for the last rowid. */
    @FunctionalInterface
    interface LastInsertId {
        Object get() throws SQLException;
    }
}
