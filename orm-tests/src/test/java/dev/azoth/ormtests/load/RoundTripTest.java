package dev.azoth.ormtests.load;

import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinload;
import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.engine.Engine;
import dev.azoth.orm.SessionFactory;
import dev.azoth.orm.mapping.Model;
import dev.azoth.testservers.TestPostgres;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Statements that need nothing of each other share a round trip. */
class RoundTripTest {
    private String url;
    private CountingProxy proxy;
    private Engine engine;

    @BeforeEach
    void start() throws Exception {
        url = TestPostgres.createDatabase("orm");
        proxy = new CountingProxy(url);
        engine = Engine.create(proxy.url());
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
        engine.dispose();
        proxy.close();
        TestPostgres.dropDatabase(url);
    }

    @Test
    void threeSiblingCollectionsComeInTwoRoundTrips() {
        loadAnn(); // the connection has prepared the statements
        proxy.trips().expect(2, 3);

        List<Integer> trips = loadAnn();

        assertThat(trips).as("BEGIN with Ann's row; her three collections").containsExactly(2, 3);
    }

    @Test
    void aConnectionThatHasPreparedNothingNeedsNoMore() {
        proxy.trips().expect(2, 3);

        List<Integer> trips = loadAnn();

        assertThat(trips).as("BEGIN with Ann's row; her three collections").containsExactly(2, 3);
    }

    /** The questions of each round trip it took; none is open after it, for the COMMIT is answered. */
    private List<Integer> loadAnn() {
        return SessionFactory.of(engine).begin(session -> {
            Customer ann = session.scalars(select(Customer.class)
                            .options(
                                    selectinload(Customer_.purchases),
                                    selectinload(Customer_.addresses),
                                    selectinload(Customer_.tags)))
                    .one();
            List<Integer> trips = proxy.trips().questions();
            assertThat(ann.getPurchases()).hasSize(1);
            assertThat(ann.getAddresses()).hasSize(1);
            assertThat(ann.getTags()).isEmpty();
            return trips;
        });
    }
}
