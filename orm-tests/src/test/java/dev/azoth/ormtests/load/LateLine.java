package dev.azoth.ormtests.load;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** One way of a long network: everything arrives in order, each a millisecond after it was sent. */
final class LateLine implements AutoCloseable {
    private static final long DELAY_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final LinkedBlockingQueue<Sent> underWay = new LinkedBlockingQueue<>();
    private final Thread carrier;

    LateLine(Socket to) {
        carrier = Thread.ofVirtual().start(() -> deliver(to));
    }

    void send(byte[] message) {
        underWay.add(new Sent(message));
    }

    private void deliver(Socket to) {
        try {
            while (true) {
                Sent next = underWay.take();
                TimeUnit.NANOSECONDS.sleep(next.dueNanos - System.nanoTime());
                to.getOutputStream().write(next.message);
            }
        } catch (InterruptedException | IOException closed) {
            underWay.clear();
        }
    }

    @Override
    public void close() {
        carrier.interrupt();
    }

    private static final class Sent {
        private final byte[] message;
        private final long dueNanos = System.nanoTime() + DELAY_NANOS;

        private Sent(byte[] message) {
            this.message = message;
        }
    }
}
