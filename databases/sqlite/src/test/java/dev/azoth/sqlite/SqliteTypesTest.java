package dev.azoth.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.engine.driver.DriverStatement;
import dev.azoth.error.DataValueException;
import dev.azoth.error.UnsupportedFeatureException;
import dev.azoth.sql.compile.TypeCodec;
import dev.azoth.sql.type.SqlType;
import dev.azoth.sql.type.Types;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Values go into a column of their type and come back the same, as parameter and as literal, or are refused. */
class SqliteTypesTest {
    private enum Mood {
        HAPPY,
        SAD
    }

    private final DriverReflection connection = new DriverReflection();

    @AfterEach
    void close() {
        connection.close();
    }

    private <T> Object stored(SqlType<T> type, Object value) {
        TypeCodec<T> codec = connection.dialect().codec(type);
        connection.run("DROP TABLE IF EXISTS t", "CREATE TABLE t (c " + codec.ddl() + ")");
        connection
                .driver
                .execute(new DriverStatement("INSERT INTO t VALUES (?)", new Object[] {codec.encode(value)}, false))
                .toCompletableFuture()
                .join();
        return connection.catalogRows("SELECT c FROM t").get(0)[0];
    }

    private <T> T roundTrip(SqlType<T> type, Object value) {
        return connection.dialect().codec(type).decode(stored(type, value));
    }

    private <T> T literal(SqlType<T> type, T value) {
        TypeCodec<T> codec = connection.dialect().codec(type);
        connection.run("DROP TABLE IF EXISTS t", "CREATE TABLE t (c " + codec.ddl() + ")");
        connection.run("INSERT INTO t VALUES (" + codec.literal(value) + ")");
        return codec.decode(connection.catalogRows("SELECT c FROM t").get(0)[0]);
    }

    private <T> void keeps(SqlType<T> type, T value) {
        assertThat(roundTrip(type, value)).isEqualTo(value);
        assertThat(literal(type, value)).isEqualTo(value);
    }

    @Test
    void numbers() {
        keeps(Types.smallInteger(), Short.MIN_VALUE);
        keeps(Types.integer(), Integer.MAX_VALUE);
        keeps(Types.bigInteger(), Long.MIN_VALUE + 1);
        keeps(Types.double_(), 0.1);
        keeps(Types.double_(), 1e15);
        keeps(Types.float_(), -1.5e-300);
        keeps(Types.real(), 0.1f);
        assertThat(roundTrip(Types.bigInteger(), Long.MIN_VALUE)).isEqualTo(Long.MIN_VALUE);
        assertThat(roundTrip(Types.double_(), Double.POSITIVE_INFINITY)).isInfinite();
        assertThatThrownBy(() -> roundTrip(Types.double_(), Double.NaN)).isInstanceOf(DataValueException.class);
    }

    /** SQLite keeps a whole number in a REAL column as an integer, which has no sign of zero. */
    @Test
    void zeroHasNoSign() {
        assertThat(roundTrip(Types.double_(), -0.0)).isEqualTo(0.0);
        assertThat(roundTrip(Types.real(), -0.0f)).isEqualTo(0.0f);
    }

    @Test
    void jsonComesBackAsItWasWritten() {
        keeps(Types.json(), "{\"a\": [1, 2.50, null, \"x'y\"]}");
        keeps(Types.json(), "17");
        keeps(Types.json(), " null ");
    }

    @Test
    void wholeNumbersOutOfTheTypesRangeAreNotNarrowed() {
        connection.run("CREATE TABLE big (c INTEGER)", "INSERT INTO big VALUES (4294967296)");
        Object value = connection.catalogRows("SELECT c FROM big").get(0)[0];

        assertThatThrownBy(() -> connection.dialect().codec(Types.integer()).decode(value))
                .isInstanceOf(DataValueException.class)
                .hasMessageContaining("4294967296");
    }

    @Test
    void decimalsKeepAllDigitsOrAreRefused() {
        keeps(Types.numeric(10, 2), new BigDecimal("12345678.90"));
        keeps(Types.numeric(10, 2), new BigDecimal("-0.01"));
        keeps(Types.numeric(19), new BigDecimal("9223372036854775807"));
        keeps(Types.numeric(15, 14), new BigDecimal("3.14159265358979"));
        assertThat(roundTrip(Types.numeric(), new BigDecimal("0.10"))).isEqualByComparingTo("0.1");
        assertThat(roundTrip(Types.numeric(10, 2), new BigDecimal("5"))).isEqualTo(new BigDecimal("5.00"));
        for (String lossy :
                new String[] {"0.1234567890123456", "12345678901234567.8", "1e400", "9223372036854775808"}) {
            assertThatThrownBy(() -> roundTrip(Types.numeric(), new BigDecimal(lossy)))
                    .isInstanceOf(DataValueException.class)
                    .hasMessageContaining("SQLite");
        }
    }

    @Test
    void sumsOfDecimalsShowNoBinaryNoise() {
        connection.run("CREATE TABLE money (c NUMERIC(10, 2))", "INSERT INTO money VALUES (0.1), (0.2), (0.3)");
        Object sum = connection.catalogRows("SELECT sum(c) FROM money").get(0)[0];

        assertThat(connection.dialect().codec(Types.numeric(10, 2)).decode(sum)).isEqualTo(new BigDecimal("0.60"));
    }

    @Test
    void booleansAreOneAndZero() {
        keeps(Types.boolean_(), true);
        keeps(Types.boolean_(), false);
        assertThat(stored(Types.boolean_(), true)).isEqualTo(1L);
        assertThatThrownBy(() -> connection.dialect().codec(Types.boolean_()).decode(2L))
                .isInstanceOf(DataValueException.class);
    }

    @Test
    void texts() {
        keeps(Types.string(50), "it's \"quoted\" -- ;");
        keeps(Types.text(), "äöü😀\nnext");
        keeps(Types.char_(5), "12345");
        keeps(Types.string(), "0012.50");
        assertThat(roundTrip(Types.text(), "a\0b")).isEqualTo("a\0b");
        assertThat(roundTrip(Types.binary(), new byte[] {0, -1})).isEqualTo(new byte[] {0, -1});
        assertThat(literal(Types.binary(), new byte[] {0, -1})).isEqualTo(new byte[] {0, -1});
    }

    @Test
    void jsonIsNotTurnedIntoOtherNumbers() {
        keeps(Types.json(), "{\"a\": [1, 2.50, null]}");
        keeps(Types.json(), "12");
        keeps(Types.json(), "1.5");
        keeps(Types.json(), "\"12\"");
        for (String lossy :
                new String[] {"1.50", "12345678901234567890", "1e400", "0.12345678901234567", "1.0", "007"}) {
            assertThatThrownBy(() -> roundTrip(Types.json(), lossy)).isInstanceOf(DataValueException.class);
        }
    }

    @Test
    void datesAndTimesAreTextInSqlAlchemysFormat() {
        LocalDateTime moment = LocalDateTime.of(2026, 11, 21, 3, 2, 48, 123_456_000);
        keeps(Types.date(), LocalDate.of(2026, 2, 28));
        keeps(Types.date(), LocalDate.of(1, 1, 1));
        keeps(Types.time(), LocalTime.of(23, 59, 59, 999_999_000));
        keeps(Types.dateTime(), moment);
        keeps(Types.timeTz(), OffsetTime.of(1, 2, 3, 0, ZoneOffset.ofHoursMinutes(-5, -30)));
        assertThat(stored(Types.dateTime(), moment.withNano(0))).isEqualTo("2026-11-21 03:02:48.000000");
        assertThat(stored(Types.date(), LocalDate.of(2026, 2, 8))).isEqualTo("2026-02-08");
        assertThat(stored(Types.time(), LocalTime.of(7, 5))).isEqualTo("07:05:00.000000");
        assertThatThrownBy(() -> roundTrip(Types.dateTime(), moment.plusNanos(1)))
                .isInstanceOf(DataValueException.class);
        assertThatThrownBy(() -> roundTrip(Types.date(), LocalDate.of(12_026, 1, 1)))
                .isInstanceOf(DataValueException.class)
                .hasMessageContaining("9999");
    }

    @Test
    void instantsAreKeptInUtcSoThatTheyCompare() {
        OffsetDateTime there = OffsetDateTime.of(2026, 11, 21, 1, 0, 0, 0, ZoneOffset.ofHours(2));

        assertThat(stored(Types.dateTimeTz(), there)).isEqualTo("2026-11-20 23:00:00.000000+00:00");
        assertThat(roundTrip(Types.dateTimeTz(), there)).isEqualTo(there.withOffsetSameInstant(ZoneOffset.UTC));
    }

    @Test
    void whatSqliteItselfWritesIsRead() {
        connection.run(
                "CREATE TABLE s (a DATETIME DEFAULT CURRENT_TIMESTAMP, b DATE DEFAULT CURRENT_DATE,"
                        + " c TIME DEFAULT CURRENT_TIME, x INTEGER)",
                "INSERT INTO s (x) VALUES (1)");
        Object[] row = connection.catalogRows("SELECT a, b, c FROM s").get(0);
        var dialect = connection.dialect();

        assertThat(dialect.codec(Types.dateTime()).decode(row[0])).isAfter(LocalDateTime.of(2020, 1, 1, 0, 0));
        assertThat(dialect.codec(Types.dateTimeTz()).decode(row[0]).getOffset()).isEqualTo(ZoneOffset.UTC);
        assertThat(dialect.codec(Types.date()).decode(row[1])).isAfter(LocalDate.of(2020, 1, 1));
        assertThat(dialect.codec(Types.time()).decode(row[2])).isNotNull();
        assertThat(dialect.codec(Types.dateTime()).decode("2026-11-21"))
                .isEqualTo(LocalDateTime.of(2026, 11, 21, 0, 0));
        assertThat(dialect.codec(Types.dateTime()).decode("2026-11-21T03:02"))
                .isEqualTo(LocalDateTime.of(2026, 11, 21, 3, 2));
        assertThat(dialect.codec(Types.dateTimeTz()).decode("2026-11-21 03:02:48+02:00"))
                .isEqualTo(OffsetDateTime.of(2026, 11, 21, 3, 2, 48, 0, ZoneOffset.ofHours(2)));
    }

    @Test
    void textThatIsNoTimeIsRefusedAndQuoted() {
        for (Object wrong : new Object[] {"", "soon", "2026-02-30", "2026-11-21 25:00", "2026-11-21x03:02", 17L, 1.5}) {
            assertThatThrownBy(
                            () -> connection.dialect().codec(Types.dateTime()).decode(wrong))
                    .isInstanceOf(DataValueException.class)
                    .hasMessageContaining(wrong.toString());
        }
        assertThatThrownBy(() -> connection.dialect().codec(Types.dateTime()).decode("2026-11-21 03:02:48+02:00"))
                .isInstanceOf(DataValueException.class);
    }

    @Test
    void uuidsEnumsAndIntervals() {
        UUID uuid = UUID.fromString("123e4567-e89b-12d3-a456-426614174000");
        keeps(Types.uuid(), uuid);
        keeps(Types.uuid(), UUID.fromString("00000000-0000-0000-0000-0000000001e2"));
        assertThat(stored(Types.uuid(), uuid)).isEqualTo("123e4567e89b12d3a456426614174000");
        keeps(Types.enumOf(Mood.class), Mood.SAD);
        keeps(Types.interval(), Duration.ofDays(-3).plusNanos(7));
        assertThatThrownBy(() -> connection.dialect().codec(Types.array(Types.integer())))
                .isInstanceOf(UnsupportedFeatureException.class)
                .hasMessageContaining("sqlite");
    }
}
