package dev.azoth.mysql.vertx;

import io.vertx.sqlclient.internal.command.ExtendedQueryCommand;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One fetch of a cursor. */
final class FetchOperation extends Operation<List<@Nullable Object[]>> {
    private final VertxCursor cursor;
    private final int count;

    FetchOperation(VertxConnection connection, VertxCursor cursor, int count) {
        super(connection, "FETCH");
        this.cursor = cursor;
        this.count = count;
    }

    @Override
    void start() {
        if (cursor.isExhausted()) {
            finishWith(List.of());
            return;
        }
        boolean suspended = cursor.isOpen();
        var answer = new Answer();
        connection.send(
                ExtendedQueryCommand.createQuery(
                        cursor.sql(),
                        null,
                        cursor.prepared().statement(),
                        cursor.parameters(),
                        count,
                        null,
                        suspended,
                        true,
                        RowBuffer.collector(
                                suspended ? cursor::wireColumns : connection::wireColumns, ColumnReader.BINARY),
                        answer),
                (more, error) -> answered(answer, more, error));
    }

    private void answered(Answer answer, @Nullable Boolean more, @Nullable Throwable error) {
        Throwable failure = error != null ? error : answer.failure();
        if (failure != null) {
            Throwable refusal = cursor.isOpen() ? null : connection.refusalOfLatest();
            finishFailed(refusal != null && MySqlErrors.isOfNoCursor(failure) ? refusal : failure);
            return;
        }
        RowBuffer rows = Objects.requireNonNull(answer.rows());
        cursor.opened(rows.columns());
        if (!Boolean.TRUE.equals(more)) {
            cursor.setExhausted();
        }
        finishWith(rows);
    }
}
