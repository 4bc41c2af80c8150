package dev.azoth.postgresql;

import static dev.azoth.postgresql.SqlCases.given;
import static dev.azoth.sql.Sql.any;
import static dev.azoth.sql.Sql.cast;
import static dev.azoth.sql.Sql.columnClause;
import static dev.azoth.sql.Sql.delete;
import static dev.azoth.sql.Sql.extract;
import static dev.azoth.sql.Sql.func;
import static dev.azoth.sql.Sql.insert;
import static dev.azoth.sql.Sql.not;
import static dev.azoth.sql.Sql.select;
import static dev.azoth.sql.Sql.tableClause;
import static dev.azoth.sql.Sql.union;
import static dev.azoth.sql.Sql.update;
import static dev.azoth.sql.type.Types.double_;
import static dev.azoth.sql.type.Types.integer;
import static dev.azoth.sql.type.Types.string;
import static dev.azoth.sql.type.Types.text;

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
 * PostgreSQL's words, one row a case; cases and SQL are those of SQLAlchemy's {@code test/dialect/postgresql/test_compiler.py}, but for the
 * predicate of a partial index: with parameters in it the server could not find the index.
 */
class PostgresSqlCasesTest {
    private static final String ALL = "SELECT mytable.myid, mytable.name, mytable.description FROM mytable";
    private static final String SEVEN = ALL + " WHERE mytable.myid = $1::INTEGER";

    private final ColumnClause<Integer> myid = columnClause("myid", integer());
    private final ColumnClause<String> name = columnClause("name", string());
    private final ColumnClause<String> description = columnClause("description", string());
    private final TableClause mytable = tableClause("mytable", myid, name, description);
    private final ColumnClause<Integer> otherid = columnClause("otherid", integer());
    private final ColumnClause<String> othername = columnClause("othername", string());
    private final TableClause other = tableClause("table2", otherid, othername);

    @TestFactory
    Stream<DynamicTest> locks() {
        var seven = select(mytable).where(myid.eq(7));
        var alias = mytable.alias();
        var plain = ForUpdate.PLAIN;
        return Stream.of(
                given(seven.withForUpdate(), SEVEN + " FOR UPDATE"),
                given(seven.withForUpdate(plain.withNowait()), SEVEN + " FOR UPDATE NOWAIT"),
                given(seven.withForUpdate(plain.withSkipLocked()), SEVEN + " FOR UPDATE SKIP LOCKED"),
                given(seven.withForUpdate(plain.asRead()), SEVEN + " FOR SHARE"),
                given(seven.withForUpdate(plain.asRead().withNowait()), SEVEN + " FOR SHARE NOWAIT"),
                given(seven.withForUpdate(plain.asRead().withSkipLocked()), SEVEN + " FOR SHARE SKIP LOCKED"),
                given(seven.withForUpdate(plain.withKeyShare()), SEVEN + " FOR NO KEY UPDATE"),
                given(seven.withForUpdate(plain.withKeyShare().withNowait()), SEVEN + " FOR NO KEY UPDATE NOWAIT"),
                given(
                        seven.withForUpdate(plain.withKeyShare().withSkipLocked()),
                        SEVEN + " FOR NO KEY UPDATE SKIP LOCKED"),
                given(seven.withForUpdate(plain.withKeyShare().asRead()), SEVEN + " FOR KEY SHARE"),
                given(seven.withForUpdate(plain.withKeyShare().asRead().withNowait()), SEVEN + " FOR KEY SHARE NOWAIT"),
                given(seven.withForUpdate(plain.of(mytable)), SEVEN + " FOR UPDATE OF mytable"),
                given(seven.withForUpdate(plain.of(mytable).asRead()), SEVEN + " FOR SHARE OF mytable"),
                given(seven.withForUpdate(plain.of(mytable).withNowait()), SEVEN + " FOR UPDATE OF mytable NOWAIT"),
                given(
                        seven.withForUpdate(plain.of(mytable).asRead().withSkipLocked()),
                        SEVEN + " FOR SHARE OF mytable SKIP LOCKED"),
                given(
                        select(alias).where(alias.c(myid).eq(7)).withForUpdate(plain.of(alias)),
                        "SELECT mytable_1.myid, mytable_1.name, mytable_1.description FROM mytable AS mytable_1 "
                                + "WHERE mytable_1.myid = $1::INTEGER FOR UPDATE OF mytable_1"),
                given(
                        select(othername)
                                .selectFrom(other.join(mytable, myid.eq(otherid)))
                                .withForUpdate(plain.of(mytable, other)),
                        "SELECT table2.othername FROM table2 JOIN mytable ON mytable.myid = table2.otherid "
                                + "FOR UPDATE OF mytable, table2"),
                given(
                        select(name).union(select(othername)).withForUpdate(),
                        "SELECT mytable.name FROM mytable UNION SELECT table2.othername FROM table2 FOR UPDATE"));
    }

    @TestFactory
    Stream<DynamicTest> distinct_on_limits_and_lateral() {
        var sub = select(mytable).subquery("sq");
        var lateral = select(otherid).where(otherid.eq(myid)).lateral("l");
        return Stream.of(
                given(select(mytable).distinct(), "SELECT DISTINCT" + ALL.substring(6)),
                given(select(mytable).distinctOn(name), "SELECT DISTINCT ON (mytable.name)" + ALL.substring(6)),
                given(
                        select(mytable).distinctOn(name, description),
                        "SELECT DISTINCT ON (mytable.name, mytable.description)" + ALL.substring(6)),
                given(
                        select(myid, sub.c(myid)).distinctOn(sub.c(myid)),
                        "SELECT DISTINCT ON (sq.myid) mytable.myid, sq.myid AS myid_1 FROM mytable, "
                                + "(SELECT mytable.myid AS myid, mytable.name AS name, mytable.description AS "
                                + "description FROM mytable) AS sq"),
                given(
                        select(mytable).distinctOn(name.eq("x")),
                        "SELECT DISTINCT ON (mytable.name = $1::VARCHAR)" + ALL.substring(6)),
                given(select(mytable).limit(5), ALL + " LIMIT $1::BIGINT"),
                given(select(mytable).offset(5), ALL + " LIMIT ALL OFFSET $1::BIGINT"),
                given(select(mytable).limit(5).offset(6), ALL + " LIMIT $1::BIGINT OFFSET $2::BIGINT"),
                given(select(mytable).fetch(5), ALL + " FETCH FIRST ($1::BIGINT) ROWS ONLY"),
                given(
                        select(mytable).offset(2).fetchWithTies(5),
                        ALL + " OFFSET ($1::BIGINT) ROWS FETCH FIRST ($2::BIGINT) ROWS WITH TIES"),
                given(
                        union(select(myid).limit(1), select(otherid)).limit(2),
                        "(SELECT mytable.myid FROM mytable LIMIT $1::BIGINT) UNION SELECT table2.otherid FROM table2 "
                                + "LIMIT $2::BIGINT"),
                given(
                        select(myid, lateral.c(otherid)),
                        "SELECT mytable.myid, l.otherid FROM mytable, LATERAL (SELECT table2.otherid AS otherid "
                                + "FROM table2 WHERE table2.otherid = mytable.myid) AS l"),
                given(
                        select(func("generate_series", 1, 5).tableValued("value")),
                        "SELECT anon_1.value FROM generate_series($1::INTEGER, $2::INTEGER) AS anon_1"));
    }

    @TestFactory
    Stream<DynamicTest> operators() {
        return Stream.of(
                given(name.ilike("a"), "mytable.name ILIKE $1::VARCHAR"),
                given(not(name.ilike("a")), "mytable.name NOT ILIKE $1::VARCHAR"),
                given(name.ilike("a", '\\'), "mytable.name ILIKE $1::VARCHAR ESCAPE '\\'"),
                given(name.regexpMatch("^a"), "mytable.name ~ $1::VARCHAR"),
                given(name.regexpMatch("^a", "i"), "mytable.name ~* $1::VARCHAR"),
                given(not(name.regexpMatch("^a")), "mytable.name !~ $1::VARCHAR"),
                given(not(name.regexpMatch("^a", "i")), "mytable.name !~* $1::VARCHAR"),
                given(name.regexpMatch("^a", "xg"), "mytable.name ~ CONCAT('(?', 'xg', ')', $1::VARCHAR)"),
                given(name.regexpMatch(description), "mytable.name ~ mytable.description"),
                given(name.regexpMatch(description, "i"), "mytable.name ~* mytable.description"),
                given(name.regexpReplace("p", "r"), "REGEXP_REPLACE(mytable.name, $1::VARCHAR, $2::VARCHAR)"),
                given(
                        name.regexpReplace("p", "r", "ig"),
                        "REGEXP_REPLACE(mytable.name, $1::VARCHAR, $2::VARCHAR, 'ig')"),
                given(
                        func("aggregate_strings", name, ",").aggregateOrderBy(description.desc()),
                        "string_agg(mytable.name, $1::VARCHAR ORDER BY mytable.description DESC)"),
                given(myid.isDistinctFrom(1), "mytable.myid IS DISTINCT FROM $1::INTEGER"),
                given(not(myid.isDistinctFrom(1)), "mytable.myid IS NOT DISTINCT FROM $1::INTEGER"),
                given(myid.bitXor(5), "mytable.myid # $1::INTEGER"),
                given(myid.mod(5), "mytable.myid % $1::INTEGER"),
                given(myid.div(5), "mytable.myid / $1::INTEGER"),
                given(myid.trueDiv(5), "mytable.myid / CAST($1::INTEGER AS NUMERIC)"),
                given(name.startsWithLiteral("a"), "mytable.name LIKE $1::VARCHAR || '%' ESCAPE '/'"),
                given(name.concat("x"), "mytable.name || $1::VARCHAR"),
                given(name.collate("C"), "mytable.name COLLATE \"C\""),
                given(myid.in(1, 2), "mytable.myid IN ($1::INTEGER, $2::INTEGER)"),
                given(not(myid.in(1, 2)), "(mytable.myid NOT IN ($1::INTEGER, $2::INTEGER))"),
                given(myid.in(List.of()), "mytable.myid IN (NULL) AND (1 != 1)"),
                given(not(myid.in(List.of())), "(mytable.myid NOT IN (NULL) OR (1 = 1))"),
                given(myid.eq(any(select(otherid))), "mytable.myid = ANY (SELECT table2.otherid FROM table2)"),
                given(cast(myid, double_()), "CAST(mytable.myid AS DOUBLE PRECISION)"),
                given(cast(myid, text()), "CAST(mytable.myid AS TEXT)"),
                given(extract("epoch", myid), "EXTRACT(epoch FROM mytable.myid)"),
                given(func("now"), "now()"),
                given(func("current_schema"), "CURRENT_SCHEMA"),
                given(func("aggregate_strings", name, ","), "string_agg(mytable.name, $1::VARCHAR)"),
                given(select(columnClause("variadic"), columnClause("window")), "SELECT \"variadic\", \"window\""));
    }

    @TestFactory
    Stream<DynamicTest> insert_and_on_conflict() {
        String into = "INSERT INTO mytable (name) VALUES ($1::VARCHAR)";
        var named = insert(mytable).value(name, "foo");
        return Stream.of(
                given(named, into),
                given(named.returning(myid, name), into + " RETURNING mytable.myid, mytable.name"),
                given(named.returning(mytable), into + " RETURNING mytable.myid, mytable.name, mytable.description"),
                given(named.returning(func("length", name)), into + " RETURNING length(mytable.name) AS length_1"),
                given(
                        insert(mytable).values(List.of(Map.of("name", "a"), Map.of("name", "b"))),
                        into + ", ($2::VARCHAR)"),
                given(named.onConflictDoNothing(), into + " ON CONFLICT DO NOTHING"),
                given(named.onConflictDoNothing(myid), into + " ON CONFLICT (myid) DO NOTHING"),
                given(
                        named.onConflict(OnConflict.ofConstraint("uq_name").doNothing()),
                        into + " ON CONFLICT ON CONSTRAINT uq_name DO NOTHING"),
                given(
                        named.onConflict(OnConflict.of(myid).setExcluded(name)),
                        into + " ON CONFLICT (myid) DO UPDATE SET name = excluded.name"),
                given(
                        named.onConflict(OnConflict.ofConstraint("uq_name").setExcluded(myid)),
                        into + " ON CONFLICT ON CONSTRAINT uq_name DO UPDATE SET myid = excluded.myid"),
                given(
                        named.onConflict(OnConflict.of(myid).set(name, "bar")),
                        into + " ON CONFLICT (myid) DO UPDATE SET name = $2::VARCHAR"),
                given(
                        named.onConflict(OnConflict.of(myid).set(name, name.concat("x"))),
                        into + " ON CONFLICT (myid) DO UPDATE SET name = (mytable.name || $2::VARCHAR)"),
                given(
                        named.onConflict(
                                OnConflict.of(name).indexWhere(name.gt("m")).setExcluded(name)),
                        into + " ON CONFLICT (name) WHERE name > 'm' DO UPDATE SET name = excluded.name"),
                given(
                        named.onConflict(OnConflict.of(name, description)
                                .indexWhere(description.ne("foo"))
                                .setExcluded(name)),
                        into + " ON CONFLICT (name, description) WHERE description != 'foo' "
                                + "DO UPDATE SET name = excluded.name"),
                given(
                        named.onConflict(OnConflict.of(myid).setExcluded(name).where(name.ne("x"))),
                        into
                                + " ON CONFLICT (myid) DO UPDATE SET name = excluded.name WHERE mytable.name != $2::VARCHAR"),
                given(
                        insert(mytable)
                                .fromSelect(List.of("myid", "name"), select(otherid, othername))
                                .onConflict(OnConflict.of(myid).setExcluded(name)),
                        "INSERT INTO mytable (myid, name) SELECT table2.otherid, table2.othername FROM table2 "
                                + "ON CONFLICT (myid) DO UPDATE SET name = excluded.name"),
                given(
                        select(named.onConflict(OnConflict.of(myid).setExcluded(name))
                                .returning(myid)
                                .cte("i_upsert")),
                        "WITH i_upsert AS (" + into + " ON CONFLICT (myid) DO UPDATE SET name = excluded.name "
                                + "RETURNING mytable.myid) SELECT i_upsert.myid FROM i_upsert"));
    }

    @TestFactory
    Stream<DynamicTest> update_and_delete() {
        var alias = other.alias("a1");
        return Stream.of(
                given(update(mytable).set(name, "x"), "UPDATE mytable SET name=$1::VARCHAR"),
                given(
                        update(mytable).set(name, "x").returning(myid, name),
                        "UPDATE mytable SET name=$1::VARCHAR RETURNING mytable.myid, mytable.name"),
                given(
                        update(mytable).set(name, "x").returning(func("length", name)),
                        "UPDATE mytable SET name=$1::VARCHAR RETURNING length(mytable.name) AS length_1"),
                given(
                        update(mytable).set(name, othername).where(myid.eq(otherid)),
                        "UPDATE mytable SET name=table2.othername FROM table2 WHERE mytable.myid = table2.otherid"),
                given(
                        update(mytable).set(name, alias.c(othername)).where(myid.eq(alias.c(otherid))),
                        "UPDATE mytable SET name=a1.othername FROM table2 AS a1 WHERE mytable.myid = a1.otherid"),
                given(update(mytable).set(myid, myid.plus(1)), "UPDATE mytable SET myid=(mytable.myid + $1::INTEGER)"),
                given(
                        delete(mytable).where(myid.eq(otherid)),
                        "DELETE FROM mytable USING table2 WHERE mytable.myid = table2.otherid"),
                given(
                        delete(mytable).where(myid.eq(alias.c(otherid))).returning(myid),
                        "DELETE FROM mytable USING table2 AS a1 WHERE mytable.myid = a1.otherid RETURNING mytable.myid"),
                given(
                        delete(mytable).where(myid.in(1, 2)),
                        "DELETE FROM mytable WHERE mytable.myid IN ($1::INTEGER, $2::INTEGER)"));
    }
}
