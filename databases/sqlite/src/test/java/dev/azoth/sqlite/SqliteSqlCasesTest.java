package dev.azoth.sqlite;

import static dev.azoth.sql.Sql.cast;
import static dev.azoth.sql.Sql.columnClause;
import static dev.azoth.sql.Sql.delete;
import static dev.azoth.sql.Sql.extract;
import static dev.azoth.sql.Sql.false_;
import static dev.azoth.sql.Sql.func;
import static dev.azoth.sql.Sql.insert;
import static dev.azoth.sql.Sql.not;
import static dev.azoth.sql.Sql.select;
import static dev.azoth.sql.Sql.tableClause;
import static dev.azoth.sql.Sql.true_;
import static dev.azoth.sql.Sql.tuple;
import static dev.azoth.sql.Sql.union;
import static dev.azoth.sql.Sql.update;
import static dev.azoth.sql.type.Types.boolean_;
import static dev.azoth.sql.type.Types.integer;
import static dev.azoth.sql.type.Types.string;
import static dev.azoth.sqlite.SqlCases.given;

import dev.azoth.sql.ColumnClause;
import dev.azoth.sql.ForUpdate;
import dev.azoth.sql.OnConflict;
import dev.azoth.sql.TableClause;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * SQLite's words, one row a case; cases and SQL are those of SQLAlchemy's {@code test/dialect/test_sqlite.py}, but for LIMIT, which gets
 * no OFFSET that was not asked for.
 */
class SqliteSqlCasesTest {
    private static final String ALL = "SELECT mytable.myid, mytable.name, mytable.active FROM mytable";

    private final ColumnClause<Integer> myid = columnClause("myid", integer());
    private final ColumnClause<String> name = columnClause("name", string());
    private final ColumnClause<Boolean> active = columnClause("active", boolean_());
    private final TableClause mytable = tableClause("mytable", myid, name, active);
    private final ColumnClause<Integer> otherid = columnClause("otherid", integer());
    private final TableClause other = tableClause("table2", otherid);

    @TestFactory
    Stream<DynamicTest> select_statements() {
        return Stream.of(
                given(select(mytable), ALL),
                given(select(other), "SELECT table2.otherid FROM table2"),
                given(select(mytable).limit(5), ALL + " LIMIT ?"),
                given(select(mytable).offset(5), ALL + " LIMIT -1 OFFSET ?"),
                given(select(mytable).limit(5).offset(6), ALL + " LIMIT ? OFFSET ?"),
                given(select(mytable).withForUpdate(), ALL),
                given(select(mytable).withForUpdate(ForUpdate.PLAIN.withNowait()), ALL),
                given(select(mytable).where(active), ALL + " WHERE mytable.active = 1"),
                given(select(mytable).where(not(active)), ALL + " WHERE mytable.active = 0"),
                given(select(mytable).where(true_()), ALL + " WHERE 1 = 1"),
                given(select(mytable).where(false_()), ALL + " WHERE 0 = 1"),
                given(select(mytable).distinct(), "SELECT DISTINCT" + ALL.substring(6)),
                given(
                        union(select(myid), select(otherid)).orderBy(dev.azoth.sql.Sql.text("1")),
                        "SELECT mytable.myid FROM mytable UNION SELECT table2.otherid FROM table2 ORDER BY 1"),
                given(
                        select(mytable).orderBy(name.desc().nullsLast()),
                        ALL + " ORDER BY mytable.name DESC NULLS LAST"));
    }

    @TestFactory
    Stream<DynamicTest> operators() {
        return Stream.of(
                given(myid.isDistinctFrom(1), "mytable.myid IS NOT ?"),
                given(myid.isNotDistinctFrom(1), "mytable.myid IS ?"),
                given(not(myid.isDistinctFrom(1)), "mytable.myid IS ?"),
                given(name.ilike("a"), "lower(mytable.name) LIKE lower(?)"),
                given(name.regexpMatch("^a"), "mytable.name REGEXP ?"),
                given(not(name.regexpMatch("^a")), "mytable.name NOT REGEXP ?"),
                given(name.concat("x"), "mytable.name || ?"),
                given(myid.mod(5), "mytable.myid % ?"),
                given(myid.trueDiv(5), "mytable.myid / (? + 0.0)"),
                given(myid.div(5), "mytable.myid / ?"),
                given(myid.trueDiv(myid.plus(otherid)), "mytable.myid / ((mytable.myid + table2.otherid) + 0.0)"),
                given(myid.in(1, 2), "mytable.myid IN (?, ?)"),
                given(myid.in(List.of()), "mytable.myid IN (NULL) AND (1 != 1)"),
                given(not(myid.in(List.of())), "(mytable.myid NOT IN (NULL) OR (1 = 1))"),
                given(
                        tuple(myid, name).in(List.of(List.of(1, "a"), List.of(2, "b"))),
                        "(mytable.myid, mytable.name) IN (VALUES (?, ?), (?, ?))"),
                given(extract("year", name), "CAST(STRFTIME('%Y', mytable.name) AS INTEGER)"),
                given(extract("dow", name), "CAST(STRFTIME('%w', mytable.name) AS INTEGER)"),
                given(cast(name, integer()), "CAST(mytable.name AS INTEGER)"),
                given(func("now"), "CURRENT_TIMESTAMP"),
                given(func("char_length", name), "length(mytable.name)"),
                given(func("aggregate_strings", name, ","), "group_concat(mytable.name, ?)"));
    }

    @TestFactory
    Stream<DynamicTest> statements_that_change_rows() {
        String into = "INSERT INTO mytable (name) VALUES (?)";
        var named = insert(mytable).value(name, "foo");
        return Stream.of(
                given(named, into),
                given(insert(mytable).values(List.of(Map.of("name", "a"), Map.of("name", "b"))), into + ", (?)"),
                given(named.returning(myid), into + " RETURNING myid"),
                given(named.returning(func("length", name)), into + " RETURNING length(name) AS length_1"),
                given(named.onConflictDoNothing(), into + " ON CONFLICT DO NOTHING"),
                given(named.onConflictDoNothing(myid), into + " ON CONFLICT (myid) DO NOTHING"),
                given(
                        named.onConflict(OnConflict.of(myid).setExcluded(name)),
                        into + " ON CONFLICT (myid) DO UPDATE SET name = excluded.name"),
                given(
                        named.onConflict(OnConflict.of(myid).set(name, "x").where(name.ne("y"))),
                        into + " ON CONFLICT (myid) DO UPDATE SET name = ? WHERE mytable.name != ?"),
                given(
                        named.onConflict(
                                OnConflict.of(name).indexWhere(name.gt("m")).setExcluded(name)),
                        into + " ON CONFLICT (name) WHERE name > 'm' DO UPDATE SET name = excluded.name"),
                given(
                        insert(mytable)
                                .fromSelect(List.of("myid"), select(otherid).where(otherid.gt(1)))
                                .onConflict(OnConflict.of(myid).doNothing()),
                        "INSERT INTO mytable (myid) SELECT table2.otherid FROM table2 WHERE table2.otherid > ? "
                                + "ON CONFLICT (myid) DO NOTHING"),
                given(
                        update(mytable).set(name, "x").where(myid.eq(1)).returning(name),
                        "UPDATE mytable SET name=? WHERE mytable.myid = ? RETURNING name"),
                given(
                        update(mytable).set(myid, otherid).where(myid.eq(otherid)),
                        "UPDATE mytable SET myid=table2.otherid FROM table2 WHERE mytable.myid = table2.otherid"),
                given(
                        delete(mytable).where(myid.in(select(otherid))),
                        "DELETE FROM mytable WHERE mytable.myid IN (SELECT table2.otherid FROM table2)"),
                given(
                        delete(mytable).where(myid.eq(1)).returning(myid, name),
                        "DELETE FROM mytable WHERE mytable.myid = ? RETURNING myid, name"));
    }
}
