package dev.azoth.ormtests.flush;

import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.engine.event.Registration;
import dev.azoth.orm.MapperEvents;
import dev.azoth.ormtests.Database;
import dev.azoth.ormtests.OrmSuite;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SQLAlchemy: RefreshFlushInReturningTest of test/orm/test_events.py. */
class GeneratedValuesEventTest extends OrmSuite {
    private final List<String> told = new ArrayList<>();
    private Registration registration;

    @Override
    protected Class<?>[] model() {
        return new Class<?>[] {Ticket.class, Gadget.class};
    }

    @BeforeEach
    void listen() {
        registration = MapperEvents.on(
                MapperEvents.REFRESH_FLUSH,
                (session, object, attributes) -> told.add(object.getClass().getSimpleName() + " " + attributes + " "
                        + (object instanceof Ticket ticket ? ticket.getStatus() : "")));
    }

    @AfterEach
    void stopListening() {
        registration.close();
    }

    @Test
    void valuesThatTheDatabaseMakesAreToldWhenTheyAreThere() {
        use(session -> {
            var open = new Ticket("one");
            var given = new Ticket("two");
            given.setStatus("given");
            session.addAll(open, given);
            session.flush();
            assertThat(told).containsExactly("Ticket [status] open");
            open.setTitle("changed");
            session.flush();
            assertThat(told).hasSize(1);
        });
    }

    @Test
    void whatAnUpdateFetchesIsToldWhereItReturnsRows() {
        use(session -> {
            var gadget = new Gadget("one");
            session.add(gadget);
            session.flush();
            told.clear();
            gadget.setName("changed");
            session.flush();
            assertThat(told).isEqualTo(database == Database.POSTGRESQL ? List.of("Gadget [changes] ") : List.of());
        });
    }
}
