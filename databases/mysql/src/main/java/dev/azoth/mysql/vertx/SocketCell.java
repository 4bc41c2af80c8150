package dev.azoth.mysql.vertx;

import io.netty.channel.Channel;
import io.netty.channel.ChannelInboundHandler;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** Holds the socket of one connection, so that it can be cut past the client, which would first say goodbye and wait. */
final class SocketCell {
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

    /** Lets a handler see the packets before the client's decoder does. */
    void install(ChannelInboundHandler handler) {
        Channel opened = channel;
        if (opened == null) {
            throw new IllegalStateException("The socket was not made by this transport");
        }
        opened.pipeline().addAfter("packetDecoder", "azoth-columns", handler);
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
