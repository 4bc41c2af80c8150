package dev.azoth.mysql.vertx;

import dev.azoth.engine.driver.DriverErrorKind;
import dev.azoth.engine.driver.DriverException;
import dev.azoth.engine.driver.DriverResult;
import io.vertx.mysqlclient.MySQLClient;
import io.vertx.sqlclient.PropertyKind;
import io.vertx.sqlclient.internal.QueryResultHandler;
import io.vertx.sqlclient.internal.RowDesc;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one execution answers, as it arrives. */
final class Answer implements QueryResultHandler<RowBuffer> {
    private @Nullable RowBuffer rows;
    private long affected;
    private @Nullable Long lastInsertId;
    private @Nullable Throwable failure;

    @Override
    public void handleResult(
            int updated,
            int size,
            @Nullable RowDesc description,
            @Nullable RowBuffer result,
            @Nullable Throwable error) {
        if (error != null) {
            failure = failure == null ? error : failure;
        } else if (description == null) {
            affected = updated;
        } else if (rows == null) {
            rows = result;
        } else if (size > 0) {
            failure = new DriverException(
                    DriverErrorKind.NOT_SUPPORTED,
                    "the statement was run and answered with more than one result, of which only one can be given",
                    null);
        }
    }

    @Override
    public <V> void addProperty(PropertyKind<V> property, V value) {
        if (MySQLClient.LAST_INSERTED_ID.equals(property) && value instanceof Long id) {
            lastInsertId = id;
        }
    }

    @Nullable
    Throwable failure() {
        return failure;
    }

    @Nullable
    RowBuffer rows() {
        return rows;
    }

    DriverResult result() {
        RowBuffer given = rows;
        return given == null
                ? new DriverResult(List.of(), List.of(), affected, lastInsertId)
                : new DriverResult(RowBuffer.driverColumns(given.columns()), given, given.size(), lastInsertId);
    }
}
