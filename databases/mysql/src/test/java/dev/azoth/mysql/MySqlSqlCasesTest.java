package dev.azoth.mysql;

import static dev.azoth.mysql.SqlCases.given;
import static dev.azoth.sql.Sql.cast;
import static dev.azoth.sql.Sql.columnClause;
import static dev.azoth.sql.Sql.delete;
import static dev.azoth.sql.Sql.excluded;
import static dev.azoth.sql.Sql.extract;
import static dev.azoth.sql.Sql.func;
import static dev.azoth.sql.Sql.insert;
import static dev.azoth.sql.Sql.literal;
import static dev.azoth.sql.Sql.literalColumn;
import static dev.azoth.sql.Sql.not;
import static dev.azoth.sql.Sql.select;
import static dev.azoth.sql.Sql.sum;
import static dev.azoth.sql.Sql.tableClause;
import static dev.azoth.sql.Sql.union;
import static dev.azoth.sql.Sql.update;
import static dev.azoth.sql.type.Types.binary;
import static dev.azoth.sql.type.Types.date;
import static dev.azoth.sql.type.Types.integer;
import static dev.azoth.sql.type.Types.string;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.error.UnsupportedFeatureException;
import dev.azoth.sql.ColumnClause;
import dev.azoth.sql.ForUpdate;
import dev.azoth.sql.OnConflict;
import dev.azoth.sql.TableClause;
import dev.azoth.sql.compile.CompileRequest;
import dev.azoth.sql.type.Types;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * MySQL's and MariaDB's words, one row a case; cases and SQL are those of SQLAlchemy's {@code test/dialect/mysql/test_compiler.py},
 * but for DECIMAL without a scale, which would cut fractions off.
 */
class MySqlSqlCasesTest {
    private static final String ALL = "SELECT mytable.myid, mytable.name, mytable.description FROM mytable";
    private static final String SEVEN = ALL + " WHERE mytable.myid = ?";

    private final ColumnClause<Integer> myid = columnClause("myid", integer());
    private final ColumnClause<String> name = columnClause("name", string());
    private final ColumnClause<String> description = columnClause("description", string());
    private final TableClause mytable = tableClause("mytable", myid, name, description);
    private final ColumnClause<Integer> otherid = columnClause("otherid", integer());
    private final ColumnClause<String> othername = columnClause("othername", string());
    private final TableClause other = tableClause("table2", otherid, othername);

    @TestFactory
    Stream<DynamicTest> select_statements() {
        return Stream.of(
                given(select(mytable).limit(10).offset(20), ALL + " LIMIT ?, ?"),
                given(select(mytable).limit(10), ALL + " LIMIT ?"),
                given(select(mytable).offset(10), ALL + " LIMIT ?, 18446744073709551615"),
                given(select(mytable).distinct(), "SELECT DISTINCT" + ALL.substring(6)),
                given(select(mytable).prefixWith("SQL_NO_CACHE"), "SELECT SQL_NO_CACHE" + ALL.substring(6)),
                given(
                        select(otherid).selectFrom(other.join(mytable, myid.eq(otherid))),
                        "SELECT table2.otherid FROM table2 INNER JOIN mytable ON mytable.myid = table2.otherid"),
                given(
                        select(otherid).selectFrom(other.outerJoin(mytable, myid.eq(otherid))),
                        "SELECT table2.otherid FROM table2 LEFT OUTER JOIN mytable ON mytable.myid = table2.otherid"),
                given(
                        select(sum(myid)).groupBy(func("rollup", name, description)),
                        "SELECT sum(mytable.myid) AS sum_1 FROM mytable "
                                + "GROUP BY mytable.name, mytable.description WITH ROLLUP"),
                given(
                        union(select(myid).limit(1), select(otherid)).limit(2),
                        "(SELECT mytable.myid FROM mytable LIMIT ?) UNION SELECT table2.otherid FROM table2 LIMIT ?"));
    }

    @TestFactory
    Stream<DynamicTest> locks() {
        var seven = select(mytable).where(myid.eq(7));
        var plain = ForUpdate.PLAIN;
        return Stream.of(
                given(seven.withForUpdate(), SEVEN + " FOR UPDATE"),
                given(seven.withForUpdate(plain.asRead()), SEVEN + " LOCK IN SHARE MODE"),
                given(seven.withForUpdate(plain.withNowait()), SEVEN + " FOR UPDATE NOWAIT"),
                given(seven.withForUpdate(plain.withSkipLocked()), SEVEN + " FOR UPDATE SKIP LOCKED"),
                given(seven.withForUpdate(plain.of(mytable)), SEVEN + " FOR UPDATE OF mytable", SEVEN + " FOR UPDATE"),
                given(
                        seven.withForUpdate(plain.of(mytable).withSkipLocked()),
                        SEVEN + " FOR UPDATE OF mytable SKIP LOCKED",
                        SEVEN + " FOR UPDATE SKIP LOCKED"));
    }

    @TestFactory
    Stream<DynamicTest> regular_expressions() {
        return Stream.of(
                given(name.regexpMatch("pattern"), "mytable.name REGEXP ?"),
                given(name.regexpMatch(description), "mytable.name REGEXP mytable.description"),
                given(literal("string").regexpMatch(name), "? REGEXP mytable.name"),
                given(not(name.regexpMatch("pattern")), "mytable.name NOT REGEXP ?"),
                given(not(name.regexpMatch(description)), "mytable.name NOT REGEXP mytable.description"),
                given(
                        name.regexpMatch("pattern", "i'g"),
                        "REGEXP_LIKE(mytable.name, ?, 'i''g')",
                        "mytable.name REGEXP CONCAT('(?', 'i''g', ')', ?)"),
                given(
                        not(name.regexpMatch("pattern", "ig")),
                        "NOT REGEXP_LIKE(mytable.name, ?, 'ig')",
                        "mytable.name NOT REGEXP CONCAT('(?', 'ig', ')', ?)"),
                given(name.regexpReplace("pattern", "replacement"), "REGEXP_REPLACE(mytable.name, ?, ?)"),
                given(
                        name.regexpReplace(literal("pattern"), description),
                        "REGEXP_REPLACE(mytable.name, ?, mytable.description)"),
                given(
                        name.regexpReplace(description, literal("replacement")),
                        "REGEXP_REPLACE(mytable.name, mytable.description, ?)"),
                given(
                        name.regexpReplace("pattern", "replacement", "ig"),
                        "REGEXP_REPLACE(mytable.name, ?, ?, 'ig')",
                        "REGEXP_REPLACE(mytable.name, CONCAT('(?', 'ig', ')', ?), ?)"),
                given(
                        name.regexpReplace("pattern", "replacement", "i'g"),
                        "REGEXP_REPLACE(mytable.name, ?, ?, 'i''g')",
                        "REGEXP_REPLACE(mytable.name, CONCAT('(?', 'i''g', ')', ?), ?)"));
    }

    @TestFactory
    Stream<DynamicTest> operators_and_functions() {
        return Stream.of(
                given(name.concat("x").concat(description), "concat(mytable.name, ?, mytable.description)"),
                given(myid.isDistinctFrom(1), "NOT (mytable.myid <=> ?)"),
                given(not(myid.isDistinctFrom(1)), "mytable.myid <=> ?"),
                given(name.ilike("a"), "lower(mytable.name) LIKE lower(?)"),
                given(myid.mod(5), "mytable.myid % ?"),
                given(myid.trueDiv(5), "mytable.myid / ?"),
                given(myid.in(1, 2), "mytable.myid IN (?, ?)"),
                given(extract("year", name), "EXTRACT(year FROM mytable.name)"),
                given(extract("milliseconds", name), "EXTRACT(millisecond FROM mytable.name)"),
                given(func("utc_timestamp", 5), "utc_timestamp(?)"),
                given(func("current_timestamp", 6), "CURRENT_TIMESTAMP(?)"),
                given(func("sysdate"), "sysdate()"),
                given(func("random"), "rand()"),
                given(func("now"), "now()"),
                given(func("aggregate_strings", name, ","), "group_concat(mytable.name SEPARATOR ',')"),
                given(
                        func("aggregate_strings", name, ",").aggregateOrderBy(description.desc()),
                        "group_concat(mytable.name ORDER BY mytable.description DESC SEPARATOR ',')"));
    }

    @TestFactory
    Stream<DynamicTest> casts() {
        return Stream.of(
                given(cast(name, integer()), "CAST(mytable.name AS SIGNED INTEGER)"),
                given(cast(name, Types.smallInteger()), "CAST(mytable.name AS SIGNED INTEGER)"),
                given(cast(name, MySqlTypes.unsignedInteger()), "CAST(mytable.name AS UNSIGNED INTEGER)"),
                given(cast(name, Types.numeric()), "CAST(mytable.name AS DECIMAL(65, 30))"),
                given(cast(name, date()), "CAST(mytable.name AS DATE)"),
                given(cast(name, string()), "CAST(mytable.name AS CHAR)"),
                given(cast(name, string(32)), "CAST(mytable.name AS CHAR(32))"),
                given(cast(name, Types.text()), "CAST(mytable.name AS CHAR)"),
                given(cast(name, binary()), "CAST(mytable.name AS BINARY)"),
                given(cast(name, Types.double_()), "CAST(mytable.name AS DOUBLE)"),
                given(cast(name, Types.real()), "CAST(mytable.name AS FLOAT)"),
                given(cast(myid.plus(5), integer()), "CAST(mytable.myid + ? AS SIGNED INTEGER)"));
    }

    @TestFactory
    Stream<DynamicTest> statements_that_change_rows() {
        String into = "INSERT INTO mytable (myid, name) VALUES (?, ?), (?, ?)";
        var named = insert(mytable).values(List.of(Map.of("myid", 1, "name", "ab"), Map.of("myid", 2, "name", "b")));
        return Stream.of(
                given(
                        named.onConflict(OnConflict.of(myid).setExcluded(name, description)),
                        into + " ON DUPLICATE KEY UPDATE name = VALUES(name), description = VALUES(description)"),
                given(
                        named.onConflict(OnConflict.of(myid).set(name, literalColumn("bb"))),
                        into + " ON DUPLICATE KEY UPDATE name = bb"),
                given(
                        named.onConflict(OnConflict.of(myid).set(name, "foobar")),
                        into + " ON DUPLICATE KEY UPDATE name = ?"),
                given(
                        named.onConflict(OnConflict.of(myid)
                                .set(name, func("coalesce", excluded(name)))
                                .set(
                                        description,
                                        excluded(description)
                                                .concat("some literal")
                                                .concat(excluded(name)))),
                        into + " ON DUPLICATE KEY UPDATE name = coalesce(VALUES(name)), "
                                + "description = (concat(VALUES(description), ?, VALUES(name)))"),
                given(
                        insert(mytable)
                                .fromSelect(
                                        List.of("myid", "name"),
                                        select(otherid, othername).orderBy(otherid))
                                .onConflict(OnConflict.of(myid).setExcluded(name)),
                        "INSERT INTO mytable (myid, name) SELECT table2.otherid, table2.othername FROM table2 "
                                + "ORDER BY table2.otherid ON DUPLICATE KEY UPDATE name = VALUES(name)"),
                given(
                        delete(mytable).where(myid.eq(otherid)),
                        "DELETE FROM mytable USING mytable, table2 WHERE mytable.myid = table2.otherid"),
                given(
                        update(mytable).set(name, othername).where(myid.eq(otherid)),
                        "UPDATE mytable, table2 SET mytable.name=table2.othername WHERE mytable.myid = table2.otherid"),
                given(
                        insert(mytable).value(name, "x").prefixWith("IGNORE"),
                        "INSERT IGNORE INTO mytable (name) VALUES (?)"),
                given(
                        update(mytable).set(name, "x").prefixWith("LOW_PRIORITY"),
                        "UPDATE LOW_PRIORITY mytable SET name=?"),
                given(
                        delete(mytable).where(myid.eq(1)).prefixWith("QUICK"),
                        "DELETE QUICK FROM mytable WHERE mytable.myid = ?"));
    }

    @Test
    void what_there_is_not_is_refused() {
        var dialect = new MySqlDialect(Vendor.MARIADB);
        assertThatThrownBy(() -> dialect.compile(select(sum(myid).filter(name.eq("x"))), CompileRequest.PLAIN))
                .isInstanceOf(UnsupportedFeatureException.class)
                .hasMessageContaining("'mariadb' does not have FILTER");
    }
}
