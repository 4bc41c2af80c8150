package dev.azoth.benchmarks;

import dev.azoth.benchmarks.orm.Items;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.function.BiFunction;

/**
 * The Vert.x client as its manual has it: prepared queries that are cached, columns read by position, callers that live on
 * event loops (a verticle each loop), so that an answer needs no change of thread where connection and caller share one.
 */
final class VertxContender implements Contender {
    private final VertxLoops loops;
    private final SqlClient client;
    private final BiFunction<Case, Tuple, Future<RowSet<Row>>> query;
    private final boolean awaited;

    private VertxContender(
            VertxLoops loops, SqlClient client, boolean awaited, BiFunction<Case, Tuple, Future<RowSet<Row>>> query) {
        this.loops = loops;
        this.client = client;
        this.awaited = awaited;
        this.query = query;
    }

    /** A connection for each query, none of them in a transaction. */
    static Contender plain(Target target) {
        var loops = new VertxLoops();
        Pool pool = pool(loops.vertx(), target);
        return new VertxContender(
                loops,
                pool,
                false,
                (work, values) -> pool.preparedQuery(work.sql()).execute(values));
    }

    /** The same, awaited on a virtual thread for each caller: what any direct style on this client costs at least. */
    static Contender awaited(Target target) {
        var loops = new VertxLoops();
        Pool pool = pool(loops.vertx(), target);
        return new VertxContender(
                loops,
                pool,
                true,
                (work, values) -> pool.preparedQuery(work.sql()).execute(values));
    }

    /** BEGIN, the query and COMMIT for each. */
    static Contender transaction(Target target) {
        var loops = new VertxLoops();
        Pool pool = pool(loops.vertx(), target);
        return new VertxContender(
                loops,
                pool,
                false,
                (work, values) -> pool.withTransaction(
                        connection -> connection.preparedQuery(work.sql()).execute(values)));
    }

    /** Queries of several callers in flight on one connection. */
    static Contender pipelined(Target target) {
        var loops = new VertxLoops();
        SqlClient client = PgBuilder.client()
                .with(new PoolOptions().setMaxSize(target.connections()))
                .connectingTo(target.vertxOptions())
                .using(loops.vertx())
                .build();
        return new VertxContender(
                loops,
                client,
                false,
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
    public Load start(Case work, ItemRows items) {
        if (awaited) {
            return DirectLoad.start(
                    items.task(work),
                    key -> checksum(query.apply(work, values(work, key))
                            .toCompletionStage()
                            .toCompletableFuture()
                            .join()));
        }
        CallbackOperation operation =
                (key, done) -> query.apply(work, work == Case.PRIMARY_KEY ? Tuple.of(key) : Tuple.tuple())
                        .onComplete(rows -> done.succeeded(checksum(rows)), done::failed);
        return CallbackLoad.start(items.task(work), operation, loops::enter);
    }

    private static Tuple values(Case work, int key) {
        return work == Case.PRIMARY_KEY ? Tuple.of(key) : Tuple.tuple();
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
        loops.close();
    }
}
