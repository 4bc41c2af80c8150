package dev.azoth.postgresql.vertx;

import dev.azoth.engine.driver.DriverResult;
import dev.azoth.vertx.Failures;
import io.vertx.core.Completable;
import io.vertx.sqlclient.PropertyKind;
import io.vertx.sqlclient.Tuple;
import io.vertx.sqlclient.internal.QueryResultHandler;
import io.vertx.sqlclient.internal.RowDesc;
import io.vertx.sqlclient.internal.command.ExtendedQueryCommand;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Many executions of one statement. Sets go out in pages, each of them one flush with one Sync: a failure ends its page on
 * the server, and the next page is sent only after the one before has succeeded.
 */
final class BatchOperation extends PreparedOperation<List<DriverResult>>
        implements QueryResultHandler<RowBuffer>, Completable<Boolean> {
    private static final int PAGE = 2_000;

    private final List<@Nullable Object[]> parameterSets;
    private final List<DriverResult> answers;
    private @Nullable Prepared prepared;
    private @Nullable Throwable failure;
    private int sent;
    private int cancelsBefore;

    BatchOperation(VertxConnection connection, String sql, boolean keep, List<@Nullable Object[]> parameterSets) {
        super(connection, sql, keep);
        this.parameterSets = parameterSets;
        this.answers = new ArrayList<>(parameterSets.size());
    }

    @Override
    void send(Prepared statement, @Nullable String portal) {
        prepared = statement;
        cancelsBefore = connection.cancels();
        connection.hold();
        try {
            sendPage(statement);
        } catch (RuntimeException refusal) {
            connection.release();
            throw refusal;
        }
    }

    private void sendPage(Prepared statement) {
        int end = Math.min(sent + PAGE, parameterSets.size());
        var page = new ArrayList<Tuple>(end - sent);
        for (int i = sent; i < end; i++) {
            page.add(statement.bind(parameterSets.get(i)));
        }
        sent = end;
        connection.send(
                ExtendedQueryCommand.createBatch(
                        sql, null, statement.statement(), page, true, statement.collector(), this),
                this);
        if (sent == parameterSets.size()) {
            connection.release();
        }
    }

    @Override
    public void handleResult(
            int updated, int size, @Nullable RowDesc description, @Nullable RowBuffer rows, @Nullable Throwable error) {
        if (error != null) {
            failure = failure == null ? error : failure;
        } else if (prepared != null && rows != null) {
            answers.add(
                    new DriverResult(prepared.shape().columns(), rows, prepared.rowCount(updated, rows.size()), null));
        }
    }

    @Override
    public void complete(@Nullable Boolean suspended, @Nullable Throwable error) {
        Prepared statement = prepared;
        boolean more = sent < parameterSets.size();
        Throwable end = error != null ? error : failure;
        if (end == null && more && connection.cancels() != cancelsBefore) {
            end = Failures.cancelled();
        }
        if (end == null && more && statement != null) {
            try {
                sendPage(statement);
                return;
            } catch (RuntimeException refusal) {
                end = refusal;
            }
        }
        if (more) {
            connection.release();
        }
        if (end != null) {
            failExecution(end);
        } else {
            finishWith(answers);
        }
    }

    @Override
    public <V> void addProperty(PropertyKind<V> property, V value) {
        // the PostgreSQL client tells none
    }
}
