package dev.azoth.postgresql;

import dev.azoth.sql.type.SqlType;

/**
 * Types that only PostgreSQL has. But for {@link #oid} their values are text as PostgreSQL writes it: what is bound is cast
 * from text, what is selected is cast to text, so that nothing is lost whatever the client makes of the type. For objects
 * of your own use {@code Types.mapped} over them. SQLAlchemy: {@code sqlalchemy.dialects.postgresql}.
 */
public final class PgTypes {
    private PgTypes() {}

    /** JSON in PostgreSQL's binary form, as its text. SQLAlchemy: {@code JSONB}. */
    public static SqlType<String> jsonb() {
        return new PgTextType("JSONB");
    }

    /** A host or network: {@code 192.168.0.1/24}. SQLAlchemy: {@code INET}. */
    public static SqlType<String> inet() {
        return new PgTextType("INET");
    }

    /** A network: {@code 192.168.0.0/24}. SQLAlchemy: {@code CIDR}. */
    public static SqlType<String> cidr() {
        return new PgTextType("CIDR");
    }

    /** SQLAlchemy: {@code MACADDR}. */
    public static SqlType<String> macaddr() {
        return new PgTextType("MACADDR");
    }

    /** SQLAlchemy: {@code MACADDR8}. */
    public static SqlType<String> macaddr8() {
        return new PgTextType("MACADDR8");
    }

    /**
     * Bits, as a text of 0 and 1. SQLAlchemy: {@code BIT}.
     *
     * @param length in bits
     */
    public static SqlType<String> bit(int length) {
        return new PgTextType("BIT(" + length + ")");
    }

    /** Any number of bits. SQLAlchemy: {@code BIT(varying=True)}. */
    public static SqlType<String> varbit() {
        return new PgTextType("BIT VARYING");
    }

    /** SQLAlchemy: {@code TSVECTOR}. */
    public static SqlType<String> tsvector() {
        return new PgTextType("TSVECTOR");
    }

    /** SQLAlchemy: {@code TSQUERY}. */
    public static SqlType<String> tsquery() {
        return new PgTextType("TSQUERY");
    }

    /** Of the extension hstore. SQLAlchemy: {@code HSTORE}. */
    public static SqlType<String> hstore() {
        return new PgTextType("HSTORE");
    }

    /** Text compared without regard to case, of the extension citext. SQLAlchemy: {@code CITEXT}. */
    public static SqlType<String> citext() {
        return new PgTextType("CITEXT");
    }

    public static SqlType<String> xml() {
        return new PgTextType("XML");
    }

    /** SQLAlchemy: {@code MONEY}. */
    public static SqlType<String> money() {
        return new PgTextType("MONEY");
    }

    /** An interval with months and days kept apart; the standard interval is a span of exact length. */
    public static SqlType<String> interval() {
        return new PgTextType("INTERVAL");
    }

    /** SQLAlchemy: {@code INT4RANGE}. */
    public static SqlType<String> int4range() {
        return new PgTextType("INT4RANGE");
    }

    /** SQLAlchemy: {@code INT8RANGE}. */
    public static SqlType<String> int8range() {
        return new PgTextType("INT8RANGE");
    }

    /** SQLAlchemy: {@code NUMRANGE}. */
    public static SqlType<String> numrange() {
        return new PgTextType("NUMRANGE");
    }

    /** SQLAlchemy: {@code DATERANGE}. */
    public static SqlType<String> daterange() {
        return new PgTextType("DATERANGE");
    }

    /** SQLAlchemy: {@code TSRANGE}. */
    public static SqlType<String> tsrange() {
        return new PgTextType("TSRANGE");
    }

    /** SQLAlchemy: {@code TSTZRANGE}. */
    public static SqlType<String> tstzrange() {
        return new PgTextType("TSTZRANGE");
    }

    /** An object identifier, 0 to 2^32 - 1. SQLAlchemy: {@code OID}. */
    public static SqlType<Long> oid() {
        return new PgOidType();
    }

    /**
     * Any other type, a domain or an extension's among them, as text.
     *
     * @param name as SQL names it, quoted where it must be: {@code geometry(Point, 4326)}
     * @throws dev.azoth.error.ArgumentException when that cannot be a type's name
     */
    public static SqlType<String> of(String name) {
        return new PgTextType(name);
    }
}
