package dev.azoth.postgresql.vertx;

import dev.azoth.engine.driver.DriverErrorKind;
import dev.azoth.engine.driver.DriverException;
import io.vertx.core.Completable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.PropertyKind;
import io.vertx.sqlclient.internal.QueryResultHandler;
import io.vertx.sqlclient.internal.RowDesc;
import io.vertx.sqlclient.internal.command.ExtendedQueryCommand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One fetch of a cursor. */
final class FetchOperation extends Operation<List<@Nullable Object[]>>
        implements QueryResultHandler<RowBuffer>, Completable<Boolean> {
    private final VertxCursor cursor;
    private final int count;
    private @Nullable RowBuffer rows;
    private @Nullable Throwable failure;

    FetchOperation(VertxConnection connection, VertxCursor cursor, int count) {
        super(connection);
        this.cursor = cursor;
        this.count = count;
    }

    @Override
    void start() {
        if (cursor.isExhausted()) {
            finishWith(List.of());
            return;
        }
        boolean suspended = cursor.isBound();
        cursor.setBound();
        connection.send(
                ExtendedQueryCommand.createQuery(
                        cursor.sql(),
                        null,
                        cursor.prepared().statement(),
                        cursor.parameters(),
                        count,
                        cursor.portal(),
                        suspended,
                        true,
                        cursor.prepared().collector(),
                        this),
                this);
    }

    @Override
    public void handleResult(
            int updated,
            int size,
            @Nullable RowDesc description,
            @Nullable RowBuffer fetched,
            @Nullable Throwable error) {
        failure = error;
        rows = fetched;
    }

    @Override
    public void complete(@Nullable Boolean suspended, @Nullable Throwable error) {
        if (error instanceof PgException refused && "34000".equals(refused.getSqlState())) {
            finishFailed(new DriverException(
                    DriverErrorKind.PROGRAMMING,
                    "the cursor is gone: on PostgreSQL it lives in the transaction it was opened in, and only there ("
                            + refused.getErrorMessage() + ")",
                    refused.getSqlState(),
                    0,
                    null,
                    refused));
        } else if (error != null) {
            finishFailed(error);
        } else if (failure != null) {
            finishFailed(failure);
        } else {
            if (!Boolean.TRUE.equals(suspended)) {
                cursor.setExhausted();
            }
            finishWith(rows != null ? rows : List.of());
        }
    }

    @Override
    public <V> void addProperty(PropertyKind<V> property, V value) {
        // the PostgreSQL client tells none
    }
}
