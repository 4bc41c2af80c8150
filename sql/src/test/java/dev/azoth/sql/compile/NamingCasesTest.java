package dev.azoth.sql.compile;

import static dev.azoth.sql.Sql.bindparam;
import static dev.azoth.sql.Sql.cast;
import static dev.azoth.sql.Sql.columnClause;
import static dev.azoth.sql.Sql.count;
import static dev.azoth.sql.Sql.distinct;
import static dev.azoth.sql.Sql.false_;
import static dev.azoth.sql.Sql.func;
import static dev.azoth.sql.Sql.literal;
import static dev.azoth.sql.Sql.literalColumn;
import static dev.azoth.sql.Sql.not;
import static dev.azoth.sql.Sql.null_;
import static dev.azoth.sql.Sql.select;
import static dev.azoth.sql.Sql.sum;
import static dev.azoth.sql.Sql.tableClause;
import static dev.azoth.sql.Sql.true_;
import static dev.azoth.sql.Sql.typeCoerce;
import static dev.azoth.sql.compile.SqlCases.given;
import static dev.azoth.sql.compile.Tables.active;
import static dev.azoth.sql.compile.Tables.myid;
import static dev.azoth.sql.compile.Tables.name;
import static dev.azoth.sql.compile.Tables.otherid;
import static dev.azoth.sql.type.Types.integer;
import static dev.azoth.sql.type.Types.string;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What columns are called, one row a case; SQL as SQLAlchemy 2.1 writes it, cases from test_compiler.py and test_labels.py among them. */
class NamingCasesTest {
    @TestFactory
    Stream<DynamicTest> a_column_selected_again_is_told_apart() {
        var id = columnClause("id", integer());
        var barId = columnClause("bar_id", integer());
        tableClause("foo", id, barId);
        var otherId = columnClause("id", integer());
        tableClause("foo_bar", otherId);
        return Stream.of(
                given(select(columnClause("a"), columnClause("a"), columnClause("a")), "SELECT a, a, a"),
                given(select(literalColumn("1"), literalColumn("1")), "SELECT 1, 1"),
                given(select(myid, myid), "SELECT mytable.myid, mytable.myid AS myid__1 FROM mytable"),
                given(
                        select(myid, name, myid, name),
                        "SELECT mytable.myid, mytable.name, mytable.myid AS myid__1, mytable.name AS name__1 "
                                + "FROM mytable"),
                given(
                        select(myid, myid.as("foo"), myid.as("foo")),
                        "SELECT mytable.myid, mytable.myid AS foo, mytable.myid AS foo FROM mytable"),
                given(
                        select(myid, otherid.as("myid")),
                        "SELECT mytable.myid, othertable.otherid AS myid FROM mytable, othertable"),
                given(
                        select(id, otherId, id, otherId, otherId),
                        "SELECT foo.id, foo_bar.id AS id_1, foo.id AS id__1, foo_bar.id AS id__2, foo_bar.id AS id__3 "
                                + "FROM foo, foo_bar"));
    }

    @TestFactory
    Stream<DynamicTest> what_has_no_name_is_numbered_and_the_same_thing_again_is_told_apart() {
        var ids = count(myid);
        var names = count(name);
        var one = myid.plus(1);
        var two = myid.plus(2);
        var value = literal(1);
        return Stream.of(
                given(
                        select(count(myid), count(myid)),
                        "SELECT count(mytable.myid) AS count_1, count(mytable.myid) AS count_2 FROM mytable"),
                given(
                        select(ids, ids, names, names),
                        "SELECT count(mytable.myid) AS count_1, count(mytable.myid) AS count__1, "
                                + "count(mytable.name) AS count_2, count(mytable.name) AS count__2 FROM mytable"),
                given(
                        select(one, two, one, two, one),
                        "SELECT mytable.myid + :myid_1 AS anon_1, mytable.myid + :myid_2 AS anon_2, "
                                + "mytable.myid + :myid_1 AS anon__1, mytable.myid + :myid_2 AS anon__2, "
                                + "mytable.myid + :myid_1 AS anon__3 FROM mytable"),
                given(
                        select(myid, ids, myid, ids),
                        "SELECT mytable.myid, count(mytable.myid) AS count_1, mytable.myid AS myid__1, "
                                + "count(mytable.myid) AS count__1 FROM mytable"),
                given(select(literal(1), literal(1)), "SELECT :param_1 AS anon_1, :param_2 AS anon_2"),
                given(select(value, value), "SELECT :param_1 AS anon_1, :param_1 AS anon__1"),
                given(
                        select(true_(), false_(), null_(), null_(), true_()),
                        "SELECT true AS anon_1, false AS anon_2, NULL AS anon_3, NULL AS anon__1, true AS anon__2"),
                given(
                        select(bindparam("a"), bindparam("b"), bindparam("c")),
                        "SELECT :a AS anon_1, :b AS anon_2, :c AS anon_3"),
                given(select(func("foo.bar", myid)), "SELECT foo.bar(mytable.myid) AS bar_1 FROM mytable"),
                given(select(count().over(), count()), "SELECT count(*) OVER () AS anon_1, count(*) AS count_1"),
                given(select(sum(func("lala", myid)).as("bar")), "SELECT sum(lala(mytable.myid)) AS bar FROM mytable"));
    }

    @TestFactory
    Stream<DynamicTest> an_operator_before_a_column_is_written_without_a_name() {
        return Stream.of(
                given(
                        select(myid.negate(), myid.plus(1)),
                        "SELECT -mytable.myid, mytable.myid + :myid_1 AS anon_1 FROM mytable"),
                given(select(distinct(name)), "SELECT DISTINCT mytable.name FROM mytable"),
                given(select(myid.bitNot()), "SELECT ~mytable.myid FROM mytable"),
                given(select(not(active)), "SELECT NOT flags.active FROM flags"),
                given(select(count(myid).negate()), "SELECT -count(mytable.myid) AS anon_1 FROM mytable"),
                given(
                        select(select(myid.negate()).subquery()),
                        "SELECT anon_2.anon_1 FROM (SELECT -mytable.myid AS anon_1 FROM mytable) AS anon_2"));
    }

    @TestFactory
    Stream<DynamicTest> a_cast_has_the_name_of_its_column() {
        return Stream.of(
                given(
                        select(cast(myid, string()), cast(myid, string())),
                        "SELECT CAST(mytable.myid AS VARCHAR) AS myid, CAST(mytable.myid AS VARCHAR) AS myid__1 "
                                + "FROM mytable"),
                given(
                        select(cast(myid, string()), myid),
                        "SELECT CAST(mytable.myid AS VARCHAR) AS myid, mytable.myid AS myid_1 FROM mytable"),
                given(
                        select(myid, cast(myid, string())),
                        "SELECT mytable.myid, CAST(mytable.myid AS VARCHAR) AS myid__1 FROM mytable"),
                given(
                        select(typeCoerce(myid, string()), myid),
                        "SELECT mytable.myid AS myid, mytable.myid AS myid_1 FROM mytable"),
                given(select(cast("data", integer())), "SELECT CAST(:param_1 AS INTEGER) AS anon_1"));
    }

    @Test
    void statements_that_differ_in_what_they_repeat_are_compiled_apart() {
        var ids = count(myid);
        var same = StatementKeys.of(select(ids, ids)).key();
        var equal = StatementKeys.of(select(count(myid), count(myid))).key();
        assertThat(same)
                .isNotEqualTo(equal)
                .isEqualTo(StatementKeys.of(select(ids, ids)).key());
    }
}
