package dev.azoth.postgresql.vertx;

import dev.azoth.vertx.Failures;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.data.Numeric;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The reader for each of the server's types, by the client's name of the type. Types that the client reads as null (oid,
 * bit, xml, macaddr), that it changes (interval, json's numbers, inet, money) or that it misreads (numeric arrays) have
 * none and are refused.
 */
final class ValueReaders {
    private static final ValueReader AS_IS = (value, column) -> value;

    private static final Set<String> PLAIN = Set.of(
            "BOOL",
            "INT2",
            "INT4",
            "INT8",
            "FLOAT4",
            "FLOAT8",
            "CHAR",
            "VARCHAR",
            "BPCHAR",
            "TEXT",
            "NAME",
            "DATE",
            "TIME",
            "TIMETZ",
            "UUID",
            "TS_VECTOR",
            "TS_QUERY",
            "VOID");
    private static final Set<String> ARRAYS = Set.of(
            "BOOL_ARRAY",
            "INT2_ARRAY",
            "INT4_ARRAY",
            "INT8_ARRAY",
            "FLOAT4_ARRAY",
            "FLOAT8_ARRAY",
            "CHAR_ARRAY",
            "VARCHAR_ARRAY",
            "BPCHAR_ARRAY",
            "TEXT_ARRAY",
            "NAME_ARRAY",
            "DATE_ARRAY",
            "TIME_ARRAY",
            "TIMETZ_ARRAY",
            "UUID_ARRAY");
    private static final Map<String, ValueReader> BY_TYPE = new HashMap<>();

    /** The epoch less 2^63 microseconds: what the client makes of minus infinity. */
    private static final LocalDateTime CLIENTS_MINUS_INFINITY =
            LocalDateTime.of(2000, 1, 1, 0, 0).plus(Long.MIN_VALUE, ChronoUnit.MICROS);

    /** The first moment PostgreSQL knows, which the client makes minus infinity. */
    private static final LocalDateTime FIRST = LocalDateTime.of(-4713, 11, 24, 0, 0);

    private ValueReaders() {}

    static {
        PLAIN.forEach(type -> BY_TYPE.put(type, AS_IS));
        ARRAYS.forEach(type -> BY_TYPE.put(type, (value, column) -> array(value, column, type, AS_IS)));
        add("TIMESTAMP", ValueReaders::timestamp);
        add("TIMESTAMPTZ", ValueReaders::timestampWithZone);
        add("BYTEA", ValueReaders::bytea);
        BY_TYPE.put("NUMERIC", ValueReaders::numeric);
        BY_TYPE.put("UNKNOWN", ValueReaders::unknown);
    }

    private static void add(String type, ValueReader reader) {
        BY_TYPE.put(type, reader);
        BY_TYPE.put(type + "_ARRAY", (value, column) -> array(value, column, type + "_ARRAY", reader));
    }

    /** Whether the client reads values of the type as the right class. */
    static boolean isPlain(String type) {
        return PLAIN.contains(type);
    }

    /** Null when values of the type cannot be read faithfully. */
    static @Nullable ValueReader of(String type) {
        return BY_TYPE.get(type);
    }

    private static @Nullable Object numeric(@Nullable Object value, String column) {
        if (value == null) {
            return null;
        }
        BigDecimal decimal = ((Numeric) value).bigDecimalValue();
        if (decimal == null) {
            throw Failures.value("column \"" + column + "\" holds NaN, which no BigDecimal can be; read it as"
                    + " double precision: cast(\"" + column + "\" as double precision)");
        }
        return decimal;
    }

    private static byte @Nullable [] bytea(@Nullable Object value, String column) {
        return value == null ? null : ((Buffer) value).getBytes();
    }

    private static @Nullable Object timestamp(@Nullable Object value, String column) {
        return value == null ? null : infinityPutRight((LocalDateTime) value);
    }

    private static @Nullable Object timestampWithZone(@Nullable Object value, String column) {
        if (!(value instanceof OffsetDateTime timestamp)) {
            return null;
        }
        if (timestamp.equals(OffsetDateTime.MAX)) {
            return timestamp;
        }
        if (timestamp.equals(OffsetDateTime.MIN)) {
            return FIRST.atOffset(ZoneOffset.UTC);
        }
        return timestamp.toLocalDateTime().equals(CLIENTS_MINUS_INFINITY) ? OffsetDateTime.MIN : timestamp;
    }

    private static LocalDateTime infinityPutRight(LocalDateTime value) {
        if (value.equals(LocalDateTime.MIN)) {
            return FIRST;
        }
        return value.equals(CLIENTS_MINUS_INFINITY) ? LocalDateTime.MIN : value;
    }

    /** Types without an own name come as text; the client takes text that begins with a brace for an array. */
    private static @Nullable Object unknown(@Nullable Object value, String column) {
        if (value == null || value instanceof String) {
            return value;
        }
        throw Failures.value(
                "column \"" + column + "\" holds an array or a text that begins with a brace, of a type the"
                        + " client does not know, and cannot be read faithfully; select it as text: cast(\"" + column
                        + "\" as text), or as an array of text: cast(\"" + column + "\" as text[])");
    }

    private static Object array(@Nullable Object value, String column, String type, ValueReader reader) {
        if (value == null) {
            throw Failures.value("column \"" + column + "\" of type " + TypeNames.sql(type)
                    + " holds NULL or an array of"
                    + " several dimensions, which the client does not tell apart; select it as text: cast(\"" + column
                    + "\" as text)");
        }
        @Nullable Object[] read = (Object[]) value;
        @Nullable Object[] array = new @Nullable Object[read.length];
        for (int i = 0; i < array.length; i++) {
            array[i] = reader.read(read[i], column);
        }
        return array;
    }
}
