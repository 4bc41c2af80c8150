package dev.azoth.testkit.compliance;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values at the edges of the classes that cross the driver SPI, such as every database that has the class can hold. */
final class EdgeValues {
    private EdgeValues() {}

    static List<Object> of(Class<?> type) {
        if (type == Boolean.class) {
            return List.of(true, false);
        } else if (type == Short.class) {
            return List.of(Short.MIN_VALUE, (short) -1, (short) 0, Short.MAX_VALUE);
        } else if (type == Integer.class) {
            return List.of(Integer.MIN_VALUE, -1, 0, 1, 65_536, Integer.MAX_VALUE);
        } else if (type == Long.class) {
            return List.of(Long.MIN_VALUE, -1L, 0L, 1L, 1L + Integer.MAX_VALUE, (1L << 53) + 1, Long.MAX_VALUE);
        } else if (type == Float.class) {
            return List.of(0f, 1.5f, 0.1f, -Float.MAX_VALUE, Float.MIN_NORMAL, Float.POSITIVE_INFINITY);
        } else if (type == Double.class) {
            return List.of(0d, 0.1, 1e300, -Double.MAX_VALUE, Double.MIN_NORMAL, Math.PI, Double.NEGATIVE_INFINITY);
        } else if (type == BigDecimal.class) {
            return decimals("0", "0.1", "-1.10", "12345678901234567890.123456789", "1e-30", "-99999999999999999999");
        } else if (type == String.class) {
            return List.of(
                    "", " ", "plain", "it's \"quoted\" \\ ? $1 :x %s", "line\nbreak\ttab\r", "äöü ß", "😀🏴", "\uFFFD");
        } else if (type == byte[].class) {
            return List.of(
                    new byte[0],
                    new byte[] {0},
                    new byte[] {-1, 0, 127, -128},
                    "text".getBytes(StandardCharsets.UTF_8));
        } else {
            return times(type);
        }
    }

    private static List<Object> times(Class<?> type) {
        if (type == LocalDate.class) {
            return List.of(
                    LocalDate.of(1, 1, 1),
                    LocalDate.of(1582, 10, 10),
                    LocalDate.of(2026, 2, 28),
                    LocalDate.of(9999, 12, 31));
        } else if (type == LocalTime.class) {
            return List.of(LocalTime.MIDNIGHT, LocalTime.of(12, 30), LocalTime.of(23, 59, 59, 999_999_000));
        } else if (type == OffsetTime.class) {
            return List.of(
                    OffsetTime.of(LocalTime.of(1, 2, 3, 4_000), ZoneOffset.UTC),
                    OffsetTime.of(LocalTime.of(23, 59, 59), ZoneOffset.ofHoursMinutes(5, 30)));
        } else if (type == LocalDateTime.class) {
            return List.of(
                    LocalDateTime.of(1, 1, 1, 0, 0),
                    LocalDateTime.of(2026, 11, 21, 3, 2, 48, 123_456_000),
                    LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_000));
        } else if (type == OffsetDateTime.class) {
            return List.of(
                    OffsetDateTime.of(2026, 11, 21, 3, 2, 48, 123_456_000, ZoneOffset.UTC),
                    OffsetDateTime.of(1900, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC));
        } else if (type == UUID.class) {
            return List.of(new UUID(0, 0), new UUID(-1, -1), UUID.fromString("123e4567-e89b-12d3-a456-426614174000"));
        } else if (type == Object[].class) {
            return List.<Object>of((Object) new Object[] {"a", "b"}, (Object) new Object[0]);
        }
        throw new IllegalArgumentException("No edge values for " + type);
    }

    private static List<Object> decimals(String... texts) {
        return Arrays.stream(texts).<Object>map(BigDecimal::new).toList();
    }

    static String show(@Nullable Object value) {
        if (value instanceof byte[] bytes) {
            return "bytes " + HexFormat.of().formatHex(bytes);
        }
        if (value instanceof Object[] array) {
            return Arrays.deepToString(array);
        }
        return value == null ? "null" : value + " (" + value.getClass().getSimpleName() + ")";
    }
}
