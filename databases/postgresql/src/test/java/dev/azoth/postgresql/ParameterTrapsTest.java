package dev.azoth.postgresql;

import static dev.azoth.engine.driver.DriverErrorKind.VALUE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.engine.driver.DriverConnection;
import dev.azoth.engine.driver.DriverErrorKind;
import dev.azoth.engine.driver.DriverStatement;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the client would store as something else, or what would kill the connection, is refused before it is sent. */
class ParameterTrapsTest extends PgTest {
    private final DriverConnection connection = connect();

    @Test
    void anIntegerOutOfRangeNeverWraps() {
        assertThat(refused(connection, VALUE, "select $1::int4", Long.MAX_VALUE).getMessage())
                .isEqualTo("parameter $1 is 9223372036854775807, out of the range of type integer");
        refused(connection, VALUE, "select $1::int2", 70_000);
        refused(connection, VALUE, "select $1::int4", 1L + Integer.MAX_VALUE);
        refused(connection, VALUE, "select $1::int8", new BigDecimal("9223372036854775808"));
        refused(connection, VALUE, "select $1::int8", new BigDecimal("1E+1000000000"));
        assertThat(value(connection, "select $1::int2", 32_767L)).isEqualTo(Short.MAX_VALUE);
        assertThat(value(connection, "select $1::int4", new BigDecimal("7.00"))).isEqualTo(7);
    }

    @Test
    void aFractionIsNotCut() {
        refused(connection, VALUE, "select $1::int4", new BigDecimal("1.9"));
        refused(connection, VALUE, "select $1::int4", 1.0d);
        refused(connection, VALUE, "select $1::float4", 0.1d);
        refused(connection, VALUE, "select $1::float8", (1L << 53) + 1);
        assertThat(value(connection, "select $1::float8", new BigDecimal("0.1")))
                .isEqualTo(0.1);
    }

    @Test
    void anOffsetIsNotDropped() {
        var noon = OffsetDateTime.of(2026, 11, 21, 12, 0, 0, 0, ZoneOffset.ofHours(5));
        refused(connection, VALUE, "select $1::timestamp", noon);
        refused(connection, VALUE, "select $1::timestamptz", noon.toLocalDateTime());
        assertThat(value(connection, "select $1::timestamptz", noon))
                .isEqualTo(noon.withOffsetSameInstant(ZoneOffset.UTC));
    }

    @Test
    void nanosecondsAreNotCut() {
        refused(connection, VALUE, "select $1::time", LocalTime.of(1, 2, 3, 1));
        refused(connection, VALUE, "select $1::timestamp", LocalDateTime.of(2026, 1, 1, 1, 1, 1, 999));
    }

    @Test
    void timesOutOfRangeAreNotClamped() {
        refused(connection, VALUE, "select $1::timestamp", LocalDateTime.of(300_000, 1, 1, 0, 0));
        refused(connection, VALUE, "select $1::timestamp", LocalDateTime.of(-5000, 1, 1, 0, 0));
        refused(connection, VALUE, "select $1::timestamptz", OffsetDateTime.MIN);
        assertThat(value(connection, "select $1::timestamp = 'infinity'", LocalDateTime.MAX))
                .isEqualTo(true);
        assertThat(value(connection, "select $1::timestamptz = 'infinity'", OffsetDateTime.MAX))
                .isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "macaddr",
                "macaddr8",
                "oid",
                "xml",
                "bit",
                "varbit",
                "tsvector",
                "tsquery",
                "inet",
                "cidr",
                "money",
                "interval",
                "point",
                "box",
                "interval[]",
                "inet[]"
            })
    void aTypeThatTheClientCannotSendIsRefusedAndSentAsTextWithACast(String type) {
        assertThat(refused(connection, VALUE, "select ($1::" + type + ") is null", "x")
                        .getMessage())
                .contains("parameter $1");
        assertThat(value(connection, "select ($1::" + type + ") is null", (Object) null))
                .isEqualTo(true);
    }

    @Test
    void castsFromTextCarryThem() {
        assertThat(value(connection, "select ($1::text)::macaddr::text", "08:00:2B:01:02:03"))
                .isEqualTo("08:00:2b:01:02:03");
        assertThat(value(connection, "select ($1::text)::oid::bigint", "4294967295"))
                .isEqualTo(4294967295L);
        assertThat(value(connection, "select ($1::text)::bit(4)::text", "1010")).isEqualTo("1010");
        assertThat(value(connection, "select ($1::text)::interval::text", "1 mon 30 days 24:00:00"))
                .isEqualTo("1 mon 30 days 24:00:00");
    }

    @Test
    void infinityIsNoNumeric() {
        refused(connection, VALUE, "select $1::numeric", Double.POSITIVE_INFINITY);
        assertThat(value(connection, "select $1::numeric::text", Double.NaN)).isEqualTo("NaN");
        assertThat(value(connection, "select $1::float8", Double.NEGATIVE_INFINITY))
                .isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "copy t from stdin",
                "COPY (select 1) TO STDOUT",
                "/* x */ -- y\n copy t to stdout",
                "select 1; copy t from stdin"
            })
    void copyIsRefused(String sql) {
        refused(connection, DriverErrorKind.NOT_SUPPORTED, sql);
    }

    @Test
    void anUncastPlaceholderIsText() {
        assertThat(value(connection, "select $1", "text")).isEqualTo("text");
        assertThat(refused(connection, VALUE, "select $1", 5).getMessage())
                .isEqualTo("parameter $1 is of class Integer (5), but the server expects type text there, which takes a"
                        + " String; bind that class, or tell the type in the statement: cast($1 as ...)");
    }

    @Test
    void aNulIsRefusedInValuesAndInTheText() {
        assertThat(refused(connection, VALUE, "select $1::text", "a\0b").getMessage())
                .contains("parameter $1")
                .contains("NUL");
        refused(connection, VALUE, "select 1 \0; drop table t");
        refused(connection, VALUE, "select $1::text /* \ud800 */", "x");
        refused(connection, VALUE, "select $1::text[]", (Object) new Object[] {"ok", "a\0"});
    }

    @Test
    void jsonKeepsItsDigits() {
        String text = "{\"n\": 12345678901234567890.12345678901234567890, \"a\": 1, \"a\": 2}";
        assertThat(value(connection, "select $1::json::text", text)).isEqualTo(text);
        assertThat(value(connection, "select ($1::jsonb->'n')::text", text))
                .isEqualTo("12345678901234567890.12345678901234567890");
        refused(connection, DriverErrorKind.DATA, "select $1::jsonb::text", "{");
    }

    @Test
    void arraysOfArraysAreRefused() {
        assertThat(refused(connection, VALUE, "select $1::int4[]", (Object) new Object[] {new Object[] {1}})
                        .getMessage())
                .contains("array of arrays");
        assertThat(value(connection, "select $1::int4[]", (Object) new Object[] {1, null, 3}))
                .isEqualTo(new Object[] {1, null, 3});
        refused(connection, VALUE, "select $1::int4[]", (Object) new Object[] {1L << 40});
    }

    @Test
    void sixtyFiveThousandParametersTravel() {
        int count = 65_535;
        var sql = new StringBuilder("select coalesce(");
        var values = new Object[count];
        for (int i = 0; i < count; i++) {
            sql.append(i % 1_000 == 0 && i > 0 ? "), greatest(" : i > 0 ? "," : "")
                    .append('$')
                    .append(i + 1)
                    .append("::int4");
            values[i] = i;
        }
        List<Object[]> rows = answer(
                        connection.execute(new DriverStatement(sql.append(")").toString(), values, false)))
                .rows();
        assertThat(rows.get(0)).hasSize(66).endsWith(65_534);
    }
}
