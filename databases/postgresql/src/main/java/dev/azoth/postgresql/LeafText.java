package dev.azoth.postgresql;

import dev.azoth.error.DataValueException;
import dev.azoth.sql.type.BigIntegerType;
import dev.azoth.sql.type.BinaryType;
import dev.azoth.sql.type.BooleanType;
import dev.azoth.sql.type.DateTimeType;
import dev.azoth.sql.type.DateTimeTzType;
import dev.azoth.sql.type.DateType;
import dev.azoth.sql.type.DoubleType;
import dev.azoth.sql.type.FloatType;
import dev.azoth.sql.type.IntegerType;
import dev.azoth.sql.type.MappedType;
import dev.azoth.sql.type.NumericType;
import dev.azoth.sql.type.RealType;
import dev.azoth.sql.type.SmallIntegerType;
import dev.azoth.sql.type.SqlType;
import dev.azoth.sql.type.TimeType;
import dev.azoth.sql.type.TimeTzType;
import dev.azoth.sql.type.UuidType;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Function;

/** The items of arrays, which come as text: into the classes in which the driver gives values of their types. */
final class LeafText {
    private LeafText() {}

    static Function<String, Object> reader(SqlType<?> type) {
        return switch (type.on("postgresql")) {
            case MappedType<?, ?> mapped -> reader(mapped.base());
            case SmallIntegerType t -> Short::valueOf;
            case IntegerType t -> Integer::valueOf;
            case BigIntegerType t -> Long::valueOf;
            case PgOidType t -> Long::valueOf;
            case NumericType t -> LeafText::decimal;
            case FloatType t -> Double::valueOf;
            case DoubleType t -> Double::valueOf;
            case RealType t -> Float::valueOf;
            case BooleanType t -> text -> text.equals("t") || text.equals("true");
            case BinaryType t -> LeafText::bytes;
            case DateType t -> TimeText::date;
            case TimeType t -> LocalTime::parse;
            case TimeTzType t -> TimeText::timeWithZone;
            case DateTimeType t -> TimeText::timestamp;
            case DateTimeTzType t -> TimeText::timestampWithZone;
            case UuidType t -> UUID::fromString;
            default -> text -> text;
        };
    }

    private static BigDecimal decimal(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new DataValueException("No BigDecimal can be " + text + ", which the array holds", e);
        }
    }

    private static byte[] bytes(String text) {
        if (!text.startsWith("\\x")) {
            throw new DataValueException(
                    "The session's bytea_output is to be hex, its default, to read arrays of bytes");
        }
        return HexFormat.of().parseHex(text, 2, text.length());
    }

    /** A value as it crosses the driver, in PostgreSQL's notation. */
    static String write(Object value) {
        return value instanceof byte[] bytes ? "\\x" + HexFormat.of().formatHex(bytes) : TimeText.write(value);
    }
}
