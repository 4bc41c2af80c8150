package dev.azoth.sql.type;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

/** Makes the standard types; to be imported statically. SQLAlchemy: {@code sqlalchemy.types}. */
public final class Types {
    private Types() {}

    public static SqlType<Short> smallInteger() {
        return new SmallIntegerType();
    }

    public static SqlType<Integer> integer() {
        return new IntegerType();
    }

    public static SqlType<Long> bigInteger() {
        return new BigIntegerType();
    }

    /** NUMERIC without limits of its own. */
    public static SqlType<BigDecimal> numeric() {
        return new NumericType(null, null);
    }

    /** NUMERIC of whole numbers with so many digits. */
    public static SqlType<BigDecimal> numeric(int precision) {
        return new NumericType(precision, null);
    }

    /**
     * NUMERIC with so many digits in all, and of these so many after the point; values with more are refused.
     *
     * @throws dev.azoth.error.ArgumentException when the scale does not lie between 0 and the precision
     */
    public static SqlType<BigDecimal> numeric(int precision, int scale) {
        return new NumericType(precision, scale);
    }

    /** FLOAT of 64 bits. */
    public static SqlType<Double> float_() {
        return new FloatType(null);
    }

    /** FLOAT of so many binary digits, 1 to 53. */
    public static SqlType<Double> float_(int precision) {
        return new FloatType(precision);
    }

    /** Floating point of 32 bits. */
    public static SqlType<Float> real() {
        return new RealType();
    }

    /** Floating point of 64 bits. */
    public static SqlType<Double> double_() {
        return new DoubleType();
    }

    public static SqlType<Boolean> boolean_() {
        return new BooleanType();
    }

    /** VARCHAR without a length, which some databases refuse in CREATE TABLE. */
    public static SqlType<String> string() {
        return new StringType(null);
    }

    /** VARCHAR of so many characters. */
    public static SqlType<String> string(int length) {
        return new StringType(length);
    }

    /** CHAR of so many characters, padded by the database. */
    public static SqlType<String> char_(int length) {
        return new CharType(length);
    }

    public static SqlType<String> text() {
        return new TextType();
    }

    public static SqlType<byte[]> binary() {
        return new BinaryType(null);
    }

    /** Bytes, at most so many where the database limits them. */
    public static SqlType<byte[]> binary(int length) {
        return new BinaryType(length);
    }

    public static SqlType<LocalDate> date() {
        return new DateType();
    }

    public static SqlType<LocalTime> time() {
        return new TimeType();
    }

    /** A time of day with an offset. */
    public static SqlType<OffsetTime> timeTz() {
        return new TimeTzType();
    }

    /** Date and time without zone. */
    public static SqlType<LocalDateTime> dateTime() {
        return new DateTimeType();
    }

    /** An instant with an offset. */
    public static SqlType<OffsetDateTime> dateTimeTz() {
        return new DateTimeTzType();
    }

    public static SqlType<Duration> interval() {
        return new IntervalType();
    }

    /** An enum by the names of its constants; its database type is named after the class, in lower case. */
    public static <E extends Enum<E>> EnumType<E> enumOf(Class<E> enumClass) {
        return new EnumType<>(enumClass, enumClass.getSimpleName().toLowerCase(Locale.ROOT), true, true, null);
    }

    public static SqlType<UUID> uuid() {
        return new UuidType();
    }

    /** JSON as its text. */
    public static SqlType<String> json() {
        return new JsonType();
    }

    /** An array of values of a type. */
    public static <T> SqlType<List<T>> array(SqlType<T> item) {
        return new ArrayType<>(item);
    }

    /** A type of your own over another. SQLAlchemy: {@code TypeDecorator}. */
    public static <T, B> SqlType<T> mapped(
            String name,
            Class<T> javaType,
            SqlType<B> base,
            Function<? super T, ? extends B> toBase,
            Function<? super B, ? extends T> fromBase) {
        return new MappedType<>(name, javaType, base, toBase, fromBase);
    }

    /** The type of what has no known type. */
    public static SqlType<Object> nullType() {
        return new NullType();
    }
}
