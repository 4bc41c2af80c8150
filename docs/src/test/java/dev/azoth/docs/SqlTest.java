package dev.azoth.docs;

import static dev.azoth.sql.Sql.and;
import static dev.azoth.sql.Sql.bindparam;
import static dev.azoth.sql.Sql.case_;
import static dev.azoth.sql.Sql.coalesce;
import static dev.azoth.sql.Sql.columnClause;
import static dev.azoth.sql.Sql.count;
import static dev.azoth.sql.Sql.delete;
import static dev.azoth.sql.Sql.exists;
import static dev.azoth.sql.Sql.func;
import static dev.azoth.sql.Sql.insert;
import static dev.azoth.sql.Sql.or;
import static dev.azoth.sql.Sql.rowNumber;
import static dev.azoth.sql.Sql.select;
import static dev.azoth.sql.Sql.sum;
import static dev.azoth.sql.Sql.text;
import static dev.azoth.sql.Sql.update;
import static dev.azoth.sql.schema.Schema.column;
import static dev.azoth.sql.type.Types.integer;
import static dev.azoth.sql.type.Types.string;
import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.engine.Connection;
import dev.azoth.engine.Engine;
import dev.azoth.engine.Result;
import dev.azoth.sql.OnConflict;
import dev.azoth.sql.Row;
import dev.azoth.sql.Tuple2;
import dev.azoth.sql.schema.Column;
import dev.azoth.sql.schema.MetaData;
import dev.azoth.sql.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The code of sql.md. */
class SqlTest {
    private final MetaData meta = new MetaData();
    private final Column<Integer> id = column("id", integer()).primaryKey();
    private final Column<String> name = column("name", string(50));
    private final Table users = Table.define("users", meta, id, name);
    private final Column<Integer> orderId = column("id", integer()).primaryKey();
    private final Column<Integer> buyer = column("user_id", integer()).references(id);
    private final Column<Integer> cents = column("cents", integer());
    private final Table orders = Table.define("orders", meta, orderId, buyer, cents);

    private final Engine engine = Engine.create("sqlite://");
    private Connection conn;

    @BeforeEach
    void open() {
        engine.begin(meta::createAll);
        conn = engine.connect();
        conn.execute(
                users.insert(),
                List.of(
                        Map.of("id", 1, "name", "spongebob"),
                        Map.of("id", 2, "name", "sandy"),
                        Map.of("id", 3, "name", "patrick")));
        conn.execute(
                orders.insert(),
                List.of(
                        Map.of("id", 1, "user_id", 1, "cents", 250),
                        Map.of("id", 2, "user_id", 1, "cents", 100),
                        Map.of("id", 3, "user_id", 2, "cents", 999)));
        conn.commit();
    }

    @AfterEach
    void close() {
        conn.close();
        engine.dispose();
    }

    @Test
    void selecting() {
        // tag::select[]
        List<Row> rows = conn.execute(select(users)).all(); // every column of the table
        List<String> names = conn.scalars(select(name).orderBy(name)).all(); // one expression: its value
        List<Tuple2<Integer, String>> pairs =
                conn.execute(select(id, name).where(id.gt(1))).all(); // two to eight: a typed tuple
        String first = pairs.get(0).v2();
        // end::select[]
        assertThat(rows).hasSize(3);
        assertThat(names).containsExactly("patrick", "sandy", "spongebob");
        assertThat(first).isEqualTo("sandy");
    }

    @Test
    void where() {
        // tag::where[]
        var found = conn.scalars(select(name)
                        .where(or(name.startsWith("sp"), and(id.between(2, 9), name.ne("patrick"))))
                        .where(id.in(1, 2, 3), id.notIn(List.of()))
                        .orderBy(name.desc().nullsLast())
                        .limit(10))
                .all();
        // end::where[]
        assertThat(found).containsExactly("spongebob", "sandy");
    }

    @Test
    void joins() {
        // tag::join[]
        var spent = conn.execute(select(name, coalesce(sum(cents), 0).as("cents"))
                        .selectFrom(users)
                        .outerJoin(orders) // ON from the foreign key
                        .groupBy(name)
                        .having(count(orderId).lt(5L))
                        .orderBy(name))
                .all();
        // end::join[]
        assertThat(spent.toString()).isEqualTo("[('patrick', 0), ('sandy', 999), ('spongebob', 350)]");
    }

    // tag::record-type[]
    record Spending(String name, Long orders) {}
    // end::record-type[]

    @Test
    void records() {
        // tag::record[]
        List<Spending> all = conn.execute(select(name, count(orderId))
                        .selectFrom(users)
                        .join(orders, orders.c("user_id").eq(id))
                        .groupBy(name)
                        .orderBy(name)
                        .into(Spending::new))
                .all();
        // end::record[]
        assertThat(all).containsExactly(new Spending("sandy", 1L), new Spending("spongebob", 2L));
    }

    @Test
    void functions() {
        // tag::functions[]
        var rank = rowNumber().over().partitionBy(buyer).orderBy(cents.desc()).as("rank");
        var size = case_(cents.ge(500), "large")
                .when(cents.ge(200), "medium")
                .else_("small")
                .as("size");
        var rows = conn.execute(select(orderId, rank, size, func("hex", cents).returning(string()))
                        .orderBy(orderId))
                .all();
        // end::functions[]
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0).v3()).isEqualTo("medium");
    }

    @Test
    void subqueries() {
        // tag::subquery[]
        var totals = select(buyer, sum(cents).as("total")).groupBy(buyer).cte("totals");
        var rich = conn.execute(select(name, totals.c("total"))
                        .selectFrom(users)
                        .join(totals, totals.c(buyer).eq(id))
                        .orderBy(name))
                .all();

        var withoutOrders = conn.scalars(select(name)
                        .where(exists(select(orderId).where(buyer.eq(id))).not()))
                .all();

        var inList = conn.scalars(select(name).where(id.in(select(buyer).where(cents.gt(500)))))
                .all();
        // end::subquery[]
        assertThat(rich).hasSize(2);
        assertThat(withoutOrders).containsExactly("patrick");
        assertThat(inList).containsExactly("sandy");
    }

    @Test
    void alias() {
        // tag::alias[]
        var other = users.alias("other");
        var pairs = conn.execute(select(name, other.c(name)).where(id.lt(other.c(id))))
                .all();
        // end::alias[]
        assertThat(pairs).hasSize(3);
    }

    @Test
    void unions() {
        // tag::union[]
        var ids = conn.scalars(select(id).union(select(buyer)).orderBy(columnClause("id")))
                .all();
        // end::union[]
        assertThat(ids).containsExactly(1, 2, 3);
    }

    @Test
    void texts() {
        // tag::text[]
        Result<Row> result = conn.execute(
                text("select id, name from users where name like :pattern order by id"), Map.of("pattern", "s%"));
        for (Row row : result) {
            System.out.println(row.get("id") + " " + row.get("name"));
        }

        List<String> typed = conn
                .execute(text("select id, name from users order by id")
                        .columns(columnClause("id", integer()), columnClause("name", string())))
                .scalars(1)
                .all()
                .stream()
                .map(String::valueOf)
                .toList();
        // end::text[]
        assertThat(typed).containsExactly("spongebob", "sandy", "patrick");
    }

    @Test
    void parameters() {
        // tag::bind[]
        var byName = select(id).where(name.eq(bindparam("wanted", string())));
        Integer sandy = conn.scalar(byName, Map.of("wanted", "sandy"));

        var among = select(name).where(id.in(bindparam("ids", integer()))); // a list, given at execution
        List<String> names = conn.scalars(among, Map.of("ids", List.of(1, 3))).all();
        // end::bind[]
        assertThat(sandy).isEqualTo(2);
        assertThat(names).containsExactly("spongebob", "patrick");
    }

    @Test
    void inserting() {
        // tag::insert[]
        conn.execute(insert(users).value(id, 4).value(name, "squidward")); // checked by the compiler
        conn.execute(users.insert(), Map.of("id", 5, "name", "gary")); // checked when it runs
        var key =
                conn.execute(users.insert().values(Map.of("name", "plankton"))).insertedPrimaryKey();
        // end::insert[]
        assertThat(key.get(0)).hasToString("6");
        assertThat(conn.scalar(select(count()).selectFrom(users))).isEqualTo(6L);
    }

    @Test
    void many() {
        // tag::many[]
        List<Map<String, Object>> rows = IntStream.range(0, 2_500)
                .<Map<String, Object>>mapToObj(i -> Map.of("name", "user " + i))
                .toList();
        List<Integer> ids = conn.execute(users.insert().returning(id).sortByParameterOrder(), rows)
                .all();
        // end::many[]
        assertThat(ids).hasSize(2_500);
    }

    @Test
    void upserting() {
        // tag::upsert[]
        var upsert = insert(users).onConflict(OnConflict.of(id).setExcluded(name));
        conn.execute(upsert, List.of(Map.of("id", 1, "name", "bob"), Map.of("id", 9, "name", "pearl")));
        // end::upsert[]
        assertThat(conn.scalars(select(name).where(id.in(1, 9)).orderBy(id)).all())
                .containsExactly("bob", "pearl");
    }

    @Test
    void updating() {
        // tag::update[]
        long changed = conn.execute(update(orders).set(cents, cents.plus(10)).where(buyer.eq(1)))
                .rowCount();
        List<Integer> gone = conn.execute(delete(orders).where(cents.gt(500)).returning(orderId))
                .all();
        // end::update[]
        assertThat(changed).isEqualTo(2);
        assertThat(gone).containsExactly(3);
    }

    @Test
    void fromSelect() {
        // tag::from-select[]
        conn.execute(insert(orders).fromSelect(select(id, id.times(100)), buyer, cents));
        // end::from-select[]
        assertThat(conn.scalar(select(count()).selectFrom(orders))).isEqualTo(6);
    }

    @Test
    void printing() {
        // tag::print[]
        String sql = select(name).where(id.eq(1)).toString();
        // end::print[]
        assertThat(sql).contains("FROM users");
    }
}
