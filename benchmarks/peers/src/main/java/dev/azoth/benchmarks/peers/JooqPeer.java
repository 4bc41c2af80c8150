package dev.azoth.benchmarks.peers;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.SQLDataType.BOOLEAN;
import static org.jooq.impl.SQLDataType.DOUBLE;
import static org.jooq.impl.SQLDataType.INTEGER;
import static org.jooq.impl.SQLDataType.LOCALDATETIME;
import static org.jooq.impl.SQLDataType.VARCHAR;

import com.zaxxer.hikari.HikariDataSource;
import dev.azoth.benchmarks.orm.DirectContender;
import dev.azoth.benchmarks.orm.Families;
import dev.azoth.benchmarks.orm.Items;
import dev.azoth.benchmarks.orm.OrmCase;
import dev.azoth.benchmarks.orm.OrmContender;
import dev.azoth.benchmarks.orm.Peer;
import dev.azoth.benchmarks.orm.Server;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record3;
import org.jooq.Record7;
import org.jooq.Records;
import org.jooq.Row2;
import org.jooq.SQLDialect;
import org.jooq.SelectJoinStep;
import org.jooq.Table;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/** jOOQ: rows become records, inserts many rows at once, updates a JDBC batch; collections by a second query. */
public final class JooqPeer implements Peer {
    static {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }

    private static final Table<Record> ITEM = table(name("item"));
    private static final Field<Integer> ID = field(name("item", "id"), INTEGER);
    private static final Field<String> NAME = field(name("item", "name"), VARCHAR);
    private static final Field<String> EMAIL = field(name("item", "email"), VARCHAR);
    private static final Field<Integer> AGE = field(name("item", "age"), INTEGER);
    private static final Field<Double> SCORE = field(name("item", "score"), DOUBLE);
    private static final Field<Boolean> ACTIVE = field(name("item", "active"), BOOLEAN);
    private static final Field<LocalDateTime> CREATED_AT = field(name("item", "created_at"), LOCALDATETIME);

    private static final Table<Record> PARENT = table(name("parent"));
    private static final Field<Integer> PARENT_ID = field(name("id"), INTEGER);
    private static final Field<String> PARENT_NAME = field(name("name"), VARCHAR);
    private static final Field<Integer> PARENT_RANK = field(name("rank"), INTEGER);

    private static final Table<Record> CHILD = table(name("child"));
    private static final Field<Integer> CHILD_ID = field(name("id"), INTEGER);
    private static final Field<Integer> CHILD_PARENT = field(name("parent_id"), INTEGER);
    private static final Field<String> CHILD_NAME = field(name("name"), VARCHAR);

    @Override
    public String option() {
        return "jooq";
    }

    @Override
    public OrmContender open(Server server) {
        HikariDataSource pool = Pools.open(server);
        return new Contender(pool, DSL.using(pool, SQLDialect.POSTGRES, new Settings().withExecuteLogging(false)));
    }

    private record ItemRow(
            Integer id, String name, String email, Integer age, Double score, Boolean active, LocalDateTime createdAt) {
        long checksum() {
            return Items.checksum(id, name, email, age, score, active, createdAt);
        }
    }

    private record ParentRow(Integer id, String name, Integer rank) {}

    private record ChildRow(Integer parent, Integer id, String name) {}

    private record Contender(HikariDataSource pool, DSLContext jooq) implements DirectContender {
        @Override
        public long run(OrmCase work, int key) {
            return switch (work) {
                case GET -> get(jooq, key);
                case GETS -> jooq.connectionResult(connection -> gets(using(connection), key));
                case LOAD -> load();
                case INSERT -> jooq.transactionResult(transaction -> insert(transaction.dsl(), key));
                case COLLECTIONS -> jooq.connectionResult(connection -> collections(using(connection)));
                case CHANGE -> jooq.transactionResult(transaction -> change(transaction.dsl(), key));
            };
        }

        private DSLContext using(java.sql.Connection connection) {
            return DSL.using(connection, SQLDialect.POSTGRES, jooq.settings());
        }

        private static SelectJoinStep<Record7<Integer, String, String, Integer, Double, Boolean, LocalDateTime>> items(
                DSLContext context) {
            return context.select(ID, NAME, EMAIL, AGE, SCORE, ACTIVE, CREATED_AT)
                    .from(ITEM);
        }

        private static long get(DSLContext context, int key) {
            return items(context)
                    .where(ID.eq(key))
                    .fetchSingle(Records.mapping(ItemRow::new))
                    .checksum();
        }

        private static long gets(DSLContext context, int key) {
            long sum = 0;
            for (int at = key; at < key + OrmCase.GET_COUNT; at++) {
                sum += get(context, at);
            }
            return sum;
        }

        private long load() {
            long sum = 0;
            for (ItemRow item : items(jooq).orderBy(ID).fetch(Records.mapping(ItemRow::new))) {
                sum += item.checksum();
            }
            return sum;
        }

        private static long insert(DSLContext context, int key) {
            List<Row2<String, Integer>> parents = new ArrayList<>();
            for (int number = 0; number < OrmCase.NEW_PARENTS; number++) {
                parents.add(row(Families.parent(key, number), number));
            }
            List<Integer> keys = context.insertInto(PARENT, PARENT_NAME, PARENT_RANK)
                    .valuesOfRows(parents)
                    .returning(PARENT_ID)
                    .fetch(PARENT_ID);
            List<Row2<Integer, String>> children = new ArrayList<>();
            for (int parent = 0; parent < keys.size(); parent++) {
                for (int number = 0; number < OrmCase.NEW_CHILDREN; number++) {
                    children.add(row(keys.get(parent), Families.child(Families.parent(key, parent), number)));
                }
            }
            List<Integer> childKeys = context.insertInto(CHILD, CHILD_PARENT, CHILD_NAME)
                    .valuesOfRows(children)
                    .returning(CHILD_ID)
                    .fetch(CHILD_ID);
            return (long) keys.size() + childKeys.size();
        }

        private static long collections(DSLContext context) {
            List<ParentRow> parents = context.select(PARENT_ID, PARENT_NAME, PARENT_RANK)
                    .from(PARENT)
                    .orderBy(PARENT_ID)
                    .fetch(Records.mapping(ParentRow::new));
            Integer[] keys = parents.stream().map(ParentRow::id).toArray(Integer[]::new);
            Map<Integer, List<ChildRow>> children = context.select(CHILD_PARENT, CHILD_ID, CHILD_NAME)
                    .from(CHILD)
                    .where(CHILD_PARENT.eq(DSL.any(keys)))
                    .fetchGroups(
                            (Record3<Integer, Integer, String> one) -> one.value1(), Records.mapping(ChildRow::new));
            long sum = 0;
            for (ParentRow parent : parents) {
                sum += Families.parent(parent.id, parent.name, parent.rank);
                for (ChildRow child : children.getOrDefault(parent.id, List.of())) {
                    sum += Families.child(child.parent, child.id, child.name);
                }
            }
            return sum;
        }

        private static long change(DSLContext context, int key) {
            List<ItemRow> items = items(context)
                    .where(ID.between(key, key + OrmCase.CHANGED - 1))
                    .fetch(Records.mapping(ItemRow::new));
            BatchBindStep batch = context.batch(context.update(ITEM)
                    .set(field(name("age"), INTEGER), param("age", Integer.class))
                    .where(ID.eq(param("id", Integer.class))));
            long sum = 0;
            for (ItemRow item : items) {
                batch = batch.bind(Items.changed(item.age), item.id);
                sum += item.id;
            }
            var unused = batch.execute();
            return sum;
        }

        @Override
        public void close() {
            pool.close();
        }
    }
}
