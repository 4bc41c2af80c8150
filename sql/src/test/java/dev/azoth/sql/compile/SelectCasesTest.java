package dev.azoth.sql.compile;

import static dev.azoth.sql.Sql.caseOf;
import static dev.azoth.sql.Sql.case_;
import static dev.azoth.sql.Sql.cast;
import static dev.azoth.sql.Sql.columnClause;
import static dev.azoth.sql.Sql.count;
import static dev.azoth.sql.Sql.exists;
import static dev.azoth.sql.Sql.extract;
import static dev.azoth.sql.Sql.func;
import static dev.azoth.sql.Sql.literalColumn;
import static dev.azoth.sql.Sql.not;
import static dev.azoth.sql.Sql.or;
import static dev.azoth.sql.Sql.rowNumber;
import static dev.azoth.sql.Sql.select;
import static dev.azoth.sql.Sql.sum;
import static dev.azoth.sql.Sql.text;
import static dev.azoth.sql.Sql.tryCast;
import static dev.azoth.sql.Sql.tuple;
import static dev.azoth.sql.Sql.union;
import static dev.azoth.sql.Sql.unionAll;
import static dev.azoth.sql.compile.SqlCases.given;
import static dev.azoth.sql.compile.Tables.description;
import static dev.azoth.sql.compile.Tables.myid;
import static dev.azoth.sql.compile.Tables.mytable;
import static dev.azoth.sql.compile.Tables.name;
import static dev.azoth.sql.compile.Tables.otherid;
import static dev.azoth.sql.compile.Tables.othername;
import static dev.azoth.sql.compile.Tables.othertable;
import static dev.azoth.sql.type.Types.integer;
import static dev.azoth.sql.type.Types.numeric;
import static dev.azoth.sql.type.Types.string;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** SELECT, one row a case; cases and SQL are those of SQLAlchemy's test_compiler.py, test_select.py and test_case_statement.py. */
class SelectCasesTest {
    private static final String ALL = "SELECT mytable.myid, mytable.name, mytable.description FROM mytable";

    @TestFactory
    Stream<DynamicTest> where_froms_and_joins() {
        var alias = mytable.alias("t1");
        var anonymous = mytable.alias();
        return Stream.of(
                given(select(mytable), ALL),
                given(
                        select(mytable).where(myid.eq(otherid)),
                        ALL + ", othertable WHERE mytable.myid = othertable.otherid"),
                given(
                        select(name).selectFrom(othertable).where(myid.eq(otherid)),
                        "SELECT mytable.name FROM othertable, mytable WHERE mytable.myid = othertable.otherid"),
                given(
                        select(alias).where(alias.c(myid).eq(5)),
                        "SELECT t1.myid, t1.name, t1.description FROM mytable AS t1 WHERE t1.myid = :myid_1"),
                given(select(anonymous.c(name)), "SELECT mytable_1.name FROM mytable AS mytable_1"),
                given(
                        select(name, anonymous.c(name)).where(myid.eq(anonymous.c(myid))),
                        "SELECT mytable.name, mytable_1.name AS name_1 FROM mytable, mytable AS mytable_1 "
                                + "WHERE mytable.myid = mytable_1.myid"),
                given(
                        select(mytable).selectFrom(mytable.join(othertable, myid.eq(otherid))),
                        ALL + " JOIN othertable ON mytable.myid = othertable.otherid"),
                given(
                        select(mytable).selectFrom(mytable.outerJoin(othertable, myid.eq(otherid))),
                        ALL + " LEFT OUTER JOIN othertable ON mytable.myid = othertable.otherid"),
                given(
                        select(mytable).selectFrom(mytable.fullJoin(othertable, myid.eq(otherid))),
                        ALL + " FULL OUTER JOIN othertable ON mytable.myid = othertable.otherid"),
                given(
                        select(mytable)
                                .selectFrom(mytable.join(othertable, myid.eq(otherid))
                                        .outerJoin(alias, alias.c(myid).eq(otherid))),
                        ALL + " JOIN othertable ON mytable.myid = othertable.otherid "
                                + "LEFT OUTER JOIN mytable AS t1 ON t1.myid = othertable.otherid"),
                given(
                        select(mytable)
                                .selectFrom(mytable.outerJoin(
                                        othertable.join(alias, alias.c(myid).eq(otherid)), myid.eq(otherid))),
                        ALL + " LEFT OUTER JOIN (othertable JOIN mytable AS t1 ON t1.myid = othertable.otherid) "
                                + "ON mytable.myid = othertable.otherid"),
                given(
                        select(mytable)
                                .selectFrom(mytable.join(
                                        othertable, myid.eq(otherid).and(name.eq("x")))),
                        ALL + " JOIN othertable ON mytable.myid = othertable.otherid AND mytable.name = :name_1"),
                given(
                        select(mytable).selectFrom(mytable.join(othertable, or(myid.eq(otherid), name.eq("x")))),
                        ALL + " JOIN othertable ON mytable.myid = othertable.otherid OR mytable.name = :name_1"),
                given(select(literalColumn("1"), myid), "SELECT 1, mytable.myid FROM mytable"),
                given(select(text("a, b")).selectFrom(text("sometable").asFrom()), "SELECT a, b FROM sometable"),
                given(
                        select(text("foo.bar as x"), myid).where(text("x = :p")),
                        "SELECT foo.bar as x, mytable.myid FROM mytable WHERE x = :p"),
                given(
                        select(columnClause("a"), columnClause("b"))
                                .where(columnClause("c").isNull()),
                        "SELECT a, b WHERE c IS NULL"));
    }

    @TestFactory
    Stream<DynamicTest> exists_and_scalar_subqueries_correlate() {
        var other = mytable.alias("o");
        return Stream.of(
                given(
                        select(mytable).where(exists(select(otherid).where(otherid.eq(myid)))),
                        ALL + " WHERE EXISTS (SELECT othertable.otherid FROM othertable "
                                + "WHERE othertable.otherid = mytable.myid)"),
                given(
                        select(mytable).where(not(exists(select(otherid).where(otherid.eq(myid))))),
                        ALL + " WHERE NOT (EXISTS (SELECT othertable.otherid FROM othertable "
                                + "WHERE othertable.otherid = mytable.myid))"),
                given(
                        select(mytable)
                                .where(exists(select(other.c(myid))
                                        .where(other.c(myid).eq(myid)))),
                        ALL + " WHERE EXISTS (SELECT o.myid FROM mytable AS o WHERE o.myid = mytable.myid)"),
                given(
                        select(exists(select(otherid))),
                        "SELECT EXISTS (SELECT othertable.otherid FROM othertable) AS anon_1"),
                given(
                        select(select(otherid).where(otherid.eq(myid)).exists().as("e"))
                                .selectFrom(mytable),
                        "SELECT EXISTS (SELECT othertable.otherid FROM othertable WHERE othertable.otherid = "
                                + "mytable.myid) AS e FROM mytable"),
                given(
                        select(mytable)
                                .where(myid.eq(select(otherid)
                                        .where(othername.eq(name))
                                        .scalarSubquery())),
                        ALL + " WHERE mytable.myid = (SELECT othertable.otherid FROM othertable "
                                + "WHERE othertable.othername = mytable.name)"),
                given(
                        select(select(otherid).scalarSubquery().plus(5)),
                        "SELECT (SELECT othertable.otherid FROM othertable) + :param_1 AS anon_1"),
                given(
                        select(select(otherid).scalarSubquery().eq(5)),
                        "SELECT (SELECT othertable.otherid FROM othertable) = :param_1 AS anon_1"),
                given(
                        select(select(otherid).label("foo")),
                        "SELECT (SELECT othertable.otherid FROM othertable) AS foo"),
                given(
                        select(mytable)
                                .orderBy(select(otherid)
                                        .where(otherid.eq(myid))
                                        .scalarSubquery()
                                        .desc()),
                        ALL + " ORDER BY (SELECT othertable.otherid FROM othertable "
                                + "WHERE othertable.otherid = mytable.myid) DESC"),
                given(
                        select(mytable).where(tuple(myid, name).in(List.of(List.of(1, "a")))),
                        ALL + " WHERE (mytable.myid, mytable.name) IN (__[POSTCOMPILE_param_1])"));
    }

    @TestFactory
    Stream<DynamicTest> set_operations_with_order_and_limit() {
        String mine = "SELECT mytable.myid FROM mytable";
        String others = "SELECT othertable.otherid FROM othertable";
        return Stream.of(
                given(union(select(myid), select(otherid)), mine + " UNION " + others),
                given(unionAll(select(myid), select(otherid)), mine + " UNION ALL " + others),
                given(select(myid).intersect(select(otherid)), mine + " INTERSECT " + others),
                given(select(myid).intersectAll(select(otherid)), mine + " INTERSECT ALL " + others),
                given(select(myid).except(select(otherid)), mine + " EXCEPT " + others),
                given(select(myid).exceptAll(select(otherid)), mine + " EXCEPT ALL " + others),
                given(
                        union(select(myid), select(otherid)).orderBy(literalColumn("myid")),
                        mine + " UNION " + others + " ORDER BY myid"),
                given(
                        union(select(myid), select(otherid)).limit(2).offset(1),
                        mine + " UNION " + others + " LIMIT :param_1 OFFSET :param_2"),
                given(
                        union(select(myid), union(select(otherid), select(myid))),
                        mine + " UNION (" + others + " UNION " + mine + ")"),
                given(
                        union(select(myid).orderBy(myid).limit(1), select(otherid)),
                        "(" + mine + " ORDER BY mytable.myid LIMIT :param_1) UNION " + others),
                given(
                        union(select(myid).orderBy(myid), select(otherid)),
                        "(" + mine + " ORDER BY mytable.myid) UNION " + others),
                given(
                        unionAll(select(myid), select(otherid)).except(select(myid)),
                        "(" + mine + " UNION ALL " + others + ") EXCEPT " + mine),
                given(
                        select(union(select(myid), select(otherid)).subquery("u")),
                        "SELECT u.myid FROM (SELECT mytable.myid AS myid FROM mytable UNION "
                                + "SELECT othertable.otherid AS otherid FROM othertable) AS u"),
                given(
                        select(mytable).where(myid.in(union(select(otherid), select(myid)))),
                        ALL + " WHERE mytable.myid IN (" + others + " UNION " + mine + ")"));
    }

    @TestFactory
    Stream<DynamicTest> order_group_limit_and_locks() {
        return Stream.of(
                given(select(mytable).orderBy(name.desc(), myid), ALL + " ORDER BY mytable.name DESC, mytable.myid"),
                given(select(mytable).orderBy(name.asc().nullsFirst()), ALL + " ORDER BY mytable.name ASC NULLS FIRST"),
                given(select(mytable).distinct(), "SELECT DISTINCT" + ALL.substring(6)),
                given(select(count(name.distinct())), "SELECT count(DISTINCT mytable.name) AS count_1 FROM mytable"),
                given(
                        select(name, count())
                                .groupBy(name)
                                .having(count().gt(5L))
                                .orderBy(count().desc()),
                        "SELECT mytable.name, count(*) AS count_1 FROM mytable GROUP BY mytable.name "
                                + "HAVING count(*) > :count_2 ORDER BY count(*) DESC"),
                given(select(mytable).limit(5), ALL + " LIMIT :param_1"),
                given(select(mytable).limit(5).offset(6), ALL + " LIMIT :param_1 OFFSET :param_2"),
                given(select(mytable).limit(myid.plus(1)), ALL + " LIMIT mytable.myid + :myid_1"),
                given(select(mytable).fetch(5), ALL + " FETCH FIRST :param_1 ROWS ONLY"),
                given(select(mytable).fetch(5).offset(7), ALL + " OFFSET :param_1 ROWS FETCH FIRST :param_2 ROWS ONLY"),
                given(select(mytable).withForUpdate(), ALL + " FOR UPDATE"),
                given(
                        select(myid.as("foo")).orderBy(myid.as("foo").desc()),
                        "SELECT mytable.myid AS foo FROM mytable ORDER BY foo DESC"),
                given(
                        select(myid.plus(1).as("n")).groupBy(myid.plus(1).as("n")),
                        "SELECT mytable.myid + :myid_1 AS n FROM mytable GROUP BY mytable.myid + :myid_2"));
    }

    @TestFactory
    Stream<DynamicTest> case_cast_functions_and_windows() {
        return Stream.of(
                given(
                        case_(myid.eq(1), "one").when(myid.eq(2), "two").else_("many"),
                        "CASE WHEN (mytable.myid = :myid_1) THEN :param_1 WHEN (mytable.myid = :myid_2) THEN :param_2 "
                                + "ELSE :param_3 END"),
                given(
                        caseOf(name, "a", 1).when("b", 2),
                        "CASE mytable.name WHEN :param_1 THEN :param_2 WHEN :param_3 THEN :param_4 END"),
                given(
                        case_(myid.eq(1), name)
                                .else_(case_(myid.eq(2), description).else_(name)),
                        "CASE WHEN (mytable.myid = :myid_1) THEN mytable.name ELSE CASE WHEN (mytable.myid = :myid_2) "
                                + "THEN mytable.description ELSE mytable.name END END"),
                given(
                        case_(myid.in(1, 2), 5),
                        "CASE WHEN (mytable.myid IN (__[POSTCOMPILE_myid_1])) THEN :param_1 END"),
                given(
                        select(mytable).orderBy(case_(myid.eq(1), 0).else_(1).desc()),
                        ALL + " ORDER BY CASE WHEN (mytable.myid = :myid_1) THEN :param_1 ELSE :param_2 END DESC"),
                given(cast(myid, string(50)), "CAST(mytable.myid AS VARCHAR(50))"),
                given(cast(myid, numeric(12, 9)), "CAST(mytable.myid AS NUMERIC(12, 9))"),
                given(tryCast(name, integer()), "TRY_CAST(mytable.name AS INTEGER)"),
                given(cast(cast(myid, string()), integer()), "CAST(CAST(mytable.myid AS VARCHAR) AS INTEGER)"),
                given(extract("day", myid), "EXTRACT(day FROM mytable.myid)"),
                given(func("foo", 1, "x"), "foo(:foo_1, :foo_2)"),
                given(func("a.b.c", myid), "a.b.c(mytable.myid)"),
                given(select(func("foo", myid)), "SELECT foo(mytable.myid) AS foo_1 FROM mytable"),
                given(func("now"), "now()"),
                given(func("current_timestamp"), "CURRENT_TIMESTAMP"),
                given(sum(myid).filter(name.eq("x")), "sum(mytable.myid) FILTER (WHERE mytable.name = :name_1)"),
                given(rowNumber().over(), "row_number() OVER ()"),
                given(rowNumber().over().orderBy(description), "row_number() OVER (ORDER BY mytable.description)"),
                given(
                        rowNumber().over().partitionBy(description).orderBy(name.desc(), myid),
                        "row_number() OVER (PARTITION BY mytable.description ORDER BY mytable.name DESC, mytable.myid)"),
                given(
                        sum(myid).over().orderBy(myid).rows(null, 0),
                        "sum(mytable.myid) OVER (ORDER BY mytable.myid ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)"),
                given(
                        sum(myid).over().orderBy(myid).rows(-5, 10),
                        "sum(mytable.myid) OVER (ORDER BY mytable.myid ROWS BETWEEN :param_1 PRECEDING AND :param_2 "
                                + "FOLLOWING)"),
                given(
                        sum(myid).over().orderBy(myid).range(0, null),
                        "sum(mytable.myid) OVER (ORDER BY mytable.myid RANGE BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING)"),
                given(
                        sum(myid).over().orderBy(myid).groups(-5, 1),
                        "sum(mytable.myid) OVER (ORDER BY mytable.myid GROUPS BETWEEN :param_1 PRECEDING AND :param_2 "
                                + "FOLLOWING)"),
                given(
                        func("percentile_cont", 0.5).withinGroup(myid.desc()),
                        "percentile_cont(:percentile_cont_1) WITHIN GROUP (ORDER BY mytable.myid DESC)"),
                given(
                        select(rowNumber().over().orderBy(myid).plus(1L)),
                        "SELECT row_number() OVER (ORDER BY mytable.myid) + :param_1 AS anon_1 FROM mytable"));
    }
}
