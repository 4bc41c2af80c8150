package dev.azoth.sql.compile;

import static dev.azoth.sql.Sql.avg;
import static dev.azoth.sql.Sql.bindparam;
import static dev.azoth.sql.Sql.charLength;
import static dev.azoth.sql.Sql.coalesce;
import static dev.azoth.sql.Sql.columnClause;
import static dev.azoth.sql.Sql.count;
import static dev.azoth.sql.Sql.currentDate;
import static dev.azoth.sql.Sql.currentTimestamp;
import static dev.azoth.sql.Sql.currentUser;
import static dev.azoth.sql.Sql.func;
import static dev.azoth.sql.Sql.length;
import static dev.azoth.sql.Sql.localTimestamp;
import static dev.azoth.sql.Sql.lower;
import static dev.azoth.sql.Sql.max;
import static dev.azoth.sql.Sql.min;
import static dev.azoth.sql.Sql.now;
import static dev.azoth.sql.Sql.nullif;
import static dev.azoth.sql.Sql.random;
import static dev.azoth.sql.Sql.rank;
import static dev.azoth.sql.Sql.rowNumber;
import static dev.azoth.sql.Sql.select;
import static dev.azoth.sql.Sql.sum;
import static dev.azoth.sql.Sql.text;
import static dev.azoth.sql.Sql.tuple;
import static dev.azoth.sql.Sql.upper;
import static dev.azoth.sql.compile.Tables.description;
import static dev.azoth.sql.compile.Tables.myid;
import static dev.azoth.sql.compile.Tables.name;
import static dev.azoth.sql.type.Types.integer;
import static dev.azoth.sql.type.Types.string;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import dev.azoth.sql.TableFunction;
import dev.azoth.sql.TextSelect;
import org.junit.jupiter.api.Test;

/** Functions, windows and text; the SQL is SQLAlchemy's. */
class FunctionSqlTest {
    @Test
    void any_function_by_name() {
        assertSoftly(all -> {
            all.assertThat(func("foo")).hasToString("foo()");
            all.assertThat(func("foo", myid, 5, "x")).hasToString("foo(mytable.myid, :foo_1, :foo_2)");
            all.assertThat(func("pkg.foo", myid)).hasToString("pkg.foo(mytable.myid)");
            all.assertThat(func("MyFunc", 1)).hasToString("MyFunc(:MyFunc_1)");
            all.assertThat(func("foo", myid.plus(1), name.eq("x")))
                    .hasToString("foo(mytable.myid + :myid_1, mytable.name = :name_1)");
            all.assertThat(func("foo", func("bar", 1))).hasToString("foo(bar(:bar_1))");
            all.assertThat(func("foo", 1).eq(2)).hasToString("foo(:foo_1) = :foo_2");
            all.assertThat(func("odd func", 1)).hasToString("\"odd func\"(:odd_func_1)");
        });
    }

    @Test
    void generic_functions() {
        assertSoftly(all -> {
            all.assertThat(count()).hasToString("count(*)");
            all.assertThat(count(myid)).hasToString("count(mytable.myid)");
            all.assertThat(sum(myid)).hasToString("sum(mytable.myid)");
            all.assertThat(min(myid)).hasToString("min(mytable.myid)");
            all.assertThat(max(name)).hasToString("max(mytable.name)");
            all.assertThat(avg(myid)).hasToString("avg(mytable.myid)");
            all.assertThat(coalesce(name, "x")).hasToString("coalesce(mytable.name, :coalesce_1)");
            all.assertThat(coalesce(name, description, "x"))
                    .hasToString("coalesce(mytable.name, mytable.description, :coalesce_1)");
            all.assertThat(lower(name)).hasToString("lower(mytable.name)");
            all.assertThat(upper(name)).hasToString("upper(mytable.name)");
            all.assertThat(length(name)).hasToString("length(mytable.name)");
            all.assertThat(charLength(name)).hasToString("char_length(mytable.name)");
            all.assertThat(now()).hasToString("now()");
            all.assertThat(currentTimestamp()).hasToString("CURRENT_TIMESTAMP");
            all.assertThat(currentDate()).hasToString("CURRENT_DATE");
            all.assertThat(localTimestamp()).hasToString("LOCALTIMESTAMP");
            all.assertThat(currentUser()).hasToString("CURRENT_USER");
            all.assertThat(nullif(name, "x")).hasToString("nullif(mytable.name, :nullif_1)");
            all.assertThat(random()).hasToString("random()");
            all.assertThat(select(name).groupBy(func("rollup", name, description)))
                    .hasToString(
                            "SELECT mytable.name \nFROM mytable GROUP BY ROLLUP(mytable.name, mytable.description)");
            all.assertThat(select(name).groupBy(func("grouping_sets", tuple(name, description), tuple(name))))
                    .hasToString(
                            "SELECT mytable.name \nFROM mytable GROUP BY GROUPING SETS((mytable.name, mytable.description), (mytable.name))");
            all.assertThat(coalesce(myid, 5).plus(3)).hasToString("coalesce(mytable.myid, :coalesce_1) + :coalesce_2");
        });
    }

    @Test
    void windows() {
        assertSoftly(all -> {
            all.assertThat(rowNumber().over()).hasToString("row_number() OVER ()");
            all.assertThat(rowNumber().over().orderBy(myid)).hasToString("row_number() OVER (ORDER BY mytable.myid)");
            all.assertThat(rowNumber().over().partitionBy(name).orderBy(myid.desc()))
                    .hasToString("row_number() OVER (PARTITION BY mytable.name ORDER BY mytable.myid DESC)");
            all.assertThat(sum(myid).over().partitionBy(name, description))
                    .hasToString("sum(mytable.myid) OVER (PARTITION BY mytable.name, mytable.description)");
            all.assertThat(sum(myid).over().orderBy(name).rows(null, 0))
                    .hasToString(
                            "sum(mytable.myid) OVER (ORDER BY mytable.name ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)");
            all.assertThat(sum(myid).over().orderBy(name).range(null, null))
                    .hasToString(
                            "sum(mytable.myid) OVER (ORDER BY mytable.name RANGE BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)");
            all.assertThat(sum(myid).over().orderBy(name).rows(0, null))
                    .hasToString(
                            "sum(mytable.myid) OVER (ORDER BY mytable.name ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING)");
            all.assertThat(select(rowNumber().over().orderBy(myid), name))
                    .hasToString(
                            "SELECT row_number() OVER (ORDER BY mytable.myid) AS anon_1, mytable.name \nFROM mytable");
            all.assertThat(select(rank().over().orderBy(myid).as("r")))
                    .hasToString("SELECT rank() OVER (ORDER BY mytable.myid) AS r \nFROM mytable");
            all.assertThat(rowNumber().over().orderBy(myid).eq(1L))
                    .hasToString("row_number() OVER (ORDER BY mytable.myid) = :param_1");
        });
    }

    @Test
    void filter_and_within_group() {
        assertSoftly(all -> {
            all.assertThat(count(myid).filter(name.eq("x")))
                    .hasToString("count(mytable.myid) FILTER (WHERE mytable.name = :name_1)");
            all.assertThat(count(myid).filter(name.eq("x")).over().partitionBy(description))
                    .hasToString(
                            "count(mytable.myid) FILTER (WHERE mytable.name = :name_1) OVER (PARTITION BY mytable.description)");
            all.assertThat(func("percentile_cont", 0.5).withinGroup(myid))
                    .hasToString("percentile_cont(:percentile_cont_1) WITHIN GROUP (ORDER BY mytable.myid)");
            all.assertThat(func("mode").withinGroup(myid.desc()))
                    .hasToString("mode() WITHIN GROUP (ORDER BY mytable.myid DESC)");
            all.assertThat(func("percentile_cont", 0.5).withinGroup(myid).over().partitionBy(name))
                    .hasToString(
                            "percentile_cont(:percentile_cont_1) WITHIN GROUP (ORDER BY mytable.myid) OVER (PARTITION BY mytable.name)");
            all.assertThat(select(count(myid).filter(name.eq("x"))))
                    .hasToString(
                            "SELECT count(mytable.myid) FILTER (WHERE mytable.name = :name_1) AS anon_1 \nFROM mytable");
        });
    }

    @Test
    void functions_as_tables() {
        assertSoftly(all -> {
            TableFunction f = func("generate_series", 1, 5).tableValued("value");
            all.assertThat(select(f.c("value")))
                    .hasToString(
                            "SELECT anon_1.value \nFROM generate_series(:generate_series_1, :generate_series_2) AS anon_1");
            TableFunction f2 =
                    func("json_each", "[]").tableValued("key", "value").alias("j");
            all.assertThat(select(f2).where(f2.c("key").eq("x")))
                    .hasToString("SELECT j.key, j.value \nFROM json_each(:json_each_1) AS j \nWHERE j.key = :key_1");
            TableFunction f3 =
                    func("unnest", "x").tableValued("a", "b").alias("t").renderDerived();
            all.assertThat(select(f3)).hasToString("SELECT t.a, t.b \nFROM unnest(:unnest_1) AS t(a, b)");
        });
    }

    @Test
    void text_with_parameters() {
        assertSoftly(all -> {
            all.assertThat(text("select * from foo where x = :x and y = :y"))
                    .hasToString("select * from foo where x = :x and y = :y");
            all.assertThat(text("select now()::date")).hasToString("select now()::date");
            all.assertThat(text("select \\:escaped")).hasToString("select :escaped");
            all.assertThat(text("select :a:b")).hasToString("select :a:b");
            all.assertThat(text("select x from t where y=:y").bindparams(bindparam("y", 5, integer())))
                    .hasToString("select x from t where y=:y");
            TextSelect ts = text("select id, name from user where id=:id")
                    .columns(columnClause("id", integer()), columnClause("name", string()));
            all.assertThat(select(ts.subquery("t").c("name")))
                    .hasToString("SELECT t.name \nFROM (select id, name from user where id=:id) AS t");
            TextSelect tc = text("select id from u").columns(columnClause("id", integer()));
            all.assertThat(select(tc.cte("t"))).hasToString("WITH t AS \n(select id from u)\n SELECT t.id \nFROM t");
            all.assertThat(select(text("x")).selectFrom(text("foo").asFrom()).where(text("y = :y")))
                    .hasToString("SELECT x \nFROM foo \nWHERE y = :y");
        });
    }
}
