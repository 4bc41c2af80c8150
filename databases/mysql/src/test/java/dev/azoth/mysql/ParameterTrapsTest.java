package dev.azoth.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.engine.driver.DriverConnection;
import dev.azoth.engine.driver.DriverErrorKind;
import dev.azoth.engine.driver.DriverException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Values that the client or a lenient server would change on the way. */
class ParameterTrapsTest extends DriverTest {
    private final DriverConnection connection = connect();

    @BeforeEach
    void makeTable() {
        run(
                connection,
                "create or replace table targets (id int auto_increment primary key, i tinyint, u bigint unsigned,"
                        + " n decimal(10, 2), f float, d double, s varchar(3), b varbinary(3), t datetime(6), e enum('a', 'b'))");
    }

    private void refusedIn(String column, DriverErrorKind kind, @Nullable Object value) {
        refused(connection, kind, "insert into targets (" + column + ") values (?)", value);
        assertThat(value(connection, "select count(*) from targets")).isEqualTo(0L);
    }

    @Test
    void whatDoesNotFitIsRefusedByTheServerNotCut() {
        refusedIn("i", DriverErrorKind.DATA, 128);
        refusedIn("i", DriverErrorKind.DATA, Long.MAX_VALUE);
        refusedIn("i", DriverErrorKind.DATA, "x");
        refusedIn("u", DriverErrorKind.DATA, -1L);
        refusedIn("n", DriverErrorKind.DATA, new BigDecimal("123456789.01"));
        refusedIn("s", DriverErrorKind.DATA, "four");
        refusedIn("b", DriverErrorKind.DATA, new byte[4]);
        refusedIn("e", DriverErrorKind.DATA, "c");
        refusedIn("f", DriverErrorKind.DATA, 1e300);
        refusedIn("t", DriverErrorKind.DATA, "no date");
        refusedIn("t", DriverErrorKind.DATA, "0000-00-00");
    }

    @Test
    void infinityAndNaNAreRefused() {
        refusedIn("d", DriverErrorKind.VALUE, Double.NaN);
        refusedIn("f", DriverErrorKind.VALUE, Float.NaN);
        refusedIn("d", DriverErrorKind.DATA, Double.POSITIVE_INFINITY);
        refusedIn("f", DriverErrorKind.DATA, Float.NEGATIVE_INFINITY);
    }

    @Test
    void bytesAreStoredAsTheyAre() {
        run(connection, "insert into targets (b) values (?)", (Object) new byte[] {0, -1, 92});
        assertThat(value(connection, "select hex(b) from targets")).isEqualTo("00FF5C");
    }

    @Test
    void classesWithoutATypeAndWithAZoneAreRefusedWithARemedy() {
        OffsetDateTime zoned = OffsetDateTime.of(2026, 11, 21, 3, 2, 1, 0, ZoneOffset.ofHours(2));
        DriverException told = refused(connection, DriverErrorKind.VALUE, "select ?", zoned);
        assertThat(told.getMessage()).contains("2026-11-21T03:02:01+02:00", "LocalDateTime in UTC");
        refused(connection, DriverErrorKind.VALUE, "select ?", UUID.randomUUID());
    }

    @Test
    void timesFinerThanMicrosecondsAndYearsOutOfRangeAreRefused() {
        LocalDateTime time = LocalDateTime.of(2026, 11, 21, 3, 2, 1, 1);
        refused(connection, DriverErrorKind.VALUE, "select ?", time);
        refused(connection, DriverErrorKind.VALUE, "select ?", LocalTime.of(1, 2, 3, 999));
        refused(connection, DriverErrorKind.VALUE, "select ?", LocalDate.of(0, 1, 1));
        refused(connection, DriverErrorKind.VALUE, "select ?", LocalDate.of(10_000, 1, 1));
        refused(connection, DriverErrorKind.VALUE, "select ?", LocalDateTime.MAX);
    }

    @Test
    void decimalsAreComparedExactly() {
        run(connection, "create or replace table amounts (n decimal(40, 30))");
        BigDecimal amount = new BigDecimal("1.123456789012345678901234567890");
        run(connection, "insert into amounts values (?)", amount);

        String query = "select count(*) from amounts where n = ?";
        assertThat(value(connection, query, amount)).isEqualTo(1L);
        assertThat(value(connection, query, new BigDecimal("1.123456789012345678901234567891")))
                .isEqualTo(0L);
    }

    @Test
    void theUpperHalfOfUnsignedGoesAndComesAsADecimal() {
        BigDecimal most = new BigDecimal("18446744073709551615");
        run(connection, "insert into targets (u) values (?)", most);

        assertThat(value(connection, "select u from targets where u = ?", most)).isEqualTo(most);
        assertThat(run(connection, "select u from targets where u = ?", most.subtract(BigDecimal.ONE))
                        .rows())
                .isEmpty();
    }

    @Test
    void moreThanTheServerTakesAtOnceIsRefusedBeforeItIsSent() {
        long limit = ((Number) value(connection, "select @@max_allowed_packet")).longValue();
        byte[] half = new byte[(int) (limit / 2)];

        DriverException told = refused(connection, DriverErrorKind.VALUE, "select length(?) + length(?)", half, half);

        assertThat(told.getMessage()).contains("max_allowed_packet");
    }

    @Test
    void anInsertTellsTheKeyItMade() {
        assertThat(run(connection, "insert into targets (s) values (?)", "a").lastInsertId())
                .isEqualTo(1L);
        assertThat(run(connection, "insert into targets (s) values ('b')").lastInsertId())
                .isEqualTo(2L);
        assertThat(run(connection, "update targets set s = ?", "c").lastInsertId())
                .isNull();
        assertThat(run(connection, "update targets set s = ?", "c").rowCount())
                .as("matched")
                .isEqualTo(2);
    }

    @Test
    void aBatchStopsAtItsFirstFailure() {
        var sets = List.of(new Object[] {1}, new Object[] {1}, new Object[] {3});

        DriverException told =
                failure(connection.executeMany(statement("insert into targets (id) values (?)", 0), sets));

        assertThat(told.kind()).isEqualTo(DriverErrorKind.INTEGRITY);
        assertThat(told.constraint()).isEqualTo("PRIMARY");
        assertThat(run(connection, "select id from targets").rows())
                .extracting(row -> row[0])
                .containsExactly(1);
    }
}
