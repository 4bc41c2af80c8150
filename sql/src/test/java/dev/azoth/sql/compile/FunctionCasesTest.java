package dev.azoth.sql.compile;

import static dev.azoth.sql.Sql.bindparam;
import static dev.azoth.sql.Sql.cast;
import static dev.azoth.sql.Sql.columnClause;
import static dev.azoth.sql.Sql.count;
import static dev.azoth.sql.Sql.func;
import static dev.azoth.sql.Sql.literal;
import static dev.azoth.sql.Sql.literalColumn;
import static dev.azoth.sql.Sql.max;
import static dev.azoth.sql.Sql.rank;
import static dev.azoth.sql.Sql.select;
import static dev.azoth.sql.Sql.sum;
import static dev.azoth.sql.Sql.tableClause;
import static dev.azoth.sql.Sql.true_;
import static dev.azoth.sql.Sql.tuple;
import static dev.azoth.sql.compile.SqlCases.given;
import static dev.azoth.sql.type.Types.integer;
import static dev.azoth.sql.type.Types.string;
import static dev.azoth.sql.type.Types.text;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.error.ArgumentException;
import dev.azoth.sql.ColumnClause;
import dev.azoth.sql.TableClause;
import dev.azoth.sql.type.Types;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Functions in expressions and in FROM, one row a case; cases and SQL are those of SQLAlchemy's test_functions.py. */
class FunctionCasesTest {
    private final ColumnClause<Integer> myid = columnClause("myid", integer());
    private final ColumnClause<String> name = columnClause("name", string());
    private final ColumnClause<String> description = columnClause("description", string());
    private final TableClause mytable = tableClause("mytable", myid, name, description);
    private final ColumnClause<Integer> a = columnClause("a", integer());
    private final ColumnClause<Integer> b = columnClause("b", integer());
    private final TableClause table1 = tableClause("table1", a, b);

    @TestFactory
    Stream<DynamicTest> calls() {
        return Stream.of(
                given(func("UNREGISTERED_FN"), "UNREGISTERED_FN()"),
                given(func("FOO.BAR.NOW"), "FOO.BAR.NOW()"),
                given(func("SomeFunction"), "SomeFunction()"),
                given(func("im a function"), "\"im a function\"()"),
                given(
                        func("im foo package.im bar package.im a function"),
                        "\"im foo package\".\"im bar package\".\"im a function\"()"),
                given(func("count", 1), "count(:count_1)"),
                given(func("current_timestamp", "somearg"), "CURRENT_TIMESTAMP(:current_timestamp_1)"),
                given(func("localtime"), "LOCALTIME"),
                given(
                        func("lala", 3, 4, literal("five"), myid)
                                .returning(integer())
                                .times(a),
                        "lala(:lala_1, :lala_2, :param_1, mytable.myid) * table1.a"),
                given(select(func("foo.bar.lala", myid)), "SELECT foo.bar.lala(mytable.myid) AS lala_1 FROM mytable"),
                given(select(func("foo.bar.lala", 12)), "SELECT foo.bar.lala(:lala_2) AS lala_1"),
                given(func("my_func", 1, 2, null, 3), "my_func(:my_func_1, :my_func_2, NULL, :my_func_3)"),
                given(select(func("rows", "foo")), "SELECT rows(:rows_2) AS rows_1"),
                given(
                        select(columnClause("foo"))
                                .selectFrom(func("rows", "foo").tableValued().alias("bar")),
                        "SELECT foo FROM rows(:rows_1) AS bar"),
                given(
                        select(sum(a)).groupBy(func("cube", a, b)),
                        "SELECT sum(table1.a) AS sum_1 FROM table1 GROUP BY CUBE(table1.a, table1.b)"),
                given(
                        select(sum(a)).groupBy(func("grouping_sets", tuple(a, b), tuple(b))),
                        "SELECT sum(table1.a) AS sum_1 FROM table1 GROUP BY "
                                + "GROUPING SETS((table1.a, table1.b), (table1.b))"),
                given(
                        select(columnClause("q"))
                                .selectFrom(func("calculate", bindparam("x"), bindparam("y"))
                                        .tableValued()
                                        .alias("c1")),
                        "SELECT q FROM calculate(:x, :y) AS c1"));
    }

    @TestFactory
    Stream<DynamicTest> aggregates_over_some_rows() {
        var ranked = rank().filter(name.gt("foo"));
        return Stream.of(
                given(
                        func("count", 1).filter(name.isNotNull()),
                        "count(:count_1) FILTER (WHERE mytable.name IS NOT NULL)"),
                given(
                        select(func("count", 1).filter(description.isNotNull()).as("foo")),
                        "SELECT count(:count_1) FILTER (WHERE mytable.description IS NOT NULL) AS foo FROM mytable"),
                given(
                        select(max(name).filter(literalColumn("description").isNotNull())),
                        "SELECT max(mytable.name) FILTER (WHERE description IS NOT NULL) AS anon_1 FROM mytable"),
                given(
                        select(func("count", 1).filter(name.eq("name"))),
                        "SELECT count(:count_1) FILTER (WHERE mytable.name = :name_1) AS anon_1 FROM mytable"),
                given(
                        select(func("count", 1).filter(name.eq("name")).filter(description.eq("description"))),
                        "SELECT count(:count_1) FILTER (WHERE mytable.name = :name_1 AND "
                                + "mytable.description = :description_1) AS anon_1 FROM mytable"),
                given(
                        select(ranked.over().orderBy(name).partitionBy(description)),
                        "SELECT rank() FILTER (WHERE mytable.name > :name_1) OVER (PARTITION BY mytable.description "
                                + "ORDER BY mytable.name) AS anon_1 FROM mytable"),
                given(
                        select(ranked.over().partitionBy(description).range(1, 5)),
                        "SELECT rank() FILTER (WHERE mytable.name > :name_1) OVER (PARTITION BY mytable.description "
                                + "RANGE BETWEEN :param_1 FOLLOWING AND :param_2 FOLLOWING) AS anon_1 FROM mytable"),
                given(
                        select(ranked.over().partitionBy(description).groups(1, 5)),
                        "SELECT rank() FILTER (WHERE mytable.name > :name_1) OVER (PARTITION BY mytable.description "
                                + "GROUPS BETWEEN :param_1 FOLLOWING AND :param_2 FOLLOWING) AS anon_1 FROM mytable"),
                given(
                        select(ranked, ranked.filter(myid.eq(1))),
                        "SELECT rank() FILTER (WHERE mytable.name > :name_1) AS anon_1, rank() FILTER (WHERE "
                                + "mytable.name > :name_1 AND mytable.myid = :myid_1) AS anon_2 FROM mytable"));
    }

    @TestFactory
    Stream<DynamicTest> aggregates_over_ordered_rows() {
        var percentile = func("percentile_cont", 0.5);
        var agg = func("array_agg", a).aggregateOrderBy(b.desc());
        return Stream.of(
                given(
                        select(myid, percentile.withinGroup(name, description)),
                        "SELECT mytable.myid, percentile_cont(:percentile_cont_2) WITHIN GROUP (ORDER BY mytable.name, "
                                + "mytable.description) AS percentile_cont_1 FROM mytable"),
                given(
                        select(myid, percentile.withinGroup(name.desc())),
                        "SELECT mytable.myid, percentile_cont(:percentile_cont_2) WITHIN GROUP (ORDER BY mytable.name "
                                + "DESC) AS percentile_cont_1 FROM mytable"),
                given(
                        select(myid, percentile.withinGroup(name.desc()).over().partitionBy(description)),
                        "SELECT mytable.myid, percentile_cont(:percentile_cont_1) WITHIN GROUP (ORDER BY mytable.name "
                                + "DESC) OVER (PARTITION BY mytable.description) AS anon_1 FROM mytable"),
                given(
                        select(myid, percentile.withinGroup(name).filter(myid.gt(42))),
                        "SELECT mytable.myid, percentile_cont(:percentile_cont_1) WITHIN GROUP (ORDER BY mytable.name) "
                                + "FILTER (WHERE mytable.myid > :myid_1) AS anon_1 FROM mytable"),
                given(select(agg), "SELECT array_agg(table1.a ORDER BY table1.b DESC) AS array_agg_1 FROM table1"),
                given(
                        select(func("string_agg", a, literalColumn("','")).aggregateOrderBy(a, b.desc())),
                        "SELECT string_agg(table1.a, ',' ORDER BY table1.a, table1.b DESC) AS string_agg_1 FROM table1"),
                given(
                        agg.filter(a.gt(1)),
                        "array_agg(table1.a ORDER BY table1.b DESC) FILTER (WHERE table1.a > :a_1)"));
    }

    @Test
    void an_ordered_aggregate_needs_something_to_order_by() {
        assertThatThrownBy(() -> func("array_agg", a).aggregateOrderBy())
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("array_agg() needs something to order by");
    }

    @TestFactory
    Stream<DynamicTest> tables_made_by_functions() {
        var value = columnClause("value", string());
        var vid = columnClause("id", integer());
        var values = tableClause("values", vid, value);
        var vv = values.alias("vv");
        var vi = func("value_ids").tableValued(columnClause("id", integer())).alias("vi");
        var each = func("jsonb_each", description).tableValued("key", "value");
        var recordset = func("json_to_recordset", "[]")
                .tableValued(columnClause("a", integer()), columnClause("b", string()))
                .renderDerivedWithTypes();
        var odd = func("json_to_recordset", "[]")
                .tableValued(columnClause("CaseSensitive", integer()), columnClause("the % value", string()))
                .renderDerivedWithTypes();
        var unnested = func("unnest", description)
                .tableValued("unnested")
                .withOrdinality("ordinality")
                .renderDerived()
                .alias("unnested");
        var lateral = func("jsonb_to_recordset", description)
                .tableValued(columnClause("name", text()), columnClause("time", Types.float_()))
                .renderDerivedWithTypes();
        return Stream.of(
                given(
                        select(myid, each.c("key"), each.c("value")).join(each, true_()),
                        "SELECT mytable.myid, anon_1.key, anon_1.value FROM mytable JOIN "
                                + "jsonb_each(mytable.description) AS anon_1 ON true"),
                given(
                        select(vi.c("id"), vv.c(value))
                                .selectFrom(vi.join(vv, vv.c(vid).eq(vi.c("id")))),
                        "SELECT vi.id, vv.value FROM value_ids() AS vi JOIN values AS vv ON vv.id = vi.id"),
                given(
                        select(recordset.c("a"), recordset.c("b")),
                        "SELECT anon_1.a, anon_1.b FROM json_to_recordset(:json_to_recordset_1) "
                                + "AS anon_1(a INTEGER, b VARCHAR)"),
                given(
                        select(odd.c("CaseSensitive"), odd.c("the % value")),
                        "SELECT anon_1.\"CaseSensitive\", anon_1.\"the % value\" FROM "
                                + "json_to_recordset(:json_to_recordset_1) "
                                + "AS anon_1(\"CaseSensitive\" INTEGER, \"the % value\" VARCHAR)"),
                given(
                        select(select(recordset.c("a"), recordset.c("b")).subquery()),
                        "SELECT anon_1.a, anon_1.b FROM (SELECT anon_2.a AS a, anon_2.b AS b FROM "
                                + "json_to_recordset(:json_to_recordset_1) AS anon_2(a INTEGER, b VARCHAR)) AS anon_1"),
                given(
                        select(myid, unnested.c("unnested"), unnested.c("ordinality"))
                                .outerJoin(unnested, true_()),
                        "SELECT mytable.myid, unnested.unnested, unnested.ordinality FROM mytable LEFT OUTER JOIN "
                                + "unnest(mytable.description) WITH ORDINALITY AS unnested(unnested, ordinality) ON true"),
                given(
                        select(myid, lateral.asLateral("j").c("name"), count()).selectFrom(mytable),
                        "SELECT mytable.myid, j.name, count(*) AS count_1 FROM mytable, LATERAL "
                                + "jsonb_to_recordset(mytable.description) AS j(name TEXT, time FLOAT)"),
                given(
                        select(myid).join(lateral.asLateral().alias("jsonb_table"), true_()),
                        "SELECT mytable.myid FROM mytable JOIN LATERAL jsonb_to_recordset(mytable.description) "
                                + "AS jsonb_table(name TEXT, time FLOAT) ON true"));
    }

    @TestFactory
    Stream<DynamicTest> values_made_by_functions() {
        var x = func("generate_series", 1, 2).returning(integer()).columnValued("x");
        var y = func("generate_series", 3, 4).returning(integer()).columnValued("y");
        var both = select(x, y).subquery();
        var elem = func("json_array_elements_text", description)
                .tableValued("value")
                .alias("elem");
        return Stream.of(
                given(select(func("unnest", "x").columnValued()), "SELECT anon_1 FROM unnest(:unnest_1) AS anon_1"),
                given(
                        select(x, y),
                        "SELECT x, y FROM generate_series(:generate_series_1, :generate_series_2) AS x, "
                                + "generate_series(:generate_series_3, :generate_series_4) AS y"),
                given(
                        select(both).where(both.c(x).gt(2)),
                        "SELECT anon_1.x, anon_1.y FROM (SELECT x, y FROM generate_series(:generate_series_1, "
                                + ":generate_series_2) AS x, generate_series(:generate_series_3, :generate_series_4) "
                                + "AS y) AS anon_1 WHERE anon_1.x > :x_1"),
                given(
                        select(func("row_to_json", table1.tableValued())),
                        "SELECT row_to_json(table1) AS row_to_json_1 FROM table1"),
                given(
                        select(func("row_to_json", select(table1).subquery().tableValued())),
                        "SELECT row_to_json(anon_1) AS row_to_json_1 FROM (SELECT table1.a AS a, table1.b AS b "
                                + "FROM table1) AS anon_1"),
                given(
                        select(
                                myid.as("test_id"),
                                select(max(cast(elem.c("value"), Types.float_())))
                                        .label("maxdepth")),
                        "SELECT mytable.myid AS test_id, (SELECT max(CAST(elem.value AS FLOAT)) AS max_1 FROM "
                                + "json_array_elements_text(mytable.description) AS elem) AS maxdepth FROM mytable"));
    }

    @TestFactory
    Stream<DynamicTest> regular_expressions() {
        return Stream.of(
                given(name.regexpMatch(description), "mytable.name <regexp> mytable.description"),
                given(name.regexpReplace("pattern", "by"), "<regexp replace>(mytable.name, :name_1, :name_2)"),
                given(
                        name.regexpReplace(description, literal("by")),
                        "<regexp replace>(mytable.name, mytable.description, :param_1)"));
    }
}
