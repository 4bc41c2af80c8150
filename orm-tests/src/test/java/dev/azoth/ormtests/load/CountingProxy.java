package dev.azoth.ormtests.load;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands before a PostgreSQL, makes the way to it longer by a millisecond each way, and counts the round trips. */
final class CountingProxy implements AutoCloseable {
    private final URI target;
    private final ServerSocket server;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final RoundTrips trips = new RoundTrips();

    CountingProxy(String url) throws IOException {
        target = URI.create(url);
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /** The URL of the same database through here, unencrypted. */
    String url() {
        return target.toString()
                        .replace(target.getHost() + ":" + target.getPort(), "127.0.0.1:" + server.getLocalPort())
                + "?sslmode=disable";
    }

    RoundTrips trips() {
        return trips;
    }

    private void accept() {
        try {
            while (!server.isClosed()) {
                Socket client = server.accept();
                var upstream = new Socket(target.getHost(), target.getPort());
                client.setTcpNoDelay(true);
                upstream.setTcpNoDelay(true);
                sockets.addAll(List.of(client, upstream));
                Thread.ofVirtual().start(() -> carry(client, upstream, this::questions));
                Thread.ofVirtual().start(() -> carry(upstream, client, this::answers));
            }
        } catch (IOException closed) {
            sockets.forEach(CountingProxy::closeQuietly);
        }
    }

    private void questions(WireMessages messages, LateLine line) throws IOException {
        line.send(messages.readStartup());
        while (true) {
            byte[] message = messages.read();
            if (message[0] == 'S' || message[0] == 'Q') { // Sync and Query are what ReadyForQuery answers
                trips.asked();
            }
            line.send(message);
        }
    }

    private void answers(WireMessages messages, LateLine line) throws IOException, InterruptedException {
        byte[] login = messages.read();
        for (; login[0] != 'Z'; login = messages.read()) {
            line.send(login);
        }
        line.send(login);
        while (true) {
            byte[] message = messages.read();
            trips.hold(message);
            if (message[0] == 'Z') {
                trips.answered(line);
            }
        }
    }

    private static void carry(Socket from, Socket to, Way way) {
        try (var line = new LateLine(to)) {
            way.carry(new WireMessages(from.getInputStream()), line);
        } catch (EOFException | SocketException ended) {
            closeQuietly(to);
        } catch (IOException | InterruptedException broken) {
            closeQuietly(to);
            throw new IllegalStateException(broken);
        }
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

    private interface Way {
        void carry(WireMessages messages, LateLine line) throws IOException, InterruptedException;
    }
}
