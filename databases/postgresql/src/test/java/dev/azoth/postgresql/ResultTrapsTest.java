package dev.azoth.postgresql;

import static dev.azoth.engine.driver.DriverErrorKind.VALUE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.engine.driver.DriverConnection;
import dev.azoth.engine.driver.DriverErrorKind;
import dev.azoth.engine.driver.DriverException;
import dev.azoth.engine.driver.DriverStatement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the client would read as null or as something else is refused, with the cast that helps. */
class ResultTrapsTest extends PgTest {
    private final DriverConnection connection = connect();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            oid       | 26                              | 26
            bit(3)    | '101'                           | 101
            varbit    | '101'                           | 101
            xml       | '<a/>'                          | <a/>
            macaddr   | '08:00:2b:01:02:03'             | 08:00:2b:01:02:03
            inet      | '::ffff:1.2.3.4/120'            | ::ffff:1.2.3.4/120
            cidr      | '10.0.0.0/8'                    | 10.0.0.0/8
            money     | '12.34'                         | $12.34
            interval  | '30 days'                       | 30 days
            json      | '{"n":1.00000000000000000001}'  | {"n":1.00000000000000000001}
            jsonb     | '1.00000000000000000001'        | 1.00000000000000000001
            point     | '(1,2)'                         | (1,2)
            numeric[] | '{{1,2},{3,4}}'                 | {{1,2},{3,4}}
            oid[]     | '{1,2}'                         | {1,2}
            json[]    | '{1}'                           | {1}
            """)
    void aTypeThatCannotBeReadIsRefusedAndReadAsText(String type, String literal, String text) {
        DriverException told = refused(connection, VALUE, "select 1 as a, " + literal + "::" + type + " as strange");
        assertThat(told.getMessage()).contains("column \"strange\"").contains("cast(\"strange\" as ");
        assertThat(value(connection, "select (" + literal + "::" + type + ")::text"))
                .isEqualTo(text);
    }

    @Test
    void aRefusedStatementHasNotRun() {
        run(connection, "create table not_run (id serial, j json)");
        refused(connection, VALUE, "insert into not_run (j) values ('1') returning j");
        assertThat(value(connection, "select count(*) from not_run")).isEqualTo(0L);
    }

    @Test
    void anArrayOfTwoDimensionsIsNotNull() {
        assertThat(refused(connection, VALUE, "select array[[1,2],[3,4]] as a").getMessage())
                .contains("several dimensions");
        assertThat(value(connection, "select array[[1,2],[3,4]]::text")).isEqualTo("{{1,2},{3,4}}");
    }

    @Test
    void aTextThatBeginsWithABraceIsNoArray() {
        run(connection, "create type braced as enum ('plain', '{odd}')");
        assertThat(value(connection, "select 'plain'::braced")).isEqualTo("plain");
        refused(connection, VALUE, "select '{odd}'::braced as e");
        refused(connection, VALUE, "select array['plain']::braced[] as e");
        assertThat(value(connection, "select '{odd}'::braced::text")).isEqualTo("{odd}");
    }

    @Test
    void notANumberIsNoDecimal() {
        assertThat(refused(connection, VALUE, "select 'NaN'::numeric as n").getMessage())
                .isEqualTo("column \"n\" holds NaN, which no BigDecimal can be; read it as double precision:"
                        + " cast(\"n\" as double precision)");
        assertThat(value(connection, "select 'NaN'::numeric::float8")).isEqualTo(Double.NaN);
        assertThat(value(connection, "select 1e-30::numeric")).isEqualTo(new BigDecimal("1E-30"));
    }

    /** The client gives the connection up on these; the statement's error tells why, nothing is corrupted. */
    @ParameterizedTest
    @ValueSource(strings = {"time '24:00'", "timetz '24:00+00'", "'Infinity'::numeric"})
    void aValueThatTheClientCannotDecodeIsAnErrorThatSaysSo(String expression) {
        DriverConnection doomed = connect();
        DriverException told = failure(doomed.execute(DriverStatement.of("select " + expression)));
        assertThat(told.kind()).isEqualTo(VALUE);
        assertThat(told.getMessage()).contains("select such values as text");
        assertThat(failure(doomed.execute(DriverStatement.of("select 1"))).kind())
                .isEqualTo(DriverErrorKind.DISCONNECT);
        assertThat(doomed.isOpen()).isFalse();
    }

    @Test
    void infinityIsTheLastMoment() {
        assertThat(run(
                                connection,
                                "select 'infinity'::timestamp, '-infinity'::timestamp, 'infinity'::timestamptz,"
                                        + " '-infinity'::timestamptz, 'infinity'::date, '-infinity'::date")
                        .rows()
                        .get(0))
                .containsExactly(
                        LocalDateTime.MAX,
                        LocalDateTime.MIN,
                        OffsetDateTime.MAX,
                        OffsetDateTime.MIN,
                        LocalDate.MAX,
                        LocalDate.MIN);
        assertThat(value(connection, "select '4714-11-24 00:00:00 BC'::timestamp"))
                .isEqualTo(LocalDateTime.of(-4713, 11, 24, 0, 0));
    }

    @Test
    void voidIsNoValue() {
        assertThat(value(connection, "select pg_sleep(0)")).isNull();
    }

    @Test
    void countsOfCommandsThatCountNothingAreUnknown() {
        assertThat(run(connection, "create table counts_nothing (a int)").rowCount())
                .isEqualTo(-1);
        assertThat(run(connection, "insert into counts_nothing select generate_series(1, 7)")
                        .rowCount())
                .isEqualTo(7);
        assertThat(run(connection, "show server_version").rowCount()).isEqualTo(1);
    }
}
