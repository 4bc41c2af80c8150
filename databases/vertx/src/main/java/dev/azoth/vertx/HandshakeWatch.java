package dev.azoth.vertx;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.ssl.SslHandler;

/** Remembers why a TLS handshake failed, which the PostgreSQL client does not tell; hears of the end before the client does. */
final class HandshakeWatch extends ChannelInboundHandlerAdapter {
    private final SocketCell cell;

    HandshakeWatch(SocketCell cell) {
        this.cell = cell;
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        SslHandler ssl = context.pipeline().get(SslHandler.class);
        if (ssl != null) {
            cell.handshakeEnded(ssl.handshakeFuture().cause());
        }
        context.fireChannelInactive();
    }
}
