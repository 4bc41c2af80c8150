package dev.azoth.mysql.vertx;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.data.Numeric;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Turns what the client read into a class of {@link dev.azoth.engine.driver.DriverValues}; see {@link WireColumns}. */
enum ColumnReader {
    /** Of prepared statements. */
    BINARY,
    /** Of statements sent as text. */
    TEXT;

    private static final int LONG_BITS = 63;

    /**
     * @param value not null
     */
    Object read(WireColumn column, Object value) {
        return switch (column.type()) {
            case WireColumn.TINY, WireColumn.SHORT, WireColumn.YEAR, WireColumn.INT24, WireColumn.LONG ->
                value instanceof Byte small ? (Object) small.shortValue() : value;
            case WireColumn.LONGLONG -> value instanceof Numeric number ? number.bigDecimalValue() : value;
            case WireColumn.DECIMAL, WireColumn.NEWDECIMAL -> new BigDecimal((String) value);
            case WireColumn.DATE, WireColumn.DATETIME, WireColumn.TIMESTAMP, WireColumn.TIME -> {
                byte[] bytes = ((Buffer) value).getBytes();
                yield this == BINARY ? BinaryTimes.read(column, bytes) : TextTimes.read(column, bytes);
            }
            case WireColumn.BIT -> bits(((Buffer) value).getBytes());
            default -> value instanceof Buffer bytes ? bytes.getBytes() : value;
        };
    }

    private static Object bits(byte[] bytes) {
        var number = new BigInteger(1, bytes);
        return number.bitLength() <= LONG_BITS ? (Object) number.longValue() : new BigDecimal(number);
    }
}
