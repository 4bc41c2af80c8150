package dev.azoth.testservers;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Stands before a MariaDB. While it is shut, questions get through and answers do not: those that are asked meanwhile wait for none.
 * Safe for use by several threads.
 */
public final class QuestionGate implements AutoCloseable {
    private static final int HEADER = 4;

    private final String host;
    private final int port;
    private final String url;
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean shut;
    private int questions;

    /**
     * Opens a port on the loopback address.
     *
     * @param url of a database, with host and port
     */
    public QuestionGate(String url) throws IOException {
        URI target = URI.create(url);
        this.host = target.getHost();
        this.port = target.getPort();
        this.url = url.replace(host + ":" + port, "127.0.0.1:" + server.getLocalPort());
        Thread.ofVirtual().start(this::accept);
    }

    /** The URL of the same database through here. */
    public String url() {
        return url;
    }

    /** From now on answers are kept back, and questions counted; nothing changes where it is shut. */
    public void shut() {
        lock.lock();
        try {
            shut = true;
        } finally {
            lock.unlock();
        }
    }

    /** Lets the answers through. */
    public void open() {
        lock.lock();
        try {
            shut = false;
            questions = 0;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * How many have been asked since it was shut: returns when as many as expected have been, or the time is over.
     *
     * @param millis how long to wait for them
     */
    public int questions(int expected, long millis) throws InterruptedException {
        lock.lock();
        try {
            long nanos = TimeUnit.MILLISECONDS.toNanos(millis);
            while (questions < expected && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
            return questions;
        } finally {
            lock.unlock();
        }
    }

    private void accept() {
        try {
            while (!server.isClosed()) {
                Socket client = server.accept();
                var upstream = new Socket(host, port);
                client.setTcpNoDelay(true);
                upstream.setTcpNoDelay(true);
                sockets.addAll(List.of(client, upstream));
                Thread.ofVirtual().start(() -> carry(client, upstream, this::questions));
                Thread.ofVirtual().start(() -> carry(upstream, client, this::answers));
            }
        } catch (IOException closed) {
            sockets.forEach(QuestionGate::closeQuietly);
        }
    }

    private void questions(InputStream from, OutputStream to) throws IOException {
        var packets = new DataInputStream(from);
        while (true) {
            byte[] header = new byte[HEADER];
            packets.readFully(header);
            int length = (header[0] & 0xFF) | (header[1] & 0xFF) << 8 | (header[2] & 0xFF) << 16;
            byte[] payload = new byte[length];
            packets.readFully(payload);
            if (header[3] == 0) { // what goes on with another packet has a number
                asked();
            }
            to.write(header);
            to.write(payload);
        }
    }

    private void asked() {
        lock.lock();
        try {
            questions += shut ? 1 : 0;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void answers(InputStream from, OutputStream to) throws IOException {
        byte[] bytes = new byte[8192];
        for (int read = from.read(bytes); read >= 0; read = from.read(bytes)) {
            untilOpen();
            to.write(bytes, 0, read);
        }
        throw new EOFException();
    }

    private void untilOpen() {
        lock.lock();
        try {
            while (shut) {
                changed.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    private static void carry(Socket from, Socket to, Way way) {
        try {
            way.carry(from.getInputStream(), to.getOutputStream());
        } catch (EOFException | SocketException ended) {
            closeQuietly(to);
        } catch (IOException broken) {
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
        open();
        server.close();
        sockets.forEach(QuestionGate::closeQuietly);
    }

    private interface Way {
        void carry(InputStream from, OutputStream to) throws IOException;
    }
}
