package dev.azoth.postgresql;

import dev.azoth.async.AsyncConnection;
import dev.azoth.async.AsyncEngine;
import dev.azoth.async.AsyncResult;
import dev.azoth.sql.Row;
import dev.azoth.sql.Sql;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Flow;
import org.reactivestreams.tck.TestEnvironment;
import org.reactivestreams.tck.flow.FlowPublisherVerification;

/** The rows of a streamed statement before the Reactive Streams TCK; {@link ReactiveStreamsTest} runs its checks. */
public final class RowPublisherVerification extends FlowPublisherVerification<Row> {
    private static final int SIGNAL_MILLIS = 500;
    private static final int SILENCE_MILLIS = 50;
    private static final int GC_MILLIS = 500;

    /** More than a check has under way; the connections of earlier ones are given back. */
    private static final int PUBLISHERS_IN_USE = 5;

    private final AsyncEngine engine;
    private final Queue<AsyncConnection> open = new ArrayDeque<>();

    RowPublisherVerification(AsyncEngine engine) {
        super(new TestEnvironment(SIGNAL_MILLIS, SILENCE_MILLIS), GC_MILLIS);
        this.engine = engine;
    }

    @Override
    public Flow.Publisher<Row> createFlowPublisher(long elements) {
        return stream("select x from generate_series(1, " + elements + ") as g(x)");
    }

    /** A result that somebody reads already: it takes no second subscriber. */
    @Override
    public Flow.Publisher<Row> createFailedFlowPublisher() {
        AsyncResult<Row> taken = stream("select 1");
        taken.subscribe(new NoDemand());
        return taken;
    }

    private AsyncResult<Row> stream(String sql) {
        AsyncConnection connection = engine.connect().join();
        open.add(connection);
        if (open.size() > PUBLISHERS_IN_USE) {
            open.remove().close().join();
        }
        return connection.stream(Sql.text(sql));
    }

    private static final class NoDemand implements Flow.Subscriber<Row> {
        @Override
        public void onSubscribe(Flow.Subscription subscription) {}

        @Override
        public void onNext(Row row) {}

        @Override
        public void onError(Throwable failure) {}

        @Override
        public void onComplete() {}
    }
}
