package dev.azoth.mysql;

import dev.azoth.error.ArgumentException;
import dev.azoth.sql.type.SqlType;
import java.math.BigInteger;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Types that only MySQL and MariaDB have. SQLAlchemy: {@code sqlalchemy.dialects.mysql}. */
public final class MySqlTypes {
    private static final int MOST_BITS = 63;

    private MySqlTypes() {}

    /** -128 to 127. SQLAlchemy: {@code TINYINT}. */
    public static SqlType<Long> tinyInteger() {
        return new IntegerRange("TINYINT", -128, 127);
    }

    /** 0 to 255. SQLAlchemy: {@code TINYINT(unsigned=True)}. */
    public static SqlType<Long> unsignedTinyInteger() {
        return new IntegerRange("TINYINT UNSIGNED", 0, 255);
    }

    /** 0 to 65535. SQLAlchemy: {@code SMALLINT(unsigned=True)}. */
    public static SqlType<Long> unsignedSmallInteger() {
        return new IntegerRange("SMALLINT UNSIGNED", 0, 65_535);
    }

    /** Three bytes. SQLAlchemy: {@code MEDIUMINT}. */
    public static SqlType<Long> mediumInteger() {
        return new IntegerRange("MEDIUMINT", -8_388_608, 8_388_607);
    }

    /** Three bytes from 0. SQLAlchemy: {@code MEDIUMINT(unsigned=True)}. */
    public static SqlType<Long> unsignedMediumInteger() {
        return new IntegerRange("MEDIUMINT UNSIGNED", 0, 16_777_215);
    }

    /** 0 to 4294967295. SQLAlchemy: {@code INTEGER(unsigned=True)}. */
    public static SqlType<Long> unsignedInteger() {
        return new IntegerRange("INTEGER UNSIGNED", 0, 4_294_967_295L);
    }

    /** 0 to 18446744073709551615. SQLAlchemy: {@code BIGINT(unsigned=True)}. */
    public static SqlType<BigInteger> unsignedBigInteger() {
        return new UnsignedBigInt();
    }

    /** 1901 to 2155, and 0. SQLAlchemy: {@code YEAR}. */
    public static SqlType<Long> year() {
        return new IntegerRange("YEAR", 0, 2155);
    }

    /**
     * Bits, as a number. SQLAlchemy: {@code BIT}.
     *
     * @param length from 1 to 63
     * @throws ArgumentException on another length
     */
    public static SqlType<Long> bit(int length) {
        if (length < 1 || length > MOST_BITS) {
            throw new ArgumentException("BIT has a length from 1 to " + MOST_BITS + ", not " + length);
        }
        return new IntegerRange("BIT(" + length + ")", 0, (1L << length) - 1);
    }

    /** An instant from 1970 to 2038; {@code Types.dateTimeTz()} goes further. SQLAlchemy: {@code TIMESTAMP}. */
    public static SqlType<OffsetDateTime> timestamp() {
        return new Timestamp();
    }

    /** Up to 255 bytes. SQLAlchemy: {@code TINYTEXT}. */
    public static SqlType<String> tinyText() {
        return new SizedText("TINYTEXT");
    }

    /** Up to 16 MB. SQLAlchemy: {@code MEDIUMTEXT}. */
    public static SqlType<String> mediumText() {
        return new SizedText("MEDIUMTEXT");
    }

    /** Up to 4 GB. SQLAlchemy: {@code LONGTEXT}. */
    public static SqlType<String> longText() {
        return new SizedText("LONGTEXT");
    }

    /** Some of these words, separated by commas. SQLAlchemy: {@code SET}. */
    public static SqlType<String> set(String... words) {
        return new SizedText("SET(" + quoted(words) + ")");
    }

    /** One of these words; for a Java enum use {@code Types.enumeration}. SQLAlchemy: {@code ENUM}. */
    public static SqlType<String> enumeration(String... words) {
        return new SizedText("ENUM(" + quoted(words) + ")");
    }

    /** Up to 255 bytes. SQLAlchemy: {@code TINYBLOB}. */
    public static SqlType<byte[]> tinyBlob() {
        return new SizedBytes("TINYBLOB");
    }

    /** Up to 16 MB. SQLAlchemy: {@code MEDIUMBLOB}. */
    public static SqlType<byte[]> mediumBlob() {
        return new SizedBytes("MEDIUMBLOB");
    }

    /** Up to 4 GB. SQLAlchemy: {@code LONGBLOB}. */
    public static SqlType<byte[]> longBlob() {
        return new SizedBytes("LONGBLOB");
    }

    private static String quoted(String... words) {
        if (words.length == 0) {
            throw new ArgumentException("ENUM and SET need at least one word");
        }
        return Arrays.stream(words).map(Texts::quote).collect(Collectors.joining(","));
    }
}
