package dev.azoth.sql.compile;

import static dev.azoth.sql.Sql.cast;
import static dev.azoth.sql.Sql.columnClause;
import static dev.azoth.sql.Sql.count;
import static dev.azoth.sql.Sql.exists;
import static dev.azoth.sql.Sql.literalColumn;
import static dev.azoth.sql.Sql.not;
import static dev.azoth.sql.Sql.or;
import static dev.azoth.sql.Sql.select;
import static dev.azoth.sql.Sql.tableClause;
import static dev.azoth.sql.Sql.text;
import static dev.azoth.sql.Sql.union;
import static dev.azoth.sql.compile.SqlCases.given;
import static dev.azoth.sql.schema.Schema.column;
import static dev.azoth.sql.type.Types.integer;
import static dev.azoth.sql.type.Types.string;

import dev.azoth.sql.ColumnClause;
import dev.azoth.sql.TableClause;
import dev.azoth.sql.schema.Column;
import dev.azoth.sql.schema.MetaData;
import dev.azoth.sql.schema.Table;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What stands in FROM and how subqueries see it, one row a case; cases and SQL are those of SQLAlchemy's test_select.py and test_compiler.py. */
class FromCasesTest {
    private static final String ALL = "SELECT mytable.myid, mytable.name, mytable.description FROM mytable";

    private final ColumnClause<Integer> myid = columnClause("myid", integer());
    private final ColumnClause<String> name = columnClause("name", string());
    private final ColumnClause<String> description = columnClause("description", string());
    private final TableClause mytable = tableClause("mytable", myid, name, description);
    private final ColumnClause<Integer> otherid = columnClause("otherid", integer());
    private final ColumnClause<String> othername = columnClause("othername", string());
    private final TableClause other = tableClause("myothertable", otherid, othername);
    private final ColumnClause<Integer> userid = columnClause("userid", integer());
    private final TableClause third = tableClause("thirdtable", userid);

    private final MetaData meta = new MetaData();
    private final Column<Integer> parentId = column("id", integer()).primaryKey();
    private final Table parent = Table.define("parent", meta, parentId, column("data", string(50)));
    private final Column<Integer> childId = column("id", integer()).primaryKey();
    private final Column<Integer> childParent = column("parent_id", integer()).references("parent.id");
    private final Column<String> childData = column("data", string(50));
    private final Table child = Table.define("child", meta, childId, childParent, childData);
    private final Column<Integer> grandId = column("id", integer()).primaryKey();
    private final Column<Integer> grandChild = column("child_id", integer()).references("child.id");
    private final Table grandchild = Table.define("grandchild", meta, grandId, grandChild);
    private final Table both = Table.define(
            "grandchildwparent",
            meta,
            column("id", integer()).primaryKey(),
            column("parent_id", integer()).references("parent.id"),
            column("child_id", integer()).references("child.id"));

    @TestFactory
    Stream<DynamicTest> joins_find_their_sides_and_their_condition() {
        String parents = "SELECT parent.id, parent.data FROM parent JOIN child ON parent.id = child.parent_id";
        String joined = ALL + " JOIN myothertable ON mytable.myid = myothertable.otherid";
        var onlyChild = select(parent).join(child).withOnlyColumns(childId);
        var onlyGrandchild = select(parent)
                .join(child)
                .withOnlyColumns(childId)
                .join(grandchild)
                .withOnlyColumns(grandId);
        return Stream.of(
                given(select(mytable).join(other, myid.eq(otherid)), joined),
                given(select(mytable).joinFrom(mytable, other, myid.eq(otherid)), joined),
                given(select(mytable).selectFrom(mytable).join(other, myid.eq(otherid)), joined),
                given(select(mytable).selectFrom(mytable).joinFrom(mytable, other, myid.eq(otherid)), joined),
                given(
                        select(mytable).outerJoinFrom(mytable, other, myid.eq(otherid)),
                        ALL + " LEFT OUTER JOIN myothertable ON mytable.myid = myothertable.otherid"),
                given(
                        select(parent).join(child, childParent.eq(parentId)).join(grandchild, grandChild.eq(childId)),
                        "SELECT parent.id, parent.data FROM parent JOIN child ON child.parent_id = parent.id "
                                + "JOIN grandchild ON grandchild.child_id = child.id"),
                given(select(parent).join(child), parents),
                given(select(parent).joinFrom(parent, child), parents),
                given(select(parent).selectFrom(parent).join(child), parents),
                given(select(parent).selectFrom(parent).joinFrom(parent, child), parents),
                given(
                        select(parent).join(child).join(grandchild),
                        parents + " JOIN grandchild ON child.id = grandchild.child_id"),
                given(
                        select(parent).joinFrom(parent, child).joinFrom(child, both),
                        parents + " JOIN grandchildwparent ON child.id = grandchildwparent.child_id"),
                given(
                        select(parent).joinFrom(parent, child).joinFrom(parent, both),
                        parents + " JOIN grandchildwparent ON parent.id = grandchildwparent.parent_id"),
                given(
                        select(parent).joinFrom(parent, child).join(both),
                        parents + " JOIN grandchildwparent ON child.id = grandchildwparent.child_id"),
                given(onlyChild, "SELECT child.id FROM parent JOIN child ON parent.id = child.parent_id"),
                given(
                        onlyChild.union(select(childId)),
                        "SELECT child.id FROM parent JOIN child ON parent.id = child.parent_id UNION "
                                + "SELECT child.id FROM child"),
                given(
                        union(onlyGrandchild, select(grandId)),
                        "SELECT grandchild.id FROM parent JOIN child ON parent.id = child.parent_id JOIN grandchild "
                                + "ON child.id = grandchild.child_id UNION SELECT grandchild.id FROM grandchild"),
                given(
                        select(parent).outerJoinFrom(parent, child.join(grandchild)),
                        "SELECT parent.id, parent.data FROM parent LEFT OUTER JOIN (child JOIN grandchild "
                                + "ON child.id = grandchild.child_id) ON parent.id = child.parent_id"));
    }

    @TestFactory
    Stream<DynamicTest> filterBy_looks_for_the_column_where_the_statement_begins() {
        return Stream.of(
                given(
                        select(parent)
                                .filterBy("data", "p1")
                                .join(child)
                                .where(childData.eq("c1"))
                                .joinFrom(mytable, other, myid.eq(otherid))
                                .filterBy("otherid", 5),
                        "SELECT parent.id, parent.data FROM parent JOIN child ON parent.id = child.parent_id, mytable "
                                + "JOIN myothertable ON mytable.myid = myothertable.otherid WHERE parent.data = :data_1 "
                                + "AND child.data = :data_2 AND myothertable.otherid = :otherid_1"),
                given(
                        select(myid).filterBy("name", "foo"),
                        "SELECT mytable.myid FROM mytable WHERE mytable.name = :name_1"),
                given(
                        select(count(myid)).filterBy("name", "foo"),
                        "SELECT count(mytable.myid) AS count_1 FROM mytable WHERE mytable.name = :name_1"),
                given(
                        select(cast(myid, integer())).filterBy("name", "foo"),
                        "SELECT CAST(mytable.myid AS INTEGER) AS myid FROM mytable WHERE mytable.name = :name_1"),
                given(
                        select(myid.eq(5)).filterBy("name", "foo"),
                        "SELECT mytable.myid = :myid_1 AS anon_1 FROM mytable WHERE mytable.name = :name_1"),
                given(
                        select(myid.as("some_id")).filterBy("name", "foo"),
                        "SELECT mytable.myid AS some_id FROM mytable WHERE mytable.name = :name_1"));
    }

    @TestFactory
    Stream<DynamicTest> selectFrom_says_the_order() {
        var same = myid.eq(otherid);
        return Stream.of(
                given(
                        select(name).selectFrom(mytable, other).where(same),
                        "SELECT mytable.name FROM mytable, myothertable WHERE mytable.myid = myothertable.otherid"),
                given(
                        select(name).where(same).selectFrom(other, mytable),
                        "SELECT mytable.name FROM myothertable, mytable WHERE mytable.myid = myothertable.otherid"),
                given(
                        select(userid, name).where(same).selectFrom(mytable, third, other),
                        "SELECT thirdtable.userid, mytable.name FROM mytable, thirdtable, myothertable "
                                + "WHERE mytable.myid = myothertable.otherid"),
                given(
                        select(userid, name).where(same).selectFrom(mytable, other),
                        "SELECT thirdtable.userid, mytable.name FROM mytable, myothertable, thirdtable "
                                + "WHERE mytable.myid = myothertable.otherid"),
                given(
                        select(userid, name).where(same).selectFrom(third, other),
                        "SELECT thirdtable.userid, mytable.name FROM thirdtable, myothertable, mytable "
                                + "WHERE mytable.myid = myothertable.otherid"),
                given(
                        select(userid, name)
                                .where(same)
                                .selectFrom(third, other)
                                .joinFrom(third, mytable, userid.eq(myid)),
                        "SELECT thirdtable.userid, mytable.name FROM thirdtable JOIN mytable "
                                + "ON thirdtable.userid = mytable.myid, myothertable "
                                + "WHERE mytable.myid = myothertable.otherid"),
                given(
                        select(userid, name)
                                .where(same)
                                .selectFrom(other, third)
                                .joinFrom(third, mytable, userid.eq(myid)),
                        "SELECT thirdtable.userid, mytable.name FROM myothertable, thirdtable JOIN mytable "
                                + "ON thirdtable.userid = mytable.myid WHERE mytable.myid = myothertable.otherid"));
    }

    @TestFactory
    Stream<DynamicTest> subqueries_in_from() {
        var jack = select(mytable).where(name.eq("jack")).subquery();
        var sq = select(mytable).subquery("sq");
        var ta = mytable.alias("ta");
        var sq2 = select(ta)
                .where(exists(select(literalColumn("1")).selectFrom(other).where(otherid.eq(ta.c(myid)))))
                .subquery("sq2");
        return Stream.of(
                given(
                        select(jack).where(jack.c(myid).eq(7)),
                        "SELECT anon_1.myid, anon_1.name, anon_1.description FROM (SELECT mytable.myid AS myid, "
                                + "mytable.name AS name, mytable.description AS description FROM mytable "
                                + "WHERE mytable.name = :name_1) AS anon_1 WHERE anon_1.myid = :myid_1"),
                given(
                        select(sq).where(sq.c(myid).eq(7)),
                        "SELECT sq.myid, sq.name, sq.description FROM (SELECT mytable.myid AS myid, "
                                + "mytable.name AS name, mytable.description AS description FROM mytable) AS sq "
                                + "WHERE sq.myid = :myid_1"),
                given(
                        select(sq2, mytable),
                        "SELECT sq2.myid, sq2.name, sq2.description, mytable.myid AS myid_1, mytable.name AS name_1, "
                                + "mytable.description AS description_1 FROM (SELECT ta.myid AS myid, ta.name AS name, "
                                + "ta.description AS description FROM mytable AS ta WHERE EXISTS (SELECT 1 "
                                + "FROM myothertable WHERE myothertable.otherid = ta.myid)) AS sq2, mytable"));
    }

    @TestFactory
    Stream<DynamicTest> exists_and_scalar_subqueries() {
        var five = select(myid).where(myid.eq(5));
        var one = select(literalColumn("1"));
        return Stream.of(
                given(exists(five), "EXISTS (SELECT mytable.myid FROM mytable WHERE mytable.myid = :myid_1)"),
                given(
                        select(exists(five)),
                        "SELECT EXISTS (SELECT mytable.myid FROM mytable WHERE mytable.myid = :myid_1) AS anon_1"),
                given(
                        select(myid, exists(one.selectFrom(other)).as("foo")),
                        "SELECT mytable.myid, EXISTS (SELECT 1 FROM myothertable) AS foo FROM mytable"),
                given(select(exists(one)), "SELECT EXISTS (SELECT 1) AS anon_1"),
                given(select(not(exists(one))), "SELECT NOT (EXISTS (SELECT 1)) AS anon_1"),
                given(
                        select(or(
                                exists(one.selectFrom(other).where(othername.eq("foo"))),
                                exists(one.selectFrom(other).where(othername.eq("bar"))))),
                        "SELECT (EXISTS (SELECT 1 FROM myothertable WHERE myothertable.othername = :othername_1)) OR "
                                + "(EXISTS (SELECT 1 FROM myothertable WHERE myothertable.othername = :othername_2)) "
                                + "AS anon_1"),
                given(
                        select(mytable)
                                .where(select(count(otherid))
                                        .where(otherid.eq(myid))
                                        .correlate(mytable)
                                        .groupBy(otherid)
                                        .having(count(otherid).gt(1L))
                                        .exists()),
                        ALL + " WHERE EXISTS (SELECT count(myothertable.otherid) AS count_1 FROM myothertable WHERE "
                                + "myothertable.otherid = mytable.myid GROUP BY myothertable.otherid "
                                + "HAVING count(myothertable.otherid) > :count_2)"),
                given(
                        select(mytable)
                                .where(myid.eq(
                                        select(myid).where(name.eq("jack")).scalarSubquery())),
                        ALL + " WHERE mytable.myid = (SELECT mytable.myid FROM mytable WHERE mytable.name = :name_1)"),
                given(
                        select(mytable)
                                .where(myid.eq(select(otherid)
                                        .where(name.eq(othername))
                                        .scalarSubquery())),
                        ALL + " WHERE mytable.myid = (SELECT myothertable.otherid FROM myothertable "
                                + "WHERE mytable.name = myothertable.othername)"),
                given(
                        select(mytable)
                                .orderBy(select(otherid).where(myid.eq(otherid)).scalarSubquery()),
                        ALL + " ORDER BY (SELECT myothertable.otherid FROM myothertable "
                                + "WHERE mytable.myid = myothertable.otherid)"));
    }

    @TestFactory
    Stream<DynamicTest> limits() {
        var one = select(literalColumn("1"));
        return Stream.of(
                given(one.limit(5), "SELECT 1 LIMIT :param_1"),
                given(one.offset(5), "SELECT 1 LIMIT -1 OFFSET :param_1"),
                given(one.limit(5).offset(3), "SELECT 1 LIMIT :param_1 OFFSET :param_2"),
                given(one.fetch(1), "SELECT 1 FETCH FIRST :param_1 ROWS ONLY"),
                given(one.fetch(1).offset(7), "SELECT 1 OFFSET :param_1 ROWS FETCH FIRST :param_2 ROWS ONLY"),
                given(one.fetchWithTies(4), "SELECT 1 FETCH FIRST :param_1 ROWS WITH TIES"),
                given(one.limit(42).fetch(1), "SELECT 1 FETCH FIRST :param_1 ROWS ONLY"),
                given(one.fetch(42).limit(1), "SELECT 1 LIMIT :param_1"),
                given(one.limit(42).offset(7).fetch(1), "SELECT 1 OFFSET :param_1 ROWS FETCH FIRST :param_2 ROWS ONLY"),
                given(
                        one.limit(literalColumn("Q", integer()).plus(literalColumn("Y", integer()))),
                        "SELECT 1 LIMIT Q + Y"),
                given(select(mytable).withForUpdate(), ALL + " FOR UPDATE"),
                given(
                        select(columnClause("a"), columnClause("b"))
                                .selectFrom(text("sometable").asFrom()),
                        "SELECT a, b FROM sometable"));
    }
}
