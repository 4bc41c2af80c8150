package dev.azoth.postgresql.vertx;

import dev.azoth.vertx.Failures;
import io.vertx.core.Completable;
import io.vertx.sqlclient.PropertyKind;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.internal.QueryResultHandler;
import io.vertx.sqlclient.internal.RowDesc;
import io.vertx.sqlclient.internal.command.SimpleQueryCommand;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/** A query whose answer is one text, in one round trip. */
final class QuestionOperation extends Operation<String>
        implements QueryResultHandler<StringBuilder>, Completable<Boolean> {
    private static final Collector<Row, StringBuilder, StringBuilder> TEXT = Collector.of(
            StringBuilder::new, (text, row) -> text.append(row.getString(0)), (first, second) -> first.append(second));

    private final String sql;
    private @Nullable String answer;

    QuestionOperation(VertxConnection connection, String sql) {
        super(connection);
        this.sql = sql;
    }

    @Override
    void start() {
        connection.send(new SimpleQueryCommand<>(sql, false, true, TEXT, this), this);
    }

    @Override
    public void handleResult(
            int updated,
            int size,
            @Nullable RowDesc description,
            @Nullable StringBuilder text,
            @Nullable Throwable error) {
        answer = text == null ? null : text.toString();
    }

    @Override
    public void complete(@Nullable Boolean done, @Nullable Throwable error) {
        if (error != null) {
            finishFailed(error);
        } else if (answer == null) {
            finishFailed(Failures.programming("no answer to " + sql));
        } else {
            finishWith(answer);
        }
    }

    @Override
    public <V> void addProperty(PropertyKind<V> property, V value) {
        // the PostgreSQL client tells none
    }
}
