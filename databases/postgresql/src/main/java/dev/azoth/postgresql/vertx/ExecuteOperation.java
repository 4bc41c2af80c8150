package dev.azoth.postgresql.vertx;

import dev.azoth.engine.driver.DriverResult;
import dev.azoth.vertx.Failures;
import io.vertx.core.Completable;
import io.vertx.sqlclient.PropertyKind;
import io.vertx.sqlclient.internal.QueryResultHandler;
import io.vertx.sqlclient.internal.RowDesc;
import io.vertx.sqlclient.internal.command.ExtendedQueryCommand;
import org.jspecify.annotations.Nullable;

/** One execution of a prepared statement. */
final class ExecuteOperation extends PreparedOperation<DriverResult>
        implements QueryResultHandler<RowBuffer>, Completable<Boolean> {
    private static final int ALL_ROWS = 0;

    private final @Nullable Object[] parameters;
    private @Nullable Prepared prepared;
    private @Nullable DriverResult answer;
    private @Nullable Throwable failure;

    ExecuteOperation(VertxConnection connection, String sql, boolean keep, @Nullable Object[] parameters) {
        super(connection, sql, keep);
        this.parameters = parameters;
    }

    @Override
    @Nullable
    Object @Nullable [] firstValues() {
        return parameters;
    }

    @Override
    void send(Prepared statement, @Nullable String portal) {
        prepared = statement;
        connection.send(
                ExtendedQueryCommand.createQuery(
                        sql,
                        null,
                        statement.statement(),
                        statement.bind(parameters),
                        ALL_ROWS,
                        portal,
                        false,
                        true,
                        statement.collector(),
                        this),
                this);
    }

    @Override
    public void handleResult(
            int updated, int size, @Nullable RowDesc description, @Nullable RowBuffer rows, @Nullable Throwable error) {
        if (error != null) {
            failure = error;
        } else if (prepared != null && rows != null) {
            prepared.answered(rows.size());
            answer = new DriverResult(prepared.shape().columns(), rows, prepared.rowCount(updated, rows.size()), null);
        }
    }

    @Override
    public void complete(@Nullable Boolean suspended, @Nullable Throwable error) {
        if (error != null) {
            failExecution(error);
        } else if (failure != null) {
            finishFailed(failure);
        } else if (answer != null) {
            finishWith(answer);
        } else {
            finishFailed(Failures.programming("the statement is empty"));
        }
    }

    @Override
    public <V> void addProperty(PropertyKind<V> property, V value) {
        // the PostgreSQL client tells none
    }
}
