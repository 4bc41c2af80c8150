package dev.azoth.mysql;

import dev.azoth.error.UnsupportedFeatureException;
import dev.azoth.sql.compile.Dialect;
import dev.azoth.sql.type.BigIntegerType;
import dev.azoth.sql.type.BinaryType;
import dev.azoth.sql.type.BooleanType;
import dev.azoth.sql.type.CharType;
import dev.azoth.sql.type.DateTimeType;
import dev.azoth.sql.type.DateTimeTzType;
import dev.azoth.sql.type.DateType;
import dev.azoth.sql.type.DoubleType;
import dev.azoth.sql.type.EnumType;
import dev.azoth.sql.type.FloatType;
import dev.azoth.sql.type.IntegerType;
import dev.azoth.sql.type.JsonType;
import dev.azoth.sql.type.MappedType;
import dev.azoth.sql.type.NumericType;
import dev.azoth.sql.type.RealType;
import dev.azoth.sql.type.SmallIntegerType;
import dev.azoth.sql.type.SqlType;
import dev.azoth.sql.type.StringType;
import dev.azoth.sql.type.TextType;
import dev.azoth.sql.type.TimeType;
import dev.azoth.sql.type.UuidType;

/** The types of CAST, which are not those of columns. */
final class CastTypes {
    private CastTypes() {}

    static String of(SqlType<?> given, Vendor vendor, Dialect dialect) {
        SqlType<?> type = given.on(dialect.name());
        return switch (type) {
            case IntegerType t -> "SIGNED INTEGER";
            case SmallIntegerType t -> "SIGNED INTEGER";
            case BigIntegerType t -> "SIGNED INTEGER";
            case BooleanType t -> "SIGNED INTEGER";
            case NumericType t -> dialect.codec(t).ddl().replace("NUMERIC", "DECIMAL");
            // MySQL has FLOAT and DOUBLE here since 8.0.17
            case FloatType t -> "DOUBLE";
            case DoubleType t -> "DOUBLE";
            case RealType t -> "FLOAT";
            case StringType t -> character(t.length());
            case CharType t -> character(t.length());
            case TextType t -> "CHAR";
            case EnumType<?> t -> "CHAR";
            case UuidType t -> vendor == Vendor.MARIADB ? "UUID" : "CHAR(32)";
            case BinaryType t -> "BINARY";
            case JsonType t -> vendor == Vendor.MARIADB ? "CHAR" : "JSON";
            case DateType t -> "DATE";
            case TimeType t -> "TIME(6)";
            case DateTimeType t -> "DATETIME(6)";
            case DateTimeTzType t -> "DATETIME(6)";
            case MappedType<?, ?> t -> of(t.base(), vendor, dialect);
            case MySqlType<?> t -> t.castName();
            default ->
                throw new UnsupportedFeatureException(
                        "The database '" + dialect.name() + "' does not have CAST to " + type.describe());
        };
    }

    private static String character(@org.jspecify.annotations.Nullable Integer length) {
        return length == null ? "CHAR" : "CHAR(" + length + ")";
    }
}
