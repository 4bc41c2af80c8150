package dev.azoth.mysql;

import static dev.azoth.sql.Sql.count;
import static dev.azoth.sql.Sql.func;
import static dev.azoth.sql.Sql.select;
import static dev.azoth.sql.schema.Schema.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.engine.Engine;
import dev.azoth.error.CompileException;
import dev.azoth.error.DataValueException;
import dev.azoth.sql.schema.Column;
import dev.azoth.sql.schema.MetaData;
import dev.azoth.sql.schema.Table;
import dev.azoth.sql.type.SqlType;
import dev.azoth.sql.type.Types;
import dev.azoth.testservers.TestMariaDb;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Values of each type go to a column and come back, through both URLs; literals in the SQL are the same values. */
class MariaDbTypesTest {
    private static final String URL = TestMariaDb.createDatabase("types");

    private final Engine engine = Engine.create(URL);
    private final Engine asMySql = Engine.create(URL.replace("mariadb://", "mysql://"));

    enum Mood {
        HAPPY,
        SAD
    }

    @AfterEach
    void close() {
        engine.dispose();
        asMySql.dispose();
    }

    private <T> void roundTrip(SqlType<T> type, T value) {
        for (Engine one : new Engine[] {engine, asMySql}) {
            Column<T> v = column("v", type);
            Table table = Table.define(
                    "round_trip", new MetaData(), column("id", Types.integer()).primaryKey(), v);
            one.begin(connection -> {
                connection.execDriverSql("drop table if exists round_trip");
                table.create(connection);
                connection.execute(table.insert().value(v, value));
                T back = connection.scalar(select(v));
                assertThat(back)
                        .as(type.describe() + " on " + one.dialect().name())
                        .isEqualTo(value);
                assertThat(connection.scalar(select(count()).where(v.eq(value))))
                        .isEqualTo(1L);
                String literal = one.dialect().codec(type).literal(value);
                connection.execDriverSql("update round_trip set v = " + literal);
                assertThat(connection.scalar(select(v))).as(literal).isEqualTo(value);
                connection.execute(table.insert().value(v, (T) null));
                assertThat(connection.scalar(select(count()).where(v.isNull()))).isEqualTo(1L);
                return true;
            });
        }
    }

    @Test
    void numbers() {
        roundTrip(Types.smallInteger(), Short.MIN_VALUE);
        roundTrip(Types.integer(), Integer.MAX_VALUE);
        roundTrip(Types.bigInteger(), Long.MIN_VALUE);
        roundTrip(Types.numeric(), new BigDecimal("-12345678901234567890.123456789012345678901234567890"));
        roundTrip(Types.numeric(10, 2), new BigDecimal("12345678.90"));
        roundTrip(Types.float_(), 0.1);
        roundTrip(Types.double_(), 1e300);
        roundTrip(Types.real(), 1.5f);
        roundTrip(Types.boolean_(), true);
        roundTrip(Types.boolean_(), false);
        roundTrip(MySqlTypes.unsignedBigInteger(), new BigInteger("18446744073709551615"));
        roundTrip(MySqlTypes.unsignedInteger(), 4_294_967_295L);
        roundTrip(MySqlTypes.tinyInteger(), -128L);
        roundTrip(MySqlTypes.mediumInteger(), 8_388_607L);
        roundTrip(MySqlTypes.bit(63), Long.MAX_VALUE);
        roundTrip(MySqlTypes.year(), 2155L);
    }

    @Test
    void textsAndBytes() {
        roundTrip(Types.string(50), "it's \\ \"x\" ? 😀\n%_");
        roundTrip(Types.text(), "x".repeat(10_000));
        roundTrip(Types.json(), "{\"n\": 12345678901234567890.5}");
        roundTrip(Types.binary(), new byte[] {0, -1, 92, 39});
        roundTrip(Types.uuid(), UUID.fromString("123e4567-e89b-12d3-a456-426614174000"));
        roundTrip(Types.enumOf(Mood.class), Mood.SAD);
        roundTrip(Types.enumOf(Mood.class).asVarchar(), Mood.HAPPY);
        roundTrip(MySqlTypes.longText(), "long");
        roundTrip(MySqlTypes.set("a", "b"), "a,b");
        roundTrip(MySqlTypes.enumeration("it's", "b"), "it's");
        roundTrip(MySqlTypes.mediumBlob(), new byte[] {1});
    }

    @Test
    void times() {
        roundTrip(Types.date(), LocalDate.of(9999, 12, 31));
        roundTrip(Types.time(), LocalTime.of(23, 59, 59, 999_999_000));
        roundTrip(Types.dateTime(), LocalDateTime.of(1, 1, 1, 0, 0, 0, 1_000));
        roundTrip(Types.dateTimeTz(), OffsetDateTime.of(2040, 6, 1, 12, 0, 0, 5_000, ZoneOffset.UTC));
        roundTrip(MySqlTypes.timestamp(), OffsetDateTime.of(2026, 6, 1, 12, 0, 0, 5_000, ZoneOffset.UTC));
        roundTrip(Types.interval(), Duration.ofDays(-3).plusNanos(7));
    }

    @Test
    void anOffsetIsTheSameInstantInUtc() {
        Column<OffsetDateTime> v = column("v", Types.dateTimeTz());
        Table table = Table.define("zoned", new MetaData(), v);
        engine.begin(connection -> {
            table.create(connection);
            connection.execute(
                    table.insert(), Map.of("v", OffsetDateTime.of(2026, 1, 1, 1, 0, 0, 0, ZoneOffset.ofHours(2))));
            assertThat(connection.scalar(select(v)))
                    .isEqualTo(OffsetDateTime.of(2025, 12, 31, 23, 0, 0, 0, ZoneOffset.UTC));
            table.drop(connection);
            return true;
        });
    }

    @Test
    void sumsOfWholeNumbersAreWhole() {
        Column<Integer> v = column("v", Types.integer());
        Table table = Table.define(
                "summed", new MetaData(), column("id", Types.integer()).primaryKey(), v);
        engine.begin(connection -> {
            table.create(connection);
            connection.execute(table.insert().values(java.util.List.of(Map.of("v", 1), Map.of("v", 2))));
            assertThat(connection.scalar(select(func("sum", v).returning(Types.integer()))))
                    .isEqualTo(3);
            table.drop(connection);
            return true;
        });
    }

    @Test
    void whatCannotBeKeptIsRefused() {
        assertThatThrownBy(() -> roundTrip(Types.double_(), Double.NaN))
                .hasRootCauseInstanceOf(DataValueException.class);
        assertThatThrownBy(() -> roundTrip(Types.dateTime(), LocalDateTime.of(2026, 1, 1, 0, 0, 0, 1)))
                .hasRootCauseInstanceOf(DataValueException.class);
        assertThatThrownBy(() -> roundTrip(Types.string(), "x"))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("VARCHAR requires a length");
    }
}
