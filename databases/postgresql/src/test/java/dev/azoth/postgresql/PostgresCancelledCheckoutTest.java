package dev.azoth.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.engine.Engine;
import dev.azoth.engine.pool.Pools;
import dev.azoth.engine.url.Url;
import dev.azoth.testkit.compliance.CancelledCheckoutCompliance;
import dev.azoth.testservers.TestPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostgresCancelledCheckoutTest extends CancelledCheckoutCompliance {
    private static final String URL = TestPostgres.createDatabase("cancelled_checkout");

    @Override
    protected String url() {
        return URL;
    }

    @Override
    protected String activeElsewhere() {
        return PostgresEveryStageCancellationTest.ACTIVE_ELSEWHERE;
    }

    @Test
    void whileConnectingToAServerThatNeverAnswers() throws Exception {
        try (var mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Engine silent = silent(mute);
            List<Socket> calls = new ArrayList<>();
            giveUp(
                    silent,
                    () -> silent.pool().status().opening() == 1 && calls.add(accepted(mute)),
                    () -> assertHungUp(silent, calls.removeLast()));
            assertThat(calls).isEmpty();
        }
    }

    @Test
    void whileConnectingToABlackHole() throws Exception {
        // a full queue of connections that nobody accepts: the kernel drops what comes after them
        try (var hole = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var filling = new ArrayList<SocketChannel>();
            for (int i = 0; i < 8; i++) {
                SocketChannel call = SocketChannel.open();
                call.configureBlocking(false);
                filling.add(call);
                call.connect(new InetSocketAddress(hole.getInetAddress(), hole.getLocalPort()));
            }
            Thread.sleep(100);
            assertThat(filling).as("calls that got through").anyMatch(call -> !finished(call));

            Engine silent = silent(hole);
            giveUp(silent, () -> silent.pool().status().opening() == 1, () -> poolIsQuiet(silent, "connecting"));
            for (SocketChannel call : filling) {
                call.close();
            }
        }
    }

    private Engine silent(ServerSocket server) {
        Url silent = Url.parse(URL).withHost("127.0.0.1").withPort(server.getLocalPort());
        return engine(silent.renderAsString(false), options -> options.pool(Pools.none()));
    }

    private static Socket accepted(ServerSocket server) {
        try {
            return server.accept();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static boolean finished(SocketChannel call) {
        try {
            return call.finishConnect();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    /** The client's end of the call is closed. */
    private static void assertHungUp(Engine silent, Socket call) {
        poolIsQuiet(silent, "connecting");
        try (call) {
            call.setSoTimeout(10_000);
            while (call.getInputStream().read() >= 0) {
                // what the client said before
            }
        } catch (IOException failure) {
            assertThat(failure).as("the client did not hang up").hasMessageContaining("reset");
        }
    }
}
