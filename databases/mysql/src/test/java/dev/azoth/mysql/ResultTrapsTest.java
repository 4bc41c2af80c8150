package dev.azoth.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.engine.driver.DriverConnection;
import dev.azoth.engine.driver.DriverErrorKind;
import dev.azoth.engine.driver.DriverException;
import dev.azoth.engine.driver.DriverResult;
import dev.azoth.engine.driver.DriverStatement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/** Results that the client alone would change, lose, or end the connection over. */
class ResultTrapsTest extends DriverTest {
    private final DriverConnection connection = connect();

    @Test
    void datesThatAreNoneAreRefusedNotNull() {
        run(connection, "set sql_mode = ''");
        run(connection, "create or replace table zeros (d date, t datetime, u datetime(6), s timestamp null)");
        run(connection, "insert into zeros values ('0000-00-00', '2026-00-00', '2026-02-00 01:02:03.5', 0)");

        for (String column : new String[] {"d", "t", "u", "s"}) {
            DriverException told = refused(connection, DriverErrorKind.VALUE, "select " + column + " from zeros");
            assertThat(told.getMessage()).contains("\"" + column + "\"", "no date", "cast(\"" + column + "\" as char)");
        }
        assertThat(run(connection, "select cast(d as char), cast(t as char) from zeros")
                        .rows()
                        .get(0))
                .containsExactly("0000-00-00", "2026-00-00 00:00:00");
        assertThat(value(connection, "select d from zeros where 1 = 0 union select null"))
                .isNull();
    }

    @Test
    void datesOfStatementsSentAsTextAreReadTheSame() {
        run(connection, "create or replace table texts (d date, t datetime(6), h time(6), i int, z date)");
        run(connection, "insert into texts values ('2026-11-21', '2026-11-21 03:02:01.5', '23:59:59.000001', 7, null)");
        run(connection, "create or replace procedure give() select * from texts");

        assertThat(run(connection, "call give()").rows().get(0))
                .containsExactly(
                        LocalDate.of(2026, 11, 21),
                        LocalDateTime.of(2026, 11, 21, 3, 2, 1, 500_000_000),
                        LocalTime.of(23, 59, 59, 1_000),
                        7,
                        null);
    }

    @Test
    void timesThatAreNoTimeOfADayAreRefused() {
        for (String time : new String[] {"24:00:00", "-00:00:01", "838:59:59"}) {
            refused(connection, DriverErrorKind.VALUE, "select cast('" + time + "' as time) as t");
        }
        assertThat(value(connection, "select cast('00:00:00' as time)")).isEqualTo(LocalTime.MIDNIGHT);
    }

    @Test
    void wholeNumbersOfEverySizeComeWhole() {
        run(
                connection,
                "create or replace table sizes (a tinyint unsigned, b smallint unsigned, c mediumint, d mediumint unsigned,"
                        + " e int unsigned, f bigint unsigned, g year, h bit(1), i bit(64), j decimal(65, 30))");
        run(
                connection,
                "insert into sizes values (255, 65535, -8388608, 16777215, 4294967295, 18446744073709551615, 2155, b'1',"
                        + " 0xFFFFFFFFFFFFFFFF, 12345678901234567890123456789012345.123456789012345678901234567890)");

        DriverResult result = run(connection, "select * from sizes");

        assertThat(result.rows().get(0))
                .containsExactly(
                        (short) 255,
                        65_535,
                        -8_388_608,
                        16_777_215,
                        4_294_967_295L,
                        new BigDecimal("18446744073709551615"),
                        (short) 2155,
                        1L,
                        new BigDecimal("18446744073709551615"),
                        new BigDecimal("12345678901234567890123456789012345.123456789012345678901234567890"));
        assertThat(result.columns())
                .extracting(column -> column.typeName())
                .containsExactly(
                        "tinyint unsigned",
                        "smallint unsigned",
                        "mediumint",
                        "mediumint unsigned",
                        "int unsigned",
                        "bigint unsigned",
                        "year",
                        "bit",
                        "bit",
                        "decimal");
    }

    @Test
    void jsonIsTextWithAllItsDigits() {
        run(connection, "create or replace table documents (j json)");
        String json = "{\"n\": 12345678901234567890.123456789, \"a\": [1, null]}";
        run(connection, "insert into documents values (?)", json);

        assertThat(value(connection, "select j from documents")).isEqualTo(json);
    }

    @Test
    void bytesAreBytesAndTextsOfAnyCollationAreTexts() {
        run(
                connection,
                "create or replace table charsets (a varchar(10) character set latin1, b varchar(10) character set utf8mb4"
                        + " collate utf8mb4_uca1400_ai_ci, c varbinary(10), d blob, e text, f enum('x', 'ö'), g set('p', 'q'), h uuid)");
        run(
                connection,
                "insert into charsets values ('é', '😀', 0xFF00, 0x80, 'ü', 'ö', 'p,q', '123e4567-e89b-12d3-a456-426614174000')");

        assertThat(run(connection, "select * from charsets").rows().get(0))
                .containsExactly(
                        "é",
                        "😀",
                        new byte[] {-1, 0},
                        new byte[] {-128},
                        "ü",
                        "ö",
                        "p,q",
                        "123e4567-e89b-12d3-a456-426614174000");
    }

    @Test
    void aTextThatLooksLikeAColumnCountIsNone() {
        run(connection, "create or replace procedure odd() select '\\u0001' as a, repeat('x', 3) as b");
        for (int i = 1; i < 250; i++) {
            byte[] bytes = new byte[i];
            bytes[0] = (byte) i;
            assertThat(value(connection, "select ?", (Object) bytes)).isEqualTo(bytes);
        }
        assertThat(run(connection, "call odd()").rows()).hasSize(1);
        assertThat(run(connection, "select 1 from dual where 1 = 0").rows()).isEmpty();
    }

    @Test
    void aRowLargerThanAPacketComesWhole() {
        String sql = "select repeat('x', 9000000) as a, repeat('y', 9000000) as b, cast('2026-11-21' as date) as d";

        Object[] row = run(connection, sql).rows().get(0);

        assertThat(row[0]).isEqualTo("x".repeat(9_000_000));
        assertThat(row[1]).isEqualTo("y".repeat(9_000_000));
        assertThat(row[2]).isEqualTo(LocalDate.of(2026, 11, 21));
    }

    @Test
    void aProcedureWithTwoResultsIsToldNotCut() {
        run(connection, "create or replace procedure two() begin select 1; select 2; end");

        assertThat(failure(connection.execute(DriverStatement.of("call two()"))).kind())
                .isEqualTo(DriverErrorKind.NOT_SUPPORTED);
        assertThat(value(connection, "select 'alive'")).isEqualTo("alive");
    }
}
