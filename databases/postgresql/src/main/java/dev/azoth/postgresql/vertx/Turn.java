package dev.azoth.postgresql.vertx;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a client waits for: an answer that ends with the server being ready. */
sealed interface Turn {
    /** The server's to what the client sent. */
    enum Plain implements Turn {
        TURN
    }

    /** The server's to a Parse and Describe of the client's, and to a Bind and Execute added to them, which is kept. */
    final class Run implements Turn {
        private static final int PIECE = 1 << 20;

        final String sql;
        final String portal;
        final List<@Nullable String> values;
        boolean described;

        /** Whole frames, in pieces: a long answer is not copied again and again as it grows. */
        final List<ByteBuf> answer = new ArrayList<>();

        boolean failed;

        /**
         * @param portal the name under which the client is to ask for what was kept
         */
        Run(String sql, String portal, List<@Nullable String> values) {
            this.sql = sql;
            this.portal = portal;
            this.values = values;
        }

        void keep(ByteBufAllocator buffers, ByteBuf frame) {
            if (frame.getByte(0) == 'E') {
                // rows before it are worth nothing, and the client could not read those of every type
                answer.forEach(ByteBuf::release);
                answer.clear();
                failed = true;
            }
            int length = frame.writerIndex();
            boolean more = !answer.isEmpty();
            if (!more || answer.getLast().readableBytes() + length > PIECE) {
                answer.add(buffers.buffer(Math.max(more ? PIECE : 256, length)));
            }
            answer.getLast().writeBytes(frame, 0, length);
        }
    }

    /** What was kept. */
    record Replay(List<ByteBuf> answer) implements Turn {}
}
