package dev.azoth.postgresql.vertx;

import io.netty.channel.Channel;
import io.netty.handler.flush.FlushConsolidationHandler;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** Holds the socket of one connection, so that it can be cut past the client, which would first say goodbye and wait. */
final class SocketCell {
    private static final int MOST_GATHERED = 256;

    private final String name;
    private volatile @Nullable Channel channel;

    SocketCell(String name) {
        this.name = name;
    }

    /** By which the transport finds the cell a socket belongs to. */
    String name() {
        return name;
    }

    void set(Channel opened) {
        channel = opened;
    }

    /**
     * From now on what is written in one turn of the event loop leaves in one system call: BEGIN and the statement that
     * follows it, say. The client flushes after each command, and a write costs more than all else it does for one.
     */
    void gatherWrites() {
        Channel opened = channel;
        if (opened != null) {
            opened.pipeline().addFirst(new FlushConsolidationHandler(MOST_GATHERED, true));
        }
    }

    /** Closes the socket at once; the client learns of it as of any lost connection. */
    void cut() {
        Channel opened = channel;
        if (opened != null) {
            try {
                opened.eventLoop().execute(() -> {
                    if (opened.isOpen()) {
                        opened.unsafe().close(opened.unsafe().voidPromise());
                    }
                });
            } catch (RejectedExecutionException closed) {
                // the event loop has closed its sockets
            }
        }
    }
}
