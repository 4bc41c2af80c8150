package dev.azoth.postgresql;

import dev.azoth.error.DataValueException;
import dev.azoth.sql.type.SqlType;

/** Object identifiers, 0 to 2^32 - 1. SQLAlchemy: {@code OID}. */
record PgOidType() implements SqlType<Long> {
    private static final long MAX = (1L << 32) - 1;

    @Override
    public Class<Long> javaType() {
        return Long.class;
    }

    @Override
    public Long check(Object value) {
        long number = switch (value) {
            case Long l -> l;
            case Integer i -> i;
            default ->
                throw new DataValueException(
                        "OID takes a Long, not " + value.getClass().getTypeName());
        };
        if (number < 0 || number > MAX) {
            throw new DataValueException("OID cannot hold " + number + ": it goes from 0 to " + MAX);
        }
        return number;
    }

    @Override
    public String describe() {
        return "OID";
    }
}
