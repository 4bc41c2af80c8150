package dev.azoth.sql.compile;

import static dev.azoth.sql.Sql.columnClause;
import static dev.azoth.sql.Sql.delete;
import static dev.azoth.sql.Sql.insert;
import static dev.azoth.sql.Sql.literal;
import static dev.azoth.sql.Sql.select;
import static dev.azoth.sql.Sql.sum;
import static dev.azoth.sql.Sql.tableClause;
import static dev.azoth.sql.Sql.update;
import static dev.azoth.sql.compile.SqlCases.given;
import static dev.azoth.sql.type.Types.integer;
import static dev.azoth.sql.type.Types.string;

import dev.azoth.sql.ColumnClause;
import dev.azoth.sql.Cte;
import dev.azoth.sql.TableClause;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Common table expressions, one row a case; cases and SQL are those of SQLAlchemy's {@code test/sql/test_cte.py}. */
class CteCasesTest {
    private final ColumnClause<String> region = columnClause("region", string());
    private final ColumnClause<Integer> amount = columnClause("amount", integer());
    private final ColumnClause<String> product = columnClause("product", string());
    private final ColumnClause<Integer> quantity = columnClause("quantity", integer());
    private final TableClause orders = tableClause("orders", region, amount, product, quantity);

    private final ColumnClause<String> part = columnClause("part", string());
    private final ColumnClause<String> subPart = columnClause("sub_part", string());
    private final ColumnClause<Integer> pieces = columnClause("quantity", integer());
    private final TableClause parts = tableClause("parts", part, subPart, pieces);

    private final ColumnClause<Integer> id = columnClause("id", integer());
    private final ColumnClause<Integer> price = columnClause("price", integer());
    private final TableClause products = tableClause("products", id, price);

    @TestFactory
    Stream<DynamicTest> one_cte_uses_another() {
        Cte sales =
                select(region, sum(amount).as("total_sales")).groupBy(region).cte("regional_sales");
        Cte top = select(sales.c(region))
                .where(sales.c("total_sales")
                        .gt(select(sum(sales.c("total_sales"))).scalarSubquery()))
                .cte("top_regions");
        var report = select(region, product, sum(quantity).as("product_units"))
                .selectFrom(orders)
                .where(region.in(select(top.c(region))))
                .groupBy(region, product);
        String with = "WITH regional_sales AS (SELECT orders.region AS region, sum(orders.amount) AS total_sales "
                + "FROM orders GROUP BY orders.region), top_regions AS (SELECT regional_sales.region AS region "
                + "FROM regional_sales WHERE regional_sales.total_sales > (SELECT sum(regional_sales.total_sales) "
                + "AS sum_1 FROM regional_sales)) ";
        return Stream.of(
                given(
                        report,
                        with
                                + "SELECT orders.region, orders.product, sum(orders.quantity) AS product_units "
                                + "FROM orders WHERE orders.region IN (SELECT top_regions.region FROM top_regions) "
                                + "GROUP BY orders.region, orders.product"),
                given(
                        select(sales.c(region)).union(select(top.c(region))),
                        with
                                + "SELECT regional_sales.region FROM regional_sales UNION "
                                + "SELECT top_regions.region FROM top_regions"),
                given(
                        select(sales.alias("s").c("region")),
                        "WITH regional_sales AS (SELECT orders.region AS region, sum(orders.amount) AS total_sales "
                                + "FROM orders GROUP BY orders.region) SELECT s.region FROM regional_sales AS s"));
    }

    @TestFactory
    Stream<DynamicTest> a_recursive_cte_joins_itself() {
        Cte first =
                select(subPart, part, pieces).where(part.eq("our part")).cte().recursive();
        var inner = first.alias();
        var other = parts.alias();
        Cte included = first.union(select(other.c(subPart), other.c(part), other.c(pieces))
                .where(other.c(part).eq(inner.c("sub_part"))));
        var totals = select(included.c("sub_part"), sum(included.c("quantity")).as("total_quantity"))
                .selectFrom(included.join(parts, included.c("part").eq(part)))
                .groupBy(included.c("sub_part"));
        Cte numbers = select(literal(0).as("x")).cte("cte").recursive();
        Cte all = numbers.unionAll(
                select(numbers.c("x").plus(literal(1))).where(numbers.c("x").lt(literal(10))));
        return Stream.of(
                given(
                        totals,
                        "WITH RECURSIVE anon_1(sub_part, part, quantity) AS (SELECT parts.sub_part AS sub_part, "
                                + "parts.part AS part, parts.quantity AS quantity FROM parts WHERE parts.part = :part_1 "
                                + "UNION SELECT parts_1.sub_part AS sub_part, parts_1.part AS part, "
                                + "parts_1.quantity AS quantity FROM parts AS parts_1, anon_1 AS anon_2 "
                                + "WHERE parts_1.part = anon_2.sub_part) SELECT anon_1.sub_part, "
                                + "sum(anon_1.quantity) AS total_quantity FROM anon_1 JOIN parts "
                                + "ON anon_1.part = parts.part GROUP BY anon_1.sub_part"),
                given(
                        select(all),
                        "WITH RECURSIVE cte(x) AS (SELECT :param_1 AS x UNION ALL SELECT cte.x + :param_2 AS anon_1 "
                                + "FROM cte WHERE cte.x < :param_3) SELECT cte.x FROM cte"),
                given(
                        select(all.alias("cr1")),
                        "WITH RECURSIVE cte(x) AS (SELECT :param_1 AS x UNION ALL SELECT cte.x + :param_2 AS anon_1 "
                                + "FROM cte WHERE cte.x < :param_3) SELECT cr1.x FROM cte AS cr1"),
                given(
                        select(sum(all.c("x"))),
                        "WITH RECURSIVE cte(x) AS (SELECT :param_1 AS x UNION ALL SELECT cte.x + :param_2 AS anon_1 "
                                + "FROM cte WHERE cte.x < :param_3) SELECT sum(cte.x) AS sum_1 FROM cte"));
    }

    @TestFactory
    Stream<DynamicTest> statements_that_change_rows_take_and_make_ctes() {
        Cte inserted = insert(products)
                .value(id, 1)
                .value(price, 27)
                .returning(id, price)
                .cte("pd");
        Cte read = select(products).cte("pd");
        Cte updated = update(products).set(price, 10).where(price.gt(50)).cte();
        return Stream.of(
                given(
                        select(inserted),
                        "WITH pd AS (INSERT INTO products (id, price) VALUES (:param_1, :param_2) "
                                + "RETURNING products.id, products.price) SELECT pd.id, pd.price FROM pd"),
                given(
                        update(products).set(price, 5).where(price.eq(read.c(price))),
                        "WITH pd AS (SELECT products.id AS id, products.price AS price FROM products) "
                                + "UPDATE products SET price=:price FROM pd WHERE products.price = pd.price"),
                given(
                        select(products).where(price.lt(45)).addCte(updated),
                        "WITH anon_1 AS (UPDATE products SET price=:param_1 WHERE products.price > :price_1) "
                                + "SELECT products.id, products.price FROM products WHERE products.price < :price_2"),
                given(
                        delete(products).where(id.in(select(read.c(id)))),
                        "WITH pd AS (SELECT products.id AS id, products.price AS price FROM products) "
                                + "DELETE FROM products WHERE products.id IN (SELECT pd.id FROM pd)"),
                given(
                        insert(products).fromSelect(List.of("id", "price"), select(read)),
                        "WITH pd AS (SELECT products.id AS id, products.price AS price FROM products) "
                                + "INSERT INTO products (id, price) SELECT pd.id, pd.price FROM pd"));
    }

    @TestFactory
    Stream<DynamicTest> nested_ctes_stand_where_they_are_used() {
        Cte nested = select(literal(1).as("inner_cte")).cte("nesting").nesting();
        Cte one = select(literal(1).as("inner_cte")).cte("nesting_1").nesting();
        Cte two = select(literal(2).as("inner_cte")).cte("nesting_2").nesting();
        Cte plain = select(literal(2).as("val")).cte("cte");
        Cte top = select(literal(1).as("val")).cte("nesting_cte").nesting();
        return Stream.of(
                given(
                        select(select(nested.c("inner_cte").as("outer_cte")).cte("cte")),
                        "WITH cte AS (WITH nesting AS (SELECT :param_1 AS inner_cte) "
                                + "SELECT nesting.inner_cte AS outer_cte FROM nesting) SELECT cte.outer_cte FROM cte"),
                given(
                        select(top.c("val"), plain.c("val")),
                        "WITH nesting_cte AS (SELECT :param_1 AS val), cte AS (SELECT :param_2 AS val) "
                                + "SELECT nesting_cte.val, cte.val AS val_1 FROM nesting_cte, cte"),
                given(
                        select(select(
                                        one.c("inner_cte").as("outer_1"),
                                        two.c("inner_cte").as("outer_2"))
                                .cte("cte")),
                        "WITH cte AS (WITH nesting_1 AS (SELECT :param_1 AS inner_cte), "
                                + "nesting_2 AS (SELECT :param_2 AS inner_cte) SELECT nesting_1.inner_cte AS outer_1, "
                                + "nesting_2.inner_cte AS outer_2 FROM nesting_1, nesting_2) "
                                + "SELECT cte.outer_1, cte.outer_2 FROM cte"));
    }

    @TestFactory
    Stream<DynamicTest> statements_that_change_data_have_ctes_and_are_ctes() {
        String c = "WITH c AS (SELECT mytable.myid AS myid FROM mytable WHERE mytable.name = :name_1) ";
        var named = select(Tables.myid).where(Tables.name.eq("x")).cte("c");
        var users = Tables.users;
        var changed = users.update()
                .set(Tables.userName, "x")
                .returning(Tables.userId)
                .cte("u");
        var added = users.insert()
                .value(Tables.userName, "x")
                .returning(Tables.userId)
                .cte("i");
        var gone = users.delete()
                .where(Tables.userId.eq(5))
                .returning(Tables.userId)
                .cte("d");
        return Stream.of(
                given(users.insert().addCte(named).value(Tables.userId, 1), c + "INSERT INTO users (id) VALUES (:id)"),
                given(users.update().set(Tables.userName, "x").addCte(named), c + "UPDATE users SET name=:name"),
                given(users.delete().addCte(named), c + "DELETE FROM users"),
                given(
                        users.insert()
                                .fromSelect(List.of("id"), select(Tables.myid))
                                .addCte(named),
                        c + "INSERT INTO users (id) SELECT mytable.myid FROM mytable"),
                given(
                        users.insert().fromSelect(List.of("id"), select(changed.c(Tables.userId))),
                        "WITH u AS (UPDATE users SET name=:param_1 RETURNING users.id) "
                                + "INSERT INTO users (id) SELECT u.id FROM u"),
                given(
                        users.update()
                                .where(Tables.userId.in(select(added.c(Tables.userId))))
                                .set(Tables.userName, "z"),
                        "WITH i AS (INSERT INTO users (name) VALUES (:param_1) RETURNING users.id) "
                                + "UPDATE users SET name=:name WHERE users.id IN (SELECT i.id FROM i)"),
                given(
                        users.update()
                                .where(Tables.userId.in(select(gone.c(Tables.userId))))
                                .set(Tables.userName, "z"),
                        "WITH d AS (DELETE FROM users WHERE users.id = :id_1 RETURNING users.id) "
                                + "UPDATE users SET name=:name WHERE users.id IN (SELECT d.id FROM d)"),
                given(
                        select(Tables.mytable).addCte(users.delete().cte("gone")),
                        "WITH gone AS (DELETE FROM users) SELECT mytable.myid, mytable.name, mytable.description "
                                + "FROM mytable"));
    }
}
