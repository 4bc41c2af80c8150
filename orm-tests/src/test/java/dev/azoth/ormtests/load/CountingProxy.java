package dev.azoth.ormtests.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands before a server, delays its answers and counts the round trips: how often a client speaks after it was answered. */
final class CountingProxy implements AutoCloseable {
    private static final long DELAY_MILLIS = 20;

    private final URI target;
    private final ServerSocket server;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final AtomicInteger trips = new AtomicInteger();
    private final AtomicBoolean answered = new AtomicBoolean(true);

    CountingProxy(String url) throws IOException {
        target = URI.create(url);
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /** The URL of the same database through here. */
    String url() {
        return target.toString()
                .replace(target.getHost() + ":" + target.getPort(), "127.0.0.1:" + server.getLocalPort());
    }

    /** The round trips since the last call. */
    int takeTrips() {
        return trips.getAndSet(0);
    }

    private void accept() {
        try {
            while (!server.isClosed()) {
                Socket client = server.accept();
                var upstream = new Socket(target.getHost(), target.getPort());
                client.setTcpNoDelay(true);
                upstream.setTcpNoDelay(true);
                sockets.addAll(List.of(client, upstream));
                Thread.ofVirtual().start(() -> pump(client, upstream, this::asked));
                Thread.ofVirtual().start(() -> pump(upstream, client, this::answering));
            }
        } catch (IOException closed) {
            sockets.forEach(CountingProxy::closeQuietly);
        }
    }

    private void asked() {
        if (answered.getAndSet(false)) {
            trips.incrementAndGet();
        }
    }

    private void answering() {
        try {
            Thread.sleep(DELAY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        answered.set(true);
    }

    private static void pump(Socket from, Socket to, Runnable before) {
        var buffer = new byte[1 << 16];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                before.run();
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException ended) {
            closeQuietly(to);
        }
        closeQuietly(to);
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        sockets.forEach(CountingProxy::closeQuietly);
    }
}
