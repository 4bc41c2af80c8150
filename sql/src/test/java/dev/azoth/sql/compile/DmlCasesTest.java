package dev.azoth.sql.compile;

import static dev.azoth.sql.Sql.bindparam;
import static dev.azoth.sql.Sql.columnClause;
import static dev.azoth.sql.Sql.delete;
import static dev.azoth.sql.Sql.exists;
import static dev.azoth.sql.Sql.func;
import static dev.azoth.sql.Sql.insert;
import static dev.azoth.sql.Sql.literal;
import static dev.azoth.sql.Sql.select;
import static dev.azoth.sql.Sql.tableClause;
import static dev.azoth.sql.Sql.text;
import static dev.azoth.sql.Sql.update;
import static dev.azoth.sql.compile.SqlCases.given;
import static dev.azoth.sql.type.Types.integer;
import static dev.azoth.sql.type.Types.string;

import dev.azoth.sql.ColumnClause;
import dev.azoth.sql.TableClause;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** INSERT, UPDATE, DELETE, one row a case; cases and SQL are those of SQLAlchemy's test_insert.py, test_update.py and test_delete.py. */
class DmlCasesTest {
    private final ColumnClause<Integer> myid = columnClause("myid", integer());
    private final ColumnClause<String> name = columnClause("name", string(30));
    private final ColumnClause<String> description = columnClause("description", string(50));
    private final TableClause mytable = tableClause("mytable", myid, name, description);
    private final ColumnClause<Integer> otherid = columnClause("otherid", integer());
    private final ColumnClause<String> othername = columnClause("othername", string(30));
    private final TableClause other = tableClause("myothertable", otherid, othername);

    @TestFactory
    Stream<DynamicTest> rows_are_inserted() {
        return Stream.of(
                given(
                        insert(mytable),
                        "INSERT INTO mytable (myid, name, description) VALUES (:myid, :name, :description)"),
                given(
                        insert(mytable).value(myid, 3).value(name, "jack"),
                        "INSERT INTO mytable (myid, name) VALUES (:myid, :name)"),
                given(
                        insert(mytable).values(Map.of("name", bindparam("username", string()))),
                        "INSERT INTO mytable (name) VALUES (:username)"),
                given(
                        insert(mytable).value(name, func("lower", "X")),
                        "INSERT INTO mytable (name) VALUES (lower(:lower_1))"),
                given(
                        insert(mytable)
                                .value(
                                        name,
                                        select(othername).where(otherid.eq(7)).scalarSubquery()),
                        "INSERT INTO mytable (name) VALUES ((SELECT myothertable.othername FROM myothertable "
                                + "WHERE myothertable.otherid = :otherid_1))"),
                given(
                        insert(mytable)
                                .value(myid, literal(5))
                                .value(name, text("x").columns(name).scalarSubquery()),
                        "INSERT INTO mytable (myid, name) VALUES (:param_1, (x))"),
                given(
                        insert(mytable).values(List.of(Map.of("name", "a"), Map.of("name", "b"))),
                        "INSERT INTO mytable (name) VALUES (:name_m0), (:name_m1)"),
                given(
                        insert(mytable).fromSelect(List.of("myid", "name"), select(otherid, othername)),
                        "INSERT INTO mytable (myid, name) SELECT myothertable.otherid, myothertable.othername "
                                + "FROM myothertable"),
                given(
                        insert(mytable)
                                .fromSelect(
                                        List.of("myid"),
                                        select(otherid)
                                                .union(select(myid))
                                                .orderBy(text("1"))
                                                .limit(3)),
                        "INSERT INTO mytable (myid) SELECT myothertable.otherid FROM myothertable UNION "
                                + "SELECT mytable.myid FROM mytable ORDER BY 1 LIMIT :param_1"),
                given(
                        insert(mytable).value(name, "x").returning(myid, name),
                        "INSERT INTO mytable (name) VALUES (:name) RETURNING mytable.myid, mytable.name"),
                given(
                        insert(mytable).value(name, "x").returning(func("length", name)),
                        "INSERT INTO mytable (name) VALUES (:name) RETURNING length(mytable.name) AS length_1"),
                given(
                        insert(mytable).value(name, "x").returning(name.as("n")),
                        "INSERT INTO mytable (name) VALUES (:name) RETURNING mytable.name AS n"));
    }

    @TestFactory
    Stream<DynamicTest> rows_are_updated() {
        var alias = other.alias("t1");
        return Stream.of(
                given(update(mytable), "UPDATE mytable SET myid=:myid, name=:name, description=:description"),
                given(
                        update(mytable).where(myid.eq(7)).set(name, "fred"),
                        "UPDATE mytable SET name=:name WHERE mytable.myid = :myid_1"),
                given(update(mytable).set(name, description), "UPDATE mytable SET name=mytable.description"),
                given(update(mytable).set(myid, myid.plus(1)), "UPDATE mytable SET myid=(mytable.myid + :myid_1)"),
                given(update(mytable).set(name, func("lower", name)), "UPDATE mytable SET name=lower(mytable.name)"),
                given(update(mytable).set(name, (String) null), "UPDATE mytable SET name=:name"),
                given(update(mytable).set(name, dev.azoth.sql.Sql.null_()), "UPDATE mytable SET name=NULL"),
                given(
                        update(mytable)
                                .set(
                                        name,
                                        select(othername)
                                                .where(otherid.eq(myid))
                                                .scalarSubquery()),
                        "UPDATE mytable SET name=(SELECT myothertable.othername FROM myothertable "
                                + "WHERE myothertable.otherid = mytable.myid)"),
                given(
                        update(mytable)
                                .where(name.eq(select(othername)
                                        .where(otherid.eq(myid))
                                        .scalarSubquery()))
                                .set(name, "x"),
                        "UPDATE mytable SET name=:name WHERE mytable.name = (SELECT myothertable.othername "
                                + "FROM myothertable WHERE myothertable.otherid = mytable.myid)"),
                given(
                        update(mytable)
                                .where(exists(select(otherid).where(otherid.eq(myid))))
                                .set(name, "x"),
                        "UPDATE mytable SET name=:name WHERE EXISTS (SELECT myothertable.otherid FROM myothertable "
                                + "WHERE myothertable.otherid = mytable.myid)"),
                given(
                        update(mytable).where(myid.eq(otherid)).set(name, othername),
                        "UPDATE mytable SET name=myothertable.othername FROM myothertable "
                                + "WHERE mytable.myid = myothertable.otherid"),
                given(
                        update(mytable).where(myid.eq(alias.c(otherid))).set(name, "x"),
                        "UPDATE mytable SET name=:name FROM myothertable AS t1 WHERE mytable.myid = t1.otherid"),
                given(
                        update(mytable)
                                .where(myid.eq(otherid), otherid.eq(alias.c(otherid)))
                                .set(name, "x"),
                        "UPDATE mytable SET name=:name FROM myothertable, myothertable AS t1 "
                                + "WHERE mytable.myid = myothertable.otherid AND myothertable.otherid = t1.otherid"),
                given(
                        update(mytable).ordered().set(name, myid.plus(1)).set(myid, 5),
                        "UPDATE mytable SET name=(mytable.myid + :myid_1), myid=:myid"),
                given(
                        update(mytable).set(name, "x").where(text("myid = 5")).returning(myid),
                        "UPDATE mytable SET name=:name WHERE myid = 5 RETURNING mytable.myid"));
    }

    @TestFactory
    Stream<DynamicTest> rows_are_deleted() {
        var alias = other.alias("t1");
        return Stream.of(
                given(delete(mytable), "DELETE FROM mytable"),
                given(delete(mytable).where(myid.eq(7)), "DELETE FROM mytable WHERE mytable.myid = :myid_1"),
                given(
                        delete(mytable).where(myid.eq(7)).where(name.eq("somename")),
                        "DELETE FROM mytable WHERE mytable.myid = :myid_1 AND mytable.name = :name_1"),
                given(delete(mytable).where(text("x = :p").asCondition()), "DELETE FROM mytable WHERE x = :p"),
                given(
                        delete(mytable)
                                .where(name.eq(select(othername)
                                        .where(otherid.eq(myid))
                                        .scalarSubquery())),
                        "DELETE FROM mytable WHERE mytable.name = (SELECT myothertable.othername FROM myothertable "
                                + "WHERE myothertable.otherid = mytable.myid)"),
                given(
                        delete(mytable).where(myid.in(select(otherid))),
                        "DELETE FROM mytable WHERE mytable.myid IN (SELECT myothertable.otherid FROM myothertable)"),
                given(
                        delete(mytable).where(exists(select(otherid).where(otherid.eq(myid)))),
                        "DELETE FROM mytable WHERE EXISTS (SELECT myothertable.otherid FROM myothertable "
                                + "WHERE myothertable.otherid = mytable.myid)"),
                given(
                        delete(mytable).where(myid.eq(otherid)),
                        "DELETE FROM mytable , myothertable WHERE mytable.myid = myothertable.otherid"),
                given(
                        delete(mytable)
                                .where(
                                        myid.eq(alias.c(otherid)),
                                        alias.c(othername).eq("x")),
                        "DELETE FROM mytable , myothertable AS t1 WHERE mytable.myid = t1.otherid "
                                + "AND t1.othername = :othername_1"),
                given(
                        delete(mytable).where(myid.eq(1)).returning(name),
                        "DELETE FROM mytable WHERE mytable.myid = :myid_1 RETURNING mytable.name"));
    }
}
