package dev.azoth.postgresql.vertx;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
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
        final String sql;
        final String portal;
        final List<@Nullable String> values;
        boolean described;

        @Nullable
        ByteBuf answer;

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
            ByteBuf kept = answer == null ? buffers.buffer(Math.max(256, frame.readableBytes())) : answer;
            if (frame.getByte(0) == 'E') {
                // rows before it are worth nothing, and the client could not read those of every type
                kept.clear();
                failed = true;
            }
            kept.writeBytes(frame, 0, frame.writerIndex());
            answer = kept;
        }
    }

    /** What was kept. */
    record Replay(ByteBuf answer) implements Turn {}
}
