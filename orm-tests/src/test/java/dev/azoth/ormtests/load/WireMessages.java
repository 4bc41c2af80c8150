package dev.azoth.ormtests.load;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** PostgreSQL's messages, of either side: a type, a length, a body. */
final class WireMessages {
    private static final int LENGTH = Integer.BYTES;

    private final DataInputStream in;

    WireMessages(InputStream in) {
        this.in = new DataInputStream(in);
    }

    /** A client's first message, which has no type. */
    byte[] readStartup() throws IOException {
        int length = in.readInt();
        var message = new byte[length];
        ByteBuffer.wrap(message).putInt(length);
        in.readFully(message, LENGTH, length - LENGTH);
        return message;
    }

    /** The next message whole; its type is its first byte. */
    byte[] read() throws IOException {
        byte type = in.readByte();
        int length = in.readInt();
        var message = new byte[1 + length];
        ByteBuffer.wrap(message).put(type).putInt(length);
        in.readFully(message, 1 + LENGTH, length - LENGTH);
        return message;
    }
}
