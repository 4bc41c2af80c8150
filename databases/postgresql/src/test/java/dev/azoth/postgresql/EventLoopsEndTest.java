package dev.azoth.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.engine.Connection;
import dev.azoth.engine.Engine;
import dev.azoth.testservers.TestPostgres;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** An engine's event loops end with it, and keep no program alive. */
class EventLoopsEndTest {
    private final Set<Thread> before = eventLoops();
    private final Engine engine = Engine.create(TestPostgres.url());

    @Test
    void disposingOfAnEngineEndsItsEventLoops() throws InterruptedException {
        assertThat(selected(1)).isEqualTo(1);
        assertThat(own()).isNotEmpty();

        engine.dispose();

        assertEnded(own());
    }

    @Test
    void aConnectionInUseKeepsItsEventLoopUntilItIsClosed() throws InterruptedException {
        Connection connection = engine.connect();
        engine.dispose();

        assertThat(connection.execDriverSql("select 2").scalarOne()).isEqualTo(2);

        Set<Thread> loops = own();
        connection.close();
        assertEnded(loops);
    }

    @Test
    void anEngineThatWasDisposedOfConnectsAgain() throws InterruptedException {
        selected(1);
        engine.dispose();

        assertThat(selected(3)).isEqualTo(3);

        engine.dispose();
        assertEnded(own());
    }

    @Test
    void anEngineThatIsNotDisposedOfKeepsNoProgramAlive() {
        selected(1);

        assertThat(own()).isNotEmpty().allMatch(Thread::isDaemon);
        engine.dispose();
    }

    private Object selected(int number) {
        try (Connection connection = engine.connect()) {
            return connection.execDriverSql("select " + number).scalarOne();
        }
    }

    private Set<Thread> own() {
        Set<Thread> now = eventLoops();
        now.removeAll(before);
        return now;
    }

    private static Set<Thread> eventLoops() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("vert.x-eventloop"))
                .collect(Collectors.toSet());
    }

    private static void assertEnded(Set<Thread> threads) throws InterruptedException {
        for (Thread thread : threads) {
            thread.join(10_000);
            assertThat(thread.isAlive()).as(thread.getName()).isFalse();
        }
    }
}
