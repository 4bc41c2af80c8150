package dev.azoth.benchmarks;

import dev.azoth.benchmarks.orm.CallbackContender;
import dev.azoth.benchmarks.orm.Done;
import dev.azoth.benchmarks.orm.Families;
import dev.azoth.benchmarks.orm.Items;
import dev.azoth.benchmarks.orm.OrmCase;
import io.vertx.core.Future;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The Vert.x client by hand: prepared statements that are cached, columns by position, transactions only where something is
 * written, rows inserted as arrays, updates as one batch.
 */
final class VertxOrmContender implements CallbackContender {
    private static final String ITEM = ItemRows.COLUMNS + " FROM item WHERE item.id = $1";
    private static final String ITEMS = ItemRows.COLUMNS + " FROM item ORDER BY item.id";
    private static final String RANGE = ItemRows.COLUMNS + " FROM item WHERE item.id BETWEEN $1 AND $2";
    private static final String PARENTS = "SELECT id, name, rank FROM parent ORDER BY id";
    private static final String CHILDREN = "SELECT parent_id, id, name FROM child WHERE parent_id = ANY($1)";
    private static final String INSERT_PARENTS =
            "INSERT INTO parent (name, rank) SELECT * FROM unnest($1::varchar[], $2::int[]) RETURNING id";
    private static final String INSERT_CHILDREN =
            "INSERT INTO child (parent_id, name) SELECT * FROM unnest($1::int[], $2::varchar[]) RETURNING id";
    private static final String CHANGE = "UPDATE item SET age = $1 WHERE id = $2";

    private final VertxLoops loops = new VertxLoops();
    private final Pool pool;

    private VertxOrmContender(Target target) {
        pool = PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(target.connections()))
                .connectingTo(target.vertxOptions())
                .using(loops.vertx())
                .build();
    }

    static CallbackContender open(Target target) {
        return new VertxOrmContender(target);
    }

    @Override
    public void enter(Runnable caller) {
        loops.enter(caller);
    }

    @Override
    public void start(OrmCase work, int key, Done done) {
        Future<Long> result = switch (work) {
            case GET -> pool.preparedQuery(ITEM).execute(Tuple.of(key)).map(VertxOrmContender::checksum);
            case GETS -> pool.withConnection(connection -> gets(connection, key, OrmCase.GET_COUNT, 0));
            case LOAD -> pool.preparedQuery(ITEMS).execute().map(VertxOrmContender::checksum);
            case INSERT -> pool.withTransaction(connection -> insert(connection, key));
            case COLLECTIONS -> pool.withConnection(VertxOrmContender::collections);
            case CHANGE -> pool.withTransaction(connection -> change(connection, key));
        };
        result.onComplete(done::succeeded, done::failed);
    }

    private static Future<Long> gets(SqlConnection connection, int key, int left, long sum) {
        return left == 0
                ? Future.succeededFuture(sum)
                : connection
                        .preparedQuery(ITEM)
                        .execute(Tuple.of(key))
                        .compose(rows -> gets(connection, key + 1, left - 1, sum + checksum(rows)));
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

    private static Future<Long> insert(SqlConnection connection, int key) {
        var names = new String[OrmCase.NEW_PARENTS];
        var ranks = new Integer[OrmCase.NEW_PARENTS];
        for (int number = 0; number < names.length; number++) {
            names[number] = Families.parent(key, number);
            ranks[number] = number;
        }
        return connection
                .preparedQuery(INSERT_PARENTS)
                .execute(Tuple.tuple().addValue(names).addValue(ranks))
                .compose(parents -> insertChildren(connection, names, parents));
    }

    private static Future<Long> insertChildren(SqlConnection connection, String[] parentNames, RowSet<Row> parents) {
        var keys = new Integer[parentNames.length * OrmCase.NEW_CHILDREN];
        var names = new String[keys.length];
        int child = 0;
        int parent = 0;
        for (Row row : parents) {
            for (int number = 0; number < OrmCase.NEW_CHILDREN; number++) {
                keys[child] = row.getInteger(0);
                names[child++] = Families.child(parentNames[parent], number);
            }
            parent++;
        }
        return connection
                .preparedQuery(INSERT_CHILDREN)
                .execute(Tuple.tuple().addValue(keys).addValue(names))
                .map(children -> (long) parents.size() + keys(children));
    }

    private static int keys(RowSet<Row> rows) {
        int keys = 0;
        for (Row row : rows) {
            keys += row.getInteger(0) == null ? 0 : 1;
        }
        return keys;
    }

    private record ParentRow(Integer id, String name, Integer rank, List<ChildRow> children) {}

    private record ChildRow(Integer id, String name) {}

    private static Future<Long> collections(SqlConnection connection) {
        return connection.preparedQuery(PARENTS).execute().compose(rows -> {
            Map<Integer, ParentRow> parents = HashMap.newHashMap(rows.size());
            var keys = new Integer[rows.size()];
            int count = 0;
            for (Row row : rows) {
                Integer id = row.getInteger(0);
                parents.put(id, new ParentRow(id, row.getString(1), row.getInteger(2), new ArrayList<>()));
                keys[count++] = id;
            }
            return connection
                    .preparedQuery(CHILDREN)
                    .execute(Tuple.tuple().addValue(keys))
                    .map(children -> sum(parents, children));
        });
    }

    private static long sum(Map<Integer, ParentRow> parents, RowSet<Row> children) {
        for (Row row : children) {
            Objects.requireNonNull(parents.get(row.getInteger(0)))
                    .children
                    .add(new ChildRow(row.getInteger(1), row.getString(2)));
        }
        long sum = 0;
        for (ParentRow parent : parents.values()) {
            sum += Families.parent(parent.id, parent.name, parent.rank);
            for (ChildRow child : parent.children) {
                sum += Families.child(parent.id, child.id, child.name);
            }
        }
        return sum;
    }

    private record ItemRow(
            Integer id,
            String name,
            String email,
            Integer age,
            Double score,
            Boolean active,
            java.time.LocalDateTime createdAt) {}

    private static Future<Long> change(SqlConnection connection, int key) {
        return connection
                .preparedQuery(RANGE)
                .execute(Tuple.of(key, key + OrmCase.CHANGED - 1))
                .compose(rows -> {
                    var items = new ArrayList<ItemRow>(rows.size());
                    for (Row row : rows) {
                        items.add(new ItemRow(
                                row.getInteger(0),
                                row.getString(1),
                                row.getString(2),
                                row.getInteger(3),
                                row.getDouble(4),
                                row.getBoolean(5),
                                row.getLocalDateTime(6)));
                    }
                    var changes = new ArrayList<Tuple>(items.size());
                    long sum = 0;
                    for (ItemRow item : items) {
                        sum += item.id;
                        changes.add(Tuple.of(Items.changed(item.age), item.id));
                    }
                    long keys = sum;
                    return connection
                            .preparedQuery(CHANGE)
                            .executeBatch(changes)
                            .map(done -> keys);
                });
    }

    @Override
    public void close() {
        pool.close().await();
        loops.close();
    }
}
