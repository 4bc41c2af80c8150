package dev.azoth.postgresql.vertx;

import dev.azoth.engine.driver.DriverErrorKind;
import dev.azoth.engine.driver.DriverException;
import dev.azoth.vertx.Failures;
import dev.azoth.vertx.StatementCache;
import io.vertx.sqlclient.internal.command.CloseStatementCommand;
import io.vertx.sqlclient.internal.command.PrepareStatementCommand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statements that one connection has prepared, and how more come to be. Event loop only. */
final class PreparedStatements {
    private final VertxConnection connection;
    private final StatementCache<Prepared> statements;
    private final @Nullable FirstRuns firstRuns;
    private long portals;

    /**
     * @param firstRuns runs statements while they are prepared; null when the statements must stay unnamed
     */
    PreparedStatements(VertxConnection connection, int limit, @Nullable FirstRuns firstRuns) {
        this.connection = connection;
        this.statements = new StatementCache<>(limit);
        this.firstRuns = firstRuns;
    }

    @Nullable
    Prepared get(String sql) {
        return statements.get(sql);
    }

    String nextPortal() {
        return "azoth_" + portals++;
    }

    /**
     * Prepares a text, then lets the operation send itself. What comes after waits meanwhile, unless the statement can be run
     * in the same round trip.
     */
    void prepare(String sql, boolean keep, PreparedOperation<?> operation) {
        SqlText text;
        boolean named = keep && statements.keeps();
        List<@Nullable String> values;
        try {
            TextCheck.check(sql, "the statement");
            connection.sees(sql);
            text = SqlText.read(sql);
            checkPreparable(text);
            @Nullable Object[] given = named && firstRuns != null ? operation.firstValues() : null;
            values = given == null ? null : FirstRunText.parameters(sql, given);
        } catch (DriverException refusal) {
            operation.finishFailed(refusal);
            return;
        }
        if (values != null && firstRuns != null) {
            prepareAndRun(sql, text, operation, values, firstRuns);
        } else {
            prepareAndWait(sql, text, named, operation);
        }
    }

    private void prepareAndWait(String sql, SqlText text, boolean named, PreparedOperation<?> operation) {
        connection.hold();
        int cancelsBefore = connection.cancels();
        connection.send(new PrepareStatementCommand(sql, null, named), (statement, error) -> {
            try {
                if (error != null) {
                    operation.finishFailed(error);
                    return;
                }
                var prepared = new Prepared(statement, named, text);
                if (named) {
                    close(statements.put(sql, prepared));
                }
                if (connection.cancels() == cancelsBefore) {
                    operation.sendSafely(prepared, null);
                } else {
                    operation.finishFailed(Failures.cancelled());
                }
            } finally {
                connection.release();
            }
        });
    }

    private void prepareAndRun(
            String sql, SqlText text, PreparedOperation<?> operation, List<@Nullable String> values, FirstRuns runs) {
        String portal = nextPortal();
        int cancelsBefore = connection.cancels();
        runs.announce(sql, portal, values);
        connection.send(new PrepareStatementCommand(sql, null, true), (statement, error) -> {
            if (error != null) {
                operation.finishFailed(error);
                return;
            }
            var prepared = new Prepared(statement, true, text);
            close(statements.put(sql, prepared));
            boolean answered = runs.hasFailed(portal)
                    || (runs.hasAnswer(portal) && prepared.shape().comesInBinary());
            if (answered && prepared.shape().refusal() == null) {
                operation.sendSafely(prepared, portal);
            } else if (connection.cancels() == cancelsBefore) {
                runs.drop(portal);
                operation.sendSafely(prepared, null);
            } else {
                runs.drop(portal);
                operation.finishFailed(Failures.cancelled());
            }
        });
    }

    private static void checkPreparable(SqlText text) {
        if (text.copies()) {
            throw new DriverException(
                    DriverErrorKind.NOT_SUPPORTED,
                    "COPY cannot be run through the Vert.x PostgreSQL client: it would kill the connection;"
                            + " insert many rows with one execute() instead",
                    null);
        }
        if (text.isEmpty()) {
            throw Failures.programming("cannot execute an empty statement");
        }
    }

    /** Drops a statement that the server refuses to run any more. */
    void forget(String sql) {
        close(statements.remove(sql));
    }

    private void close(@Nullable Prepared prepared) {
        if (prepared != null && prepared.named()) {
            connection.send(new CloseStatementCommand(prepared.statement()), (done, ignored) -> {});
        }
    }
}
