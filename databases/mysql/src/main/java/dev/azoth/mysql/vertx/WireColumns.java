package dev.azoth.mysql.vertx;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.vertx.mysqlclient.MySQLException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stands before the client's decoder and lets it take the types it would misread for byte strings, which all of them are on
 * the wire: dates ({@code 0000-00-00} would be null, {@code 2026-00-00} would end the connection), times, BIT, JSON (whose
 * numbers would lose digits), geometries. {@link ColumnReader} reads the bytes. It also keeps what the client does not tell:
 * the columns' own types, and how many columns and parameters a prepared statement has.
 *
 * <p>A packet that announces columns is known by its content: one length-encoded number and nothing else, which no other
 * answer is. Used by the connection's event loop.
 */
final class WireColumns extends ChannelInboundHandlerAdapter {
    private static final int HEADER = 4;
    private static final int WHOLE_PACKET = 0xFFFFFF;
    private static final int BINARY = 63;
    private static final int UTF8MB4 = 45;
    private static final int UNSIGNED_FLAG = 0x20;
    private static final int PREPARED_LENGTH = 12;
    private static final int ERROR = 0xFF;

    private int announced;
    private boolean continued;
    private List<WireColumn> columns = List.of();
    private List<WireColumn> arriving = new ArrayList<>();
    private boolean described;
    private @Nullable MySQLException refusal;
    private boolean preparing;
    private int preparedColumns;
    private int preparedParameters;

    /** The columns of the latest result that had any. */
    List<WireColumn> columns() {
        return columns;
    }

    /** The next answer is to a PREPARE. */
    void expectPrepared() {
        preparing = true;
    }

    /** Of the statement prepared last: how many columns its result has; 0 when it answers without rows. */
    int preparedColumns() {
        return preparedColumns;
    }

    int preparedParameters() {
        return preparedParameters;
    }

    /** Why the latest statement that had columns gave no rows: the client takes that for an open cursor. */
    @Nullable
    MySQLException refusal() {
        return refusal;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (message instanceof ByteBuf packet) {
            look(packet);
        }
        super.channelRead(context, message);
    }

    private void look(ByteBuf packet) {
        int start = packet.readerIndex() + HEADER;
        int length = packet.getUnsignedMediumLE(packet.readerIndex());
        boolean continues = continued;
        continued = length == WHOLE_PACKET;
        if (continues || length == 0) {
            return;
        }
        boolean first = described;
        described = false;
        if (first && packet.getUnsignedByte(start) == ERROR) {
            refusal = error(packet, start, length);
        } else if (announced > 0) {
            describe(packet, start, length);
            announced--;
            if (announced == 0) {
                columns = arriving;
                described = true;
                refusal = null;
            }
        } else if (preparing) {
            preparing = false;
            if (packet.getUnsignedByte(start) == 0 && length >= PREPARED_LENGTH) {
                preparedColumns = packet.getUnsignedShortLE(start + 5);
                preparedParameters = packet.getUnsignedShortLE(start + 7);
            }
        } else {
            announced = announcement(packet, start, length);
            if (announced > 0) {
                arriving = new ArrayList<>(announced);
            }
        }
    }

    /** Marker, number, '#', SQLSTATE, text. */
    private static MySQLException error(ByteBuf packet, int start, int length) {
        String state = packet.toString(start + 4, 5, StandardCharsets.US_ASCII);
        String text = packet.toString(start + 9, length - 9, StandardCharsets.UTF_8);
        return new MySQLException(text, packet.getUnsignedShortLE(start + 1), state);
    }

    private static int announcement(ByteBuf packet, int start, int length) {
        int first = packet.getUnsignedByte(start);
        if (length == 1 && first < 0xFB) {
            return first;
        }
        return length == 3 && first == 0xFC ? packet.getUnsignedShortLE(start + 1) : 0;
    }

    /** Five texts before the name, one after it, then fixed fields at the end: charset, length, type, flags, decimals. */
    private void describe(ByteBuf packet, int start, int length) {
        int at = start;
        for (int i = 0; i < 4; i++) {
            at = textStart(packet, at) + textLength(packet, at);
        }
        String name = packet.toString(textStart(packet, at), textLength(packet, at), StandardCharsets.UTF_8);
        int end = start + length;
        int charset = packet.getUnsignedShortLE(end - 12);
        int type = packet.getUnsignedByte(end - 6);
        boolean unsigned = (packet.getUnsignedShortLE(end - 5) & UNSIGNED_FLAG) != 0;
        arriving.add(new WireColumn(name, type, unsigned, charset == BINARY, packet.getUnsignedIntLE(end - 10)));
        switch (type) {
            case WireColumn.DATE,
                    WireColumn.TIME,
                    WireColumn.DATETIME,
                    WireColumn.TIMESTAMP,
                    WireColumn.BIT,
                    WireColumn.GEOMETRY -> retype(packet, end, BINARY);
            case WireColumn.DECIMAL, WireColumn.NEWDECIMAL, WireColumn.JSON -> retype(packet, end, UTF8MB4);
            case WireColumn.TINY,
                    WireColumn.SHORT,
                    WireColumn.LONG,
                    WireColumn.LONGLONG,
                    WireColumn.INT24,
                    WireColumn.YEAR,
                    WireColumn.FLOAT,
                    WireColumn.DOUBLE,
                    WireColumn.NULL -> {}
            // the client does not know the newer collations; the session's results are utf8mb4
            default -> retype(packet, end, charset == BINARY ? BINARY : UTF8MB4);
        }
    }

    private static void retype(ByteBuf packet, int end, int charset) {
        packet.setShortLE(end - 12, charset);
        packet.setByte(end - 6, WireColumn.VAR_STRING);
    }

    private static int textStart(ByteBuf packet, int at) {
        return switch (packet.getUnsignedByte(at)) {
            case 0xFC -> at + 3;
            case 0xFD -> at + 4;
            case 0xFE -> at + 9;
            default -> at + 1;
        };
    }

    private static int textLength(ByteBuf packet, int at) {
        int first = packet.getUnsignedByte(at);
        return switch (first) {
            case 0xFC -> packet.getUnsignedShortLE(at + 1);
            case 0xFD -> packet.getUnsignedMediumLE(at + 1);
            case 0xFE -> Math.toIntExact(packet.getLongLE(at + 1));
            default -> first;
        };
    }
}
