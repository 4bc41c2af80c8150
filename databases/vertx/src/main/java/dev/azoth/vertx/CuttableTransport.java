package dev.azoth.vertx;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFactory;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.ServerChannel;
import io.netty.channel.socket.DatagramChannel;
import io.netty.channel.socket.InternetProtocolFamily;
import io.vertx.core.datagram.DatagramSocketOptions;
import io.vertx.core.net.ClientOptionsBase;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.spi.transport.Transport;
import java.net.SocketAddress;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Vert.x's NIO transport, which remembers the socket it makes for a {@link SocketCell}. Vert.x configures a socket and makes
 * it in one go on the event loop; the options' metrics name, of no other use here, tells whose it is.
 */
public final class CuttableTransport implements Transport {
    private static final ThreadLocal<@Nullable SocketCell> NEXT = new ThreadLocal<>();

    private final Transport nio = io.vertx.core.transport.Transport.NIO.implementation();
    private final Map<String, SocketCell> expected = new ConcurrentHashMap<>();

    /** A cell for the next socket; its name goes into the metrics name of the options the socket is made with. */
    public SocketCell expectSocket() {
        var cell = new SocketCell("azoth-" + UUID.randomUUID());
        expected.put(cell.name(), cell);
        return cell;
    }

    @Override
    public void configure(ClientOptionsBase options, int connectTimeout, boolean domainSocket, Bootstrap bootstrap) {
        nio.configure(options, connectTimeout, domainSocket, bootstrap);
        String name = options.getMetricsName();
        NEXT.set(name == null ? null : expected.remove(name));
    }

    @Override
    public ChannelFactory<? extends Channel> channelFactory(boolean domainSocket) {
        ChannelFactory<? extends Channel> channels = nio.channelFactory(domainSocket);
        return () -> {
            Channel channel = channels.newChannel();
            SocketCell cell = NEXT.get();
            if (cell != null) {
                NEXT.remove();
                cell.set(channel);
            }
            return channel;
        };
    }

    @Override
    public boolean supportsDomainSockets() {
        return nio.supportsDomainSockets();
    }

    @Override
    public boolean supportFileRegion() {
        return nio.supportFileRegion();
    }

    @Override
    public SocketAddress convert(io.vertx.core.net.SocketAddress address) {
        return nio.convert(address);
    }

    @Override
    public io.vertx.core.net.SocketAddress convert(SocketAddress address) {
        return nio.convert(address);
    }

    @Override
    public IoHandlerFactory ioHandlerFactory() {
        return nio.ioHandlerFactory();
    }

    @Override
    public DatagramChannel datagramChannel() {
        return nio.datagramChannel();
    }

    @Override
    @SuppressWarnings("deprecation") // as the interface has it
    public DatagramChannel datagramChannel(InternetProtocolFamily family) {
        return nio.datagramChannel(family);
    }

    @Override
    public ChannelFactory<? extends ServerChannel> serverChannelFactory(boolean domainSocket) {
        return nio.serverChannelFactory(domainSocket);
    }

    @Override
    public void configure(DatagramChannel channel, DatagramSocketOptions options) {
        nio.configure(channel, options);
    }

    @Override
    public void configure(NetServerOptions options, boolean domainSocket, ServerBootstrap bootstrap) {
        nio.configure(options, domainSocket, bootstrap);
    }
}
