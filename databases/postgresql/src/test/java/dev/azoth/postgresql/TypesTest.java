package dev.azoth.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.engine.driver.DriverConnection;
import dev.azoth.error.ArgumentException;
import dev.azoth.error.DataValueException;
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
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Values go into a column of their type and come back the same, as parameter and as literal. */
class TypesTest extends PgTest {
    private enum Mood {
        HAPPY,
        SAD
    }

    private final PostgresDialect dialect = new PostgresDialect();
    private final DriverConnection connection = connect();

    private <T> Object back(TypeCodec<T> codec, String insert, Object... parameters) {
        run(connection, "drop table if exists typed");
        run(connection, "create table typed (c " + codec.ddl() + ")");
        run(connection, "insert into typed values (" + insert + ")", parameters);
        return value(connection, "select " + codec.columnExpression("c") + " from typed");
    }

    private <T> T bound(SqlType<T> type, T value) {
        TypeCodec<T> codec = dialect.codec(type);
        return codec.decode(back(codec, codec.bindExpression("$1"), codec.encode(value)));
    }

    private <T> void keeps(SqlType<T> type, T value) {
        TypeCodec<T> codec = dialect.codec(type);
        assertThat(bound(type, value)).isEqualTo(value);
        assertThat(codec.decode(back(codec, codec.literal(value)))).isEqualTo(value);
    }

    @Test
    void numbers() {
        keeps(Types.smallInteger(), Short.MIN_VALUE);
        keeps(Types.integer(), Integer.MIN_VALUE);
        keeps(Types.bigInteger(), Long.MAX_VALUE);
        keeps(Types.numeric(), new BigDecimal("12345678901234567890.000100"));
        keeps(Types.numeric(10, 2), new BigDecimal("-99999999.99"));
        keeps(Types.real(), Float.MIN_VALUE);
        keeps(Types.double_(), Double.MIN_VALUE);
        keeps(Types.double_(), Double.NaN);
        keeps(Types.float_(), Double.NEGATIVE_INFINITY);
        keeps(PgTypes.oid(), 4_294_967_295L);
        assertThatThrownBy(() -> dialect.codec(PgTypes.oid()).encode(-1)).isInstanceOf(DataValueException.class);
    }

    @Test
    void texts() {
        String nasty = "it's \"q\" \\ $1 😀 {NULL} \n";
        keeps(Types.string(50), nasty);
        keeps(Types.text(), nasty);
        keeps(Types.char_(3), "ab ");
        keeps(Types.uuid(), UUID.fromString("123e4567-e89b-12d3-a456-426614174000"));
        keeps(Types.boolean_(), true);
        keeps(Types.json(), "{\"n\": 1.00000000000000000000001, \"n\": 2}");
        assertThat(bound(Types.binary(), new byte[] {0, -1, 39, 92})).containsExactly(0, -1, 39, 92);
    }

    @Test
    void times() {
        keeps(Types.date(), LocalDate.of(-43, 3, 15));
        keeps(Types.time(), LocalTime.of(23, 59, 59, 999_999_000));
        keeps(Types.timeTz(), OffsetTime.of(1, 2, 3, 4_000, ZoneOffset.ofHoursMinutes(-3, -30)));
        keeps(Types.dateTime(), LocalDateTime.of(2026, 11, 21, 3, 2, 48, 1_000));
        keeps(Types.dateTimeTz(), OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC));
        assertThat(bound(Types.dateTime(), LocalDateTime.MAX)).isEqualTo(LocalDateTime.MAX);
        assertThatThrownBy(() -> dialect.codec(Types.time()).encode(LocalTime.of(1, 1, 1, 1)))
                .isInstanceOf(DataValueException.class)
                .hasMessageContaining("MICROS");
    }

    @Test
    void intervals() {
        for (String iso : List.of("PT0S", "PT-0.000001S", "PT720H", "PT-25H-1M-1.5S", "PT87600000H0.5S")) {
            keeps(Types.interval(), Duration.parse(iso));
        }
        TypeCodec<Duration> codec = dialect.codec(Types.interval());
        assertThat(codec.decode("-1 days +02:03:04")).isEqualTo(Duration.parse("PT-21H-56M-56S"));
        assertThat(codec.decode("P1DT-2H")).isEqualTo(Duration.ofHours(22));
        assertThatThrownBy(() -> codec.decode("1 mon 3 days")).hasMessageContaining("months and years");
        keeps(PgTypes.interval(), "1 mon 30 days 24:00:00");
    }

    @Test
    void arrays() {
        keeps(Types.array(Types.integer()), Arrays.asList(1, null, -3));
        keeps(Types.array(Types.integer()), List.of());
        keeps(Types.array(Types.text()), Arrays.asList("NULL", null, "", " a,b ", "{x}", "\"\\", "😀"));
        keeps(Types.array(Types.array(Types.integer())), List.of(List.of(1, 2), List.of(3, 4)));
        keeps(Types.array(Types.array(Types.text())), List.of(List.of("a\"b"), Arrays.asList((String) null)));
        keeps(Types.array(Types.numeric()), List.of(new BigDecimal("1.10")));
        keeps(Types.array(Types.double_()), List.of(Double.NaN, 0.1));
        keeps(Types.array(Types.boolean_()), List.of(true, false));
        keeps(Types.array(Types.interval()), List.of(Duration.ofHours(30)));
        keeps(Types.array(Types.json()), List.of("{\"a\": [1, 2]}"));
        keeps(Types.array(PgTypes.inet()), List.of("10.0.0.1"));
        keeps(Types.array(Types.date()), List.of(LocalDate.of(2026, 1, 2), LocalDate.MAX));
        keeps(Types.array(Types.dateTime()), List.of(LocalDateTime.of(-5, 1, 2, 3, 4, 5, 6_000)));
        keeps(Types.array(Types.dateTimeTz()), List.of(OffsetDateTime.of(2026, 1, 2, 3, 4, 5, 0, ZoneOffset.UTC)));
        keeps(Types.array(Types.array(Types.date())), List.of(List.of(LocalDate.of(-5, 1, 2))));
        assertThat(bound(Types.array(Types.binary()), List.of(new byte[] {1, -1}))
                        .get(0))
                .containsExactly(1, -1);
        assertThatThrownBy(() -> dialect.codec(Types.array(Types.array(Types.integer())))
                        .encode(List.of(List.of(1), List.of(2, 3))))
                .isInstanceOf(DataValueException.class)
                .hasMessageContaining("rectangular");
        assertThatThrownBy(() -> dialect.codec(Types.array(Types.integer())).decode("{{1}}"))
                .hasMessageContaining("another number of dimensions");
    }

    @Test
    void enums() {
        run(connection, "drop type if exists \"Mood\"");
        run(connection, "create type \"Mood\" as enum ('HAPPY', 'SAD')");
        keeps(Types.enumOf(Mood.class).named("Mood"), Mood.SAD);
        keeps(Types.array(Types.enumOf(Mood.class).named("Mood")), Arrays.asList(Mood.SAD, null, Mood.HAPPY));
        keeps(Types.enumOf(Mood.class).asVarchar(), Mood.HAPPY);
        run(connection, "drop table typed");
    }

    @Test
    void typesOfPostgresAsText() {
        run(connection, "create extension if not exists hstore");
        run(connection, "create extension if not exists citext");
        keeps(PgTypes.jsonb(), "{\"a\": 1.00000000000000000001}");
        keeps(PgTypes.inet(), "::ffff:1.2.3.4/120");
        keeps(PgTypes.cidr(), "10.0.0.0/8");
        keeps(PgTypes.macaddr(), "08:00:2b:01:02:03");
        keeps(PgTypes.macaddr8(), "08:00:2b:01:02:03:04:05");
        keeps(PgTypes.bit(4), "1010");
        keeps(PgTypes.varbit(), "10");
        keeps(PgTypes.tsvector(), "'a':1 'b':2");
        keeps(PgTypes.tsquery(), "'a' & 'b'");
        keeps(PgTypes.hstore(), "\"a\"=>\"1\", \"b\"=>NULL");
        keeps(PgTypes.citext(), "{MiXed}");
        keeps(PgTypes.xml(), "<a>1</a>");
        keeps(PgTypes.money(), "$12.34");
        keeps(PgTypes.int4range(), "[1,5)");
        keeps(PgTypes.tstzrange(), "empty");
        keeps(PgTypes.of("point"), "(1,2)");
        assertThatThrownBy(() -> PgTypes.of("int; drop table x")).isInstanceOf(ArgumentException.class);
    }
}
