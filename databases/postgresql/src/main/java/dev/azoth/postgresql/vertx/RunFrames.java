package dev.azoth.postgresql.vertx;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.ByteBuf;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pieces of PostgreSQL's frames: a type, a length that counts itself, a body. */
final class RunFrames {
    private static final int BINARY = 1;

    private RunFrames() {}

    /** The zero-terminated text that begins at a position, with its zero. */
    static byte[] text(ByteBuf frame, int at) {
        int zero = frame.indexOf(at, frame.writerIndex(), (byte) 0);
        byte[] bytes = new byte[zero + 1 - at];
        frame.getBytes(at, bytes);
        return bytes;
    }

    static String string(byte[] text) {
        return new String(text, 0, text.length - 1, UTF_8);
    }

    static boolean isText(ByteBuf frame, int at, String expected) {
        byte[] bytes = text(frame, at);
        return Arrays.equals(bytes, 0, bytes.length - 1, expected.getBytes(UTF_8), 0, expected.getBytes(UTF_8).length);
    }

    /** Bind and Execute of the unnamed portal: values as texts, all results in binary form, all rows. */
    static void bindAndExecute(byte[] statement, List<@Nullable String> values, ByteBuf to) {
        int bind = begin('B', to);
        to.writeByte(0);
        to.writeBytes(statement);
        // no format: all are texts
        to.writeShort(0);
        to.writeShort(values.size());
        for (String value : values) {
            if (value == null) {
                to.writeInt(-1);
            } else {
                byte[] bytes = value.getBytes(UTF_8);
                to.writeInt(bytes.length);
                to.writeBytes(bytes);
            }
        }
        to.writeShort(1);
        to.writeShort(BINARY);
        end(bind, to);
        int execute = begin('E', to);
        to.writeByte(0);
        to.writeInt(0);
        end(execute, to);
    }

    private static int begin(char type, ByteBuf to) {
        to.writeByte(type);
        to.writeInt(0);
        return to.writerIndex() - Integer.BYTES;
    }

    private static void end(int lengthAt, ByteBuf to) {
        to.setInt(lengthAt, to.writerIndex() - lengthAt);
    }
}
