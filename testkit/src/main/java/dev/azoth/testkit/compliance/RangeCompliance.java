package dev.azoth.testkit.compliance;

import static dev.azoth.sql.Sql.select;
import static dev.azoth.sql.schema.Schema.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.azoth.error.DataException;
import dev.azoth.error.DataValueException;
import dev.azoth.sql.schema.Column;
import dev.azoth.sql.schema.MetaData;
import dev.azoth.sql.schema.Table;
import dev.azoth.sql.type.SqlType;
import dev.azoth.sql.type.Types;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Values at the borders of each type, beyond them, and at random: each comes back as it was, or is refused; none is changed. */
public abstract class RangeCompliance extends EngineSuite {
    private static final int RANDOM_VALUES = 100;

    @TestFactory
    Stream<DynamicTest> a_value_comes_back_as_it_was_or_is_refused() {
        return Stream.of(
                of(Types.smallInteger(), whole()),
                of(Types.integer(), whole()),
                of(Types.bigInteger(), whole()),
                of(Types.numeric(5, 2), decimals()),
                of(Types.numeric(12), decimals()),
                of(Types.numeric(), decimals()),
                of(Types.real(), floats()),
                of(Types.double_(), floats()),
                of(Types.date(), dates()),
                of(Types.time(), times()),
                of(Types.dateTime(), dateTimes()),
                of(Types.dateTimeTz(), instants()),
                of(Types.interval(), durations()),
                of(
                        Types.string(5),
                        List.of("", "12345", "123456", "\uD83D\uDE00".repeat(5), "\uD83D\uDE00".repeat(6), " a ")));
    }

    private DynamicTest of(SqlType<?> type, List<?> values) {
        return dynamicTest(type.describe(), () -> {
            MetaData meta = new MetaData();
            Column<Integer> id = column("id", Types.integer()).primaryKey();
            Column<?> data = column("v", type);
            Table table = Table.define("azoth_range", meta, id, data);
            engine.begin(meta::createAll);
            int kept = 0;
            for (Object value : values) {
                kept += keeps(table, data, value) ? 1 : 0;
            }
            assertThat(kept).as("values kept").isPositive();
            engine.begin(meta::dropAll);
        });
    }

    private boolean keeps(Table table, Column<?> data, Object value) {
        try {
            engine.begin(connection -> connection
                    .execute(table.insert(), Map.of("id", 1, "v", value))
                    .rowCount());
        } catch (DataValueException | DataException refused) {
            return false;
        }
        engine.begin(connection -> {
            assertThat(comparable(connection.scalar(select(data))))
                    .as("%s (%s)", value, value.getClass().getSimpleName())
                    .isEqualTo(comparable(value));
            return connection.execute(table.delete()).rowCount();
        });
        return true;
    }

    private static @Nullable Object comparable(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Float number when !Float.isFinite(number) -> number.toString();
            case Double number when !Double.isFinite(number) -> number.toString();
            case Float number -> new BigDecimal(number.doubleValue()).stripTrailingZeros();
            case Double number -> new BigDecimal(number).stripTrailingZeros();
            case Number number -> new BigDecimal(number.toString()).stripTrailingZeros();
            case OffsetDateTime time -> time.toInstant();
            default -> value;
        };
    }

    private static List<Object> whole() {
        var values = new ArrayList<Object>();
        for (int bits : List.of(8, 16, 24, 32, 53, 63, 64, 128)) {
            for (int more = -2; more <= 2; more++) {
                BigInteger edge = BigInteger.ONE.shiftLeft(bits - 1).add(BigInteger.valueOf(more));
                values.addAll(List.of(edge, edge.negate()));
                if (edge.bitLength() < Long.SIZE) {
                    values.addAll(List.of(edge.longValue(), -edge.longValue()));
                }
            }
        }
        Random random = new Random(1);
        for (int i = 0; i < RANDOM_VALUES; i++) {
            values.add(random.nextLong() >> random.nextInt(Long.SIZE));
        }
        return values;
    }

    private static List<Object> decimals() {
        var values = new ArrayList<Object>();
        for (String text : List.of(
                "0",
                "0.00",
                "999.99",
                "-999.99",
                "999.991",
                "1000",
                "0.001",
                "0.010",
                "1E+2",
                "1E+12",
                "999999999999",
                "1E-30",
                "12345678901234567890.1234567890",
                "9007199254740993",
                "0.1",
                "-0.3",
                "1E+50")) {
            values.add(new BigDecimal(text));
        }
        Random random = new Random(2);
        for (int i = 0; i < RANDOM_VALUES; i++) {
            values.add(new BigDecimal(new BigInteger(1 + random.nextInt(80), random), random.nextInt(12) - 3));
        }
        return values;
    }

    private static List<Object> floats() {
        var values = new ArrayList<Object>(List.of(
                0f,
                -0f,
                0.1f,
                Float.MAX_VALUE,
                Float.MIN_VALUE,
                Float.MIN_NORMAL,
                Float.POSITIVE_INFINITY,
                0d,
                0.1,
                1.5,
                Double.MAX_VALUE,
                Double.MIN_VALUE,
                Double.MIN_NORMAL,
                Double.NEGATIVE_INFINITY,
                1e39,
                16_777_217d,
                16_777_217,
                (1L << 53) + 1,
                Long.MAX_VALUE));
        Random random = new Random(3);
        for (int i = 0; i < RANDOM_VALUES; i++) {
            values.add(random.nextGaussian() * Math.pow(10, random.nextInt(600) - 300));
            values.add(Float.intBitsToFloat(random.nextInt(0x7F80_0000)));
        }
        return values;
    }

    private static List<LocalDate> dates() {
        var values = new ArrayList<>(List.of(
                LocalDate.MIN,
                LocalDate.MAX,
                LocalDate.EPOCH,
                LocalDate.of(0, 1, 1),
                LocalDate.of(-1, 12, 31),
                LocalDate.of(1, 1, 1),
                LocalDate.of(9999, 12, 31),
                LocalDate.of(10_000, 1, 1),
                LocalDate.of(-4713, 1, 1),
                LocalDate.of(-4712, 1, 1),
                LocalDate.of(5_874_897, 12, 31),
                LocalDate.of(5_874_898, 1, 1)));
        Random random = new Random(4);
        for (int i = 0; i < RANDOM_VALUES; i++) {
            values.add(LocalDate.ofEpochDay(random.nextInt() >> random.nextInt(12)));
        }
        return values;
    }

    private static List<LocalTime> times() {
        var values = new ArrayList<>(List.of(
                LocalTime.MIN,
                LocalTime.MAX,
                LocalTime.NOON,
                LocalTime.of(23, 59, 59, 999_999_000),
                LocalTime.of(0, 0, 0, 1),
                LocalTime.of(0, 0, 0, 1_000),
                LocalTime.of(0, 0, 0, 1_000_000)));
        Random random = new Random(5);
        for (int i = 0; i < RANDOM_VALUES; i++) {
            long nanos = (long) (random.nextDouble() * 86_400_000_000_000L);
            values.add(LocalTime.ofNanoOfDay(random.nextBoolean() ? nanos : nanos / 1000 * 1000));
        }
        return values;
    }

    private static List<LocalDateTime> dateTimes() {
        var values = new ArrayList<>(List.of(LocalDateTime.MIN, LocalDateTime.MAX));
        for (LocalDate date : dates()) {
            for (LocalTime time : List.of(LocalTime.MIDNIGHT, LocalTime.of(23, 59, 59, 999_999_000), LocalTime.MAX)) {
                values.add(date.atTime(time));
            }
        }
        values.add(LocalDateTime.of(294_276, 12, 31, 23, 59, 59));
        values.add(LocalDateTime.of(294_277, 1, 1, 0, 0));
        return values;
    }

    private static List<OffsetDateTime> instants() {
        var values = new ArrayList<>(List.of(OffsetDateTime.MIN, OffsetDateTime.MAX));
        for (LocalDateTime time : dateTimes()) {
            for (ZoneOffset offset :
                    List.of(ZoneOffset.UTC, ZoneOffset.MAX, ZoneOffset.MIN, ZoneOffset.ofHoursMinutes(5, 30))) {
                values.add(time.atOffset(offset));
            }
        }
        return values;
    }

    private static List<Duration> durations() {
        var values = new ArrayList<>(List.of(
                Duration.ZERO,
                Duration.ofNanos(1),
                Duration.ofNanos(-1),
                Duration.ofNanos(1_000),
                Duration.ofSeconds(Long.MAX_VALUE),
                Duration.ofSeconds(Long.MIN_VALUE),
                Duration.ofDays(36_500),
                Duration.ofDays(-1).plusSeconds(1),
                Duration.ofSeconds(-1, 500_000_000)));
        Random random = new Random(6);
        for (int i = 0; i < RANDOM_VALUES; i++) {
            values.add(Duration.ofMillis(random.nextLong() >> random.nextInt(Long.SIZE)));
        }
        return values;
    }
}
