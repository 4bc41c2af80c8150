package dev.azoth.benchmarks;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Context;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;

/**
 * The Vert.x client as its manual has it: prepared queries that are cached, columns read by position, callers that live on
 * event loops (a verticle each loop), so that an answer needs no change of thread where connection and caller share one.
 */
final class VertxContender implements Contender {
    private final Vertx vertx;
    private final SqlClient client;
    private final BiFunction<Case, Tuple, Future<RowSet<Row>>> query;
    private final List<Context> loops = new CopyOnWriteArrayList<>();

    private VertxContender(Vertx vertx, SqlClient client, BiFunction<Case, Tuple, Future<RowSet<Row>>> query) {
        this.vertx = vertx;
        this.client = client;
        this.query = query;
        vertx.deployVerticle(
                        () -> new AbstractVerticle() {
                            @Override
                            public void start() {
                                loops.add(context);
                            }
                        },
                        new DeploymentOptions().setInstances(VertxOptions.DEFAULT_EVENT_LOOP_POOL_SIZE))
                .await();
    }

    /** A connection for each query, none of them in a transaction. */
    static Contender plain(Target target) {
        Vertx vertx = Vertx.vertx();
        Pool pool = pool(vertx, target);
        return new VertxContender(
                vertx, pool, (work, values) -> pool.preparedQuery(work.sql()).execute(values));
    }

    /** BEGIN, the query and COMMIT for each. */
    static Contender transaction(Target target) {
        Vertx vertx = Vertx.vertx();
        Pool pool = pool(vertx, target);
        return new VertxContender(
                vertx,
                pool,
                (work, values) -> pool.withTransaction(
                        connection -> connection.preparedQuery(work.sql()).execute(values)));
    }

    /** Queries of several callers in flight on one connection. */
    static Contender pipelined(Target target) {
        Vertx vertx = Vertx.vertx();
        SqlClient client = PgBuilder.client()
                .with(new PoolOptions().setMaxSize(target.connections()))
                .connectingTo(target.vertxOptions())
                .using(vertx)
                .build();
        return new VertxContender(
                vertx,
                client,
                (work, values) -> client.preparedQuery(work.sql()).execute(values));
    }

    private static Pool pool(Vertx vertx, Target target) {
        return PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(target.connections()))
                .connectingTo(target.vertxOptions())
                .using(vertx)
                .build();
    }

    @Override
    public Load start(Case work, Items items) {
        CallbackOperation operation =
                (key, done) -> query.apply(work, work == Case.PRIMARY_KEY ? Tuple.of(key) : Tuple.tuple())
                        .onComplete(rows -> done.succeeded(checksum(rows)), done::failed);
        var next = new AtomicInteger();
        return CallbackLoad.start(
                work,
                items,
                operation,
                start -> loops.get(next.getAndIncrement() % loops.size()).runOnContext(here -> start.run()));
    }

    private static long checksum(RowSet<Row> rows) {
        long sum = 0;
        for (Row row : rows) {
            sum += Items.checksum(
                    row.getInteger(0),
                    row.getString(1),
                    row.getString(2),
                    row.getInteger(3),
                    row.getDouble(4),
                    row.getBoolean(5),
                    row.getLocalDateTime(6));
        }
        return sum;
    }

    @Override
    public void close() {
        client.close().await();
        vertx.close().await();
    }
}
