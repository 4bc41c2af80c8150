package dev.azoth.postgresql.vertx;

import dev.azoth.vertx.Failures;
import io.vertx.core.buffer.Buffer;
import java.lang.reflect.Array;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * The encoder for each of the server's parameter types, by the client's name of the type. A type that is not here kills the
 * connection or stores something else (bit, macaddr, oid, xml: four bytes of ones; interval: 30 days as a month) and is
 * refused with the cast that helps.
 */
final class ParameterEncoders {
    private static final Map<String, ParameterEncoder> BY_TYPE = new HashMap<>();

    private ParameterEncoders() {}

    static {
        add("BOOL", Boolean.class, ParameterEncoders::bool);
        add("INT2", Short.class, NumberEncoders::smallint);
        add("INT4", Integer.class, NumberEncoders::integer);
        add("INT8", Long.class, NumberEncoders::bigint);
        add("FLOAT4", Float.class, NumberEncoders::real);
        add("FLOAT8", Double.class, NumberEncoders::doublePrecision);
        add("NUMERIC", Object.class, NumberEncoders::numeric);
        for (String text : new String[] {"TEXT", "VARCHAR", "BPCHAR", "NAME", "CHAR"}) {
            String name = text.toLowerCase(Locale.ROOT);
            add(text, String.class, (value, position) -> text(value, position, name));
        }
        // enums, domains over text, citext, hstore, ranges: in text format
        BY_TYPE.put("UNKNOWN", (value, position) -> text(value, position, "unknown to the client (sent as text)"));
        add("JSON", Object.class, (value, position) -> text(value, position, "json"));
        add("JSONB", Object.class, (value, position) -> text(value, position, "jsonb"));
        add("DATE", LocalDate.class, TemporalEncoders::date);
        add("TIME", LocalTime.class, TemporalEncoders::time);
        add("TIMETZ", OffsetTime.class, TemporalEncoders::timeWithZone);
        add("TIMESTAMP", LocalDateTime.class, TemporalEncoders::timestamp);
        add("TIMESTAMPTZ", OffsetDateTime.class, TemporalEncoders::timestampWithZone);
        add("BYTEA", Buffer.class, ParameterEncoders::bytea);
        add("UUID", UUID.class, ParameterEncoders::uuid);
    }

    private static void add(String type, Class<?> element, ParameterEncoder encoder) {
        BY_TYPE.put(type, encoder);
        BY_TYPE.put(type + "_ARRAY", (value, position) -> array(value, position, type, element, encoder));
    }

    /** Never null: a type that cannot be sent has an encoder that says so. */
    static ParameterEncoder of(String type) {
        ParameterEncoder encoder = BY_TYPE.get(type);
        return encoder != null
                ? encoder
                : (value, position) -> {
                    throw Refusal.unsendable(position, TypeNames.sql(type));
                };
    }

    private static Object bool(Object value, int position) {
        if (value instanceof Boolean) {
            return value;
        }
        throw Refusal.wrongClass(value, position, "boolean", "a Boolean");
    }

    private static Object text(Object value, int position, String type) {
        if (value instanceof String string) {
            return TextCheck.parameter(string, position);
        }
        throw Refusal.wrongClass(value, position, type, "a String");
    }

    private static Object bytea(Object value, int position) {
        if (value instanceof byte[] bytes) {
            return Buffer.buffer(bytes);
        }
        throw Refusal.wrongClass(value, position, "bytea", "a byte[]");
    }

    private static Object uuid(Object value, int position) {
        if (value instanceof UUID) {
            return value;
        }
        throw Refusal.wrongClass(value, position, "uuid", "a UUID");
    }

    private static Object array(Object value, int position, String type, Class<?> element, ParameterEncoder encoder) {
        if (!(value instanceof Object[] values)) {
            throw Refusal.wrongClass(value, position, TypeNames.sql(type) + "[]", "an Object[]");
        }
        Object[] array = (Object[]) Array.newInstance(element, values.length);
        for (int i = 0; i < values.length; i++) {
            Object each = values[i];
            if (each instanceof Object[]) {
                throw Failures.value("parameter $" + position + " is an array of arrays, which the client cannot send;"
                        + " bind its text: cast(cast($" + position + " as text) as " + TypeNames.sql(type) + "[])");
            }
            if (each != null) {
                array[i] = encoder.encode(each, position);
            }
        }
        return array;
    }
}
