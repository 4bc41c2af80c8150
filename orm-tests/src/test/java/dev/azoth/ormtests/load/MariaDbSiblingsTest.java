package dev.azoth.ormtests.load;

import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinload;
import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.engine.ConnectionEvents;
import dev.azoth.engine.Engine;
import dev.azoth.orm.SessionFactory;
import dev.azoth.orm.mapping.Model;
import dev.azoth.testservers.QuestionGate;
import dev.azoth.testservers.TestMariaDb;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On MariaDB, sibling collections share a round trip, too, on a connection that has prepared their statements. */
class MariaDbSiblingsTest {
    private String url;
    private QuestionGate gate;
    private Engine engine;

    @BeforeEach
    void start() throws Exception {
        url = TestMariaDb.createDatabase("orm");
        gate = new QuestionGate(url);
        engine = Engine.create(gate.url());
        engine.begin(connection -> Model.of(Customer.class, Purchase.class, Item.class, Address.class, Tag.class)
                .metadata()
                .createAll(connection));
        SessionFactory.of(engine).begin(session -> {
            var ann = new Customer(1, "ann");
            ann.getPurchases().add(new Purchase(1, "pen"));
            ann.getAddresses().add(new Address(1, "ann@a"));
            session.add(ann);
            return null;
        });
    }

    @AfterEach
    void stop() throws Exception {
        gate.open();
        engine.dispose();
        gate.close();
        TestMariaDb.dropDatabase(url);
    }

    @Test
    void theyWaitForNoAnswers() throws Exception {
        loadAnn(); // the connection has prepared the statements
        engine.on(ConnectionEvents.BEFORE_CURSOR_EXECUTE, (connection, execution) -> {
            if (execution.sql().contains(" IN (")) {
                gate.shut();
            }
        });
        try (var caller = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Customer> ann = CompletableFuture.supplyAsync(this::loadAnn, caller);

            assertThat(gate.questions(3, 10_000))
                    .as("asked before the first answer")
                    .isEqualTo(3);

            gate.open();
            assertThat(ann.get(10, TimeUnit.SECONDS).getPurchases()).hasSize(1);
        }
    }

    private Customer loadAnn() {
        return SessionFactory.of(engine)
                .begin(session -> session.scalars(select(Customer.class)
                                .options(
                                        selectinload(Customer_.purchases),
                                        selectinload(Customer_.addresses),
                                        selectinload(Customer_.tags)))
                        .one());
    }
}
