package dev.azoth.vertx;

import io.netty.channel.Channel;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** Holds the socket of one connection, so that it can be cut past the client, which would first say goodbye and wait. */
public final class SocketCell {
    private final String name;
    private volatile @Nullable Channel channel;
    private volatile @Nullable Throwable handshakeFailure;

    SocketCell(String name) {
        this.name = name;
    }

    /** By which the transport finds the cell a socket belongs to. */
    public String name() {
        return name;
    }

    void set(Channel opened) {
        channel = opened;
        opened.pipeline().addLast(new HandshakeWatch(this));
    }

    void handshakeEnded(@Nullable Throwable failure) {
        handshakeFailure = failure;
    }

    /** Why connecting failed: what the TLS handshake failed with, if it did, else what the client says. */
    public @Nullable Throwable failure(@Nullable Throwable told) {
        Throwable failure = handshakeFailure;
        return failure == null ? told : failure;
    }

    /**
     * The socket.
     *
     * @throws IllegalStateException when there is none yet, or it was not made by {@link CuttableTransport}
     */
    public Channel channel() {
        Channel opened = channel;
        if (opened == null) {
            throw new IllegalStateException("The socket was not made by this transport");
        }
        return opened;
    }

    /** Closes the socket at once; the client learns of it as of any lost connection. */
    public void cut() {
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
