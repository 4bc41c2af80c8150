package dev.azoth.docs;

import static dev.azoth.sql.Sql.literal;
import static dev.azoth.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.engine.ConnectionEvents;
import dev.azoth.engine.Engine;
import dev.azoth.engine.event.Events;
import dev.azoth.engine.event.Registration;
import dev.azoth.engine.pool.PoolEvents;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The code of events.md. */
class EventsTest {
    private final Engine engine = Engine.create("sqlite://");

    @Test
    void connect() {
        // tag::connect[]
        engine.on(PoolEvents.CONNECT, (connection, record) -> connection.execute("PRAGMA cache_size = -8000"));
        // end::connect[]
        assertThat(engine.<Object>connect(
                        conn -> conn.execDriverSql("PRAGMA cache_size").scalar()))
                .hasToString("-8000");
        engine.dispose();
    }

    @Test
    void slow() {
        List<String> seen = new ArrayList<>();
        Duration limit = Duration.ofNanos(1);
        // tag::slow[]
        Registration registration = engine.on(ConnectionEvents.AFTER_CURSOR_EXECUTE, (connection, execution) -> {
            if (execution.elapsed().compareTo(limit) > 0) {
                seen.add(execution.sql());
            }
        });
        // end::slow[]
        engine.connect(conn -> conn.scalar(select(literal(1).as("one"))));
        // tag::remove[]
        registration.close();
        // end::remove[]
        engine.connect(conn -> conn.scalar(select(literal(1).as("one"))));
        assertThat(seen).hasSize(1);
        engine.dispose();
    }

    @Test
    void rewrite() {
        // tag::rewrite[]
        engine.on(
                ConnectionEvents.BEFORE_CURSOR_EXECUTE,
                (connection, execution) -> execution.sql(execution.sql() + " /* from the manual */"));
        // end::rewrite[]
        assertThat(engine.<Object>connect(conn -> conn.scalar(select(literal(1).as("one")))))
                .isEqualTo(1);
        engine.dispose();
    }

    @Test
    void all() {
        List<String> seen = new ArrayList<>();
        // tag::all[]
        Registration everywhere = Events.on(
                ConnectionEvents.HANDLE_ERROR,
                context -> seen.add(context.exception().getMessage()));
        // end::all[]
        try {
            engine.connect(conn -> conn.execDriverSql("select nonsense from nowhere"));
        } catch (dev.azoth.error.ProgrammingException expected) {
            assertThat(seen).hasSize(1);
        } finally {
            everywhere.close();
            engine.dispose();
        }
    }
}
