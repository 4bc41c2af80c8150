package dev.azoth.mysql;

import static dev.azoth.sql.Sql.cast;
import static dev.azoth.sql.Sql.delete;
import static dev.azoth.sql.Sql.func;
import static dev.azoth.sql.Sql.insert;
import static dev.azoth.sql.Sql.select;
import static dev.azoth.sql.Sql.update;
import static dev.azoth.sql.schema.Schema.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.error.UnsupportedFeatureException;
import dev.azoth.sql.ForUpdate;
import dev.azoth.sql.OnConflict;
import dev.azoth.sql.Statement;
import dev.azoth.sql.compile.CompileRequest;
import dev.azoth.sql.compile.StatementKeys;
import dev.azoth.sql.schema.Column;
import dev.azoth.sql.schema.MetaData;
import dev.azoth.sql.schema.Table;
import dev.azoth.sql.type.SqlType;
import dev.azoth.sql.type.Types;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** SQL in MySQL's and MariaDB's words, as SQLAlchemy writes it. */
class MySqlDialectTest {
    private static final MySqlDialect MYSQL = new MySqlDialect(Vendor.MYSQL);
    private static final MySqlDialect MARIADB = new MySqlDialect(Vendor.MARIADB);

    private final MetaData meta = new MetaData();
    private final Column<Integer> id = column("id", Types.integer());
    private final Column<String> name = column("name", Types.string(50));
    private final Table t = Table.define("t", meta, id.primaryKey(), name);
    private final Column<Integer> ref = column("ref", Types.integer());
    private final Column<Integer> order = column("order", Types.integer());
    private final Table u = Table.define("u", meta, ref, order);

    private static String sql(MySqlDialect dialect, Statement<?> statement) {
        return dialect.compile(statement, CompileRequest.PLAIN)
                .bind(StatementKeys.of(statement).values(), Map.of())
                .sql();
    }

    private static String sql(Statement<?> statement) {
        String mysql = sql(MYSQL, statement);
        assertThat(sql(MARIADB, statement)).isEqualTo(mysql);
        return mysql;
    }

    @Test
    void namesAreQuotedWithBackquotes() {
        assertThat(sql(select(order))).isEqualTo("SELECT u.`order` \nFROM u");
        assertThat(MYSQL.quoteIdentifier("a`b")).isEqualTo("`a``b`");
        assertThat(MYSQL.quoteIdentifier("Mixed")).isEqualTo("`Mixed`");
    }

    @Test
    void limitTakesTheOffsetFirst() {
        assertThat(sql(select(id).limit(5))).isEqualTo("SELECT t.id \nFROM t\n LIMIT ?");
        assertThat(sql(select(id).limit(5).offset(10))).isEqualTo("SELECT t.id \nFROM t\n LIMIT ?, ?");
        assertThat(sql(select(id).offset(10))).isEqualTo("SELECT t.id \nFROM t\n LIMIT ?, 18446744073709551615");
        var bound = MYSQL.compile(select(id).limit(5).offset(10), CompileRequest.PLAIN)
                .bind(StatementKeys.of(select(id).limit(5).offset(10)).values(), Map.of());
        assertThat(bound.parameters()).containsExactly(10L, 5L);
    }

    @Test
    void concatenationIsAFunction() {
        assertThat(sql(select(name.concat("a").concat(name))))
                .isEqualTo("SELECT concat(t.name, ?, t.name) AS anon_1 \nFROM t");
        assertThat(sql(select(id).where(name.contains("x"))))
                .isEqualTo("SELECT t.id \nFROM t \nWHERE t.name LIKE concat('%', ?, '%')");
        assertThat(sql(select(id).where(name.startsWith("x"))))
                .isEqualTo("SELECT t.id \nFROM t \nWHERE t.name LIKE concat(?, '%')");
        assertThat(sql(select(id).where(name.endsWith("x"))))
                .isEqualTo("SELECT t.id \nFROM t \nWHERE t.name LIKE concat('%', ?)");
    }

    @Test
    void comparisonWithNullIsNullSafe() {
        assertThat(sql(select(id).where(name.isDistinctFrom("x"))))
                .isEqualTo("SELECT t.id \nFROM t \nWHERE NOT (t.name <=> ?)");
        assertThat(sql(select(id).where(name.isNotDistinctFrom("x"))))
                .isEqualTo("SELECT t.id \nFROM t \nWHERE t.name <=> ?");
    }

    @Test
    void regularExpressions() {
        assertThat(sql(select(id).where(name.regexpMatch("^a"))))
                .isEqualTo("SELECT t.id \nFROM t \nWHERE t.name REGEXP ?");
        assertThat(sql(MYSQL, select(id).where(name.regexpMatch("^a", "i"))))
                .isEqualTo("SELECT t.id \nFROM t \nWHERE REGEXP_LIKE(t.name, ?, 'i')");
        assertThat(sql(MARIADB, select(id).where(name.regexpMatch("^a", "i"))))
                .isEqualTo("SELECT t.id \nFROM t \nWHERE t.name REGEXP CONCAT('(?', 'i', ')', ?)");
    }

    @Test
    void divisionIsExact() {
        assertThat(sql(select(id.trueDiv(2)))).isEqualTo("SELECT t.id / ? AS anon_1 \nFROM t");
        assertThat(sql(select(id.div(2)))).isEqualTo("SELECT FLOOR(t.id / ?) AS anon_1 \nFROM t");
    }

    @Test
    void castsTakeTypesOfTheirOwn() {
        assertThat(castTo(Types.integer())).isEqualTo("CAST(t.name AS SIGNED INTEGER)");
        assertThat(castTo(Types.string())).isEqualTo("CAST(t.name AS CHAR)");
        assertThat(castTo(Types.string(5))).isEqualTo("CAST(t.name AS CHAR(5))");
        assertThat(castTo(Types.text())).isEqualTo("CAST(t.name AS CHAR)");
        assertThat(castTo(Types.numeric(10, 2))).isEqualTo("CAST(t.name AS DECIMAL(10, 2))");
        assertThat(castTo(Types.dateTime())).isEqualTo("CAST(t.name AS DATETIME(6))");
        assertThat(castTo(Types.date())).isEqualTo("CAST(t.name AS DATE)");
        assertThat(castTo(Types.binary())).isEqualTo("CAST(t.name AS BINARY)");
        assertThat(castTo(MySqlTypes.unsignedBigInteger())).isEqualTo("CAST(t.name AS UNSIGNED INTEGER)");
    }

    private String castTo(SqlType<?> type) {
        return sql(select(cast(name, type))).replaceFirst("SELECT (.*) AS \\w+ \nFROM t", "$1");
    }

    @Test
    void locks() {
        assertThat(sql(select(id).withForUpdate())).isEqualTo("SELECT t.id \nFROM t FOR UPDATE");
        assertThat(sql(select(id).withForUpdate(ForUpdate.PLAIN.asRead())))
                .isEqualTo("SELECT t.id \nFROM t LOCK IN SHARE MODE");
        assertThat(sql(select(id).withForUpdate(ForUpdate.PLAIN.withSkipLocked())))
                .isEqualTo("SELECT t.id \nFROM t FOR UPDATE SKIP LOCKED");
        assertThat(sql(
                        MYSQL,
                        select(id)
                                .withForUpdate(
                                        ForUpdate.PLAIN.asRead().withNowait().of(t))))
                .isEqualTo("SELECT t.id \nFROM t FOR SHARE OF t NOWAIT");
        assertThat(sql(MARIADB, select(id).withForUpdate(ForUpdate.PLAIN.of(t))))
                .isEqualTo("SELECT t.id \nFROM t FOR UPDATE");
    }

    @Test
    void joins() {
        assertThat(sql(select(id).join(u, id.eq(ref)))).isEqualTo("SELECT t.id \nFROM t INNER JOIN u ON t.id = u.ref");
        assertThatThrownBy(() -> sql(MYSQL, select(id).fullJoin(u, id.eq(ref))))
                .isInstanceOf(UnsupportedFeatureException.class)
                .hasMessageContaining("FULL OUTER JOIN");
    }

    @Test
    void insertsWithoutValuesAndWithDuplicates() {
        assertThat(sql(insert(u))).isEqualTo("INSERT INTO u () VALUES ()");
        assertThat(sql(insert(t)
                        .value(id, 1)
                        .value(name, "a")
                        .onConflict(OnConflict.of(id).setExcluded(name))))
                .isEqualTo("INSERT INTO t (id, name) VALUES (?, ?) ON DUPLICATE KEY UPDATE name = VALUES(name)");
        assertThat(sql(insert(t).value(id, 1).onConflictDoNothing()))
                .isEqualTo("INSERT INTO t (id) VALUES (?) ON DUPLICATE KEY UPDATE id = t.id");
        assertThatThrownBy(() -> sql(
                        MYSQL,
                        insert(t)
                                .value(id, 1)
                                .onConflict(OnConflict.ofConstraint("x").set(name, "b"))))
                .isInstanceOf(UnsupportedFeatureException.class);
    }

    @Test
    void returningIsMariaDbs() {
        assertThat(sql(MARIADB, insert(t).value(name, "a").returning(id)))
                .isEqualTo("INSERT INTO t (name) VALUES (?) RETURNING t.id");
        assertThat(sql(MARIADB, delete(t).where(id.eq(1)).returning(name)))
                .isEqualTo("DELETE FROM t WHERE t.id = ? RETURNING t.name");
        assertThatThrownBy(() -> sql(MARIADB, update(t).set(name, "a").returning(id)))
                .isInstanceOf(UnsupportedFeatureException.class)
                .hasMessageContaining("UPDATE ... RETURNING");
        assertThatThrownBy(() -> sql(MYSQL, insert(t).value(name, "a").returning(id)))
                .isInstanceOf(UnsupportedFeatureException.class);
    }

    @Test
    void updatesAndDeletesOverSeveralTables() {
        assertThat(sql(update(t).set(name, "a").where(id.eq(ref))))
                .isEqualTo("UPDATE t, u SET t.name=? WHERE t.id = u.ref");
        assertThat(sql(update(t).set(name, "a").where(id.eq(1)))).isEqualTo("UPDATE t SET name=? WHERE t.id = ?");
        assertThat(sql(delete(t).where(id.eq(ref)))).isEqualTo("DELETE FROM t USING t, u WHERE t.id = u.ref");
    }

    @Test
    void functions() {
        assertThat(sql(select(func("random")))).isEqualTo("SELECT rand() AS random_1");
    }

    @Test
    void backslashesInLiteralsAreDoubled() {
        assertThat(MYSQL.literalSql(select(id).where(name.eq("a\\'b"))))
                .isEqualTo("SELECT t.id \nFROM t \nWHERE t.name = 'a\\\\''b'");
        assertThat(sql(select(id).where(name.like("a", '\\'))))
                .isEqualTo("SELECT t.id \nFROM t \nWHERE t.name LIKE ? ESCAPE '\\\\'");
    }
}
