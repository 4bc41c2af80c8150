package dev.azoth.docs;

import static dev.azoth.orm.Orm.selectinload;
import static dev.azoth.orm.Orm.withPolymorphic;
import static dev.azoth.sql.Sql.or;
import static dev.azoth.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.azoth.engine.Engine;
import dev.azoth.jackson.AzothModule;
import dev.azoth.orm.SessionFactory;
import dev.azoth.orm.mapping.EntityAlias;
import dev.azoth.orm.mapping.Model;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The code of loading.md that is not of another chapter. */
class LoadingTest {
    @Test
    void entitiesBecomeJsonAsFarAsTheyAreLoaded() throws JsonProcessingException {
        Engine engine = Engine.create("sqlite://");
        engine.begin(conn -> Model.of(Painter.class).metadata().createAll(conn));
        var sessions = SessionFactory.of(engine);
        sessions.begin(session -> {
            session.add(new Painter("Borges", new Painting("Ficciones")));
        });
        Painter painter = sessions.use(session -> session.getOne(Painter.class, 1));
        // tag::json[]
        ObjectMapper json = new ObjectMapper().registerModule(new AzothModule());
        String written = json.writeValueAsString(painter); // its paintings are not loaded
        assertThat(written).isEqualTo("{\"id\":1,\"name\":\"Borges\"}");
        // end::json[]
        engine.dispose();
    }

    @Test
    void someSubclassesComeAlong() {
        Engine engine = Engine.create("sqlite://");
        engine.begin(conn ->
                Model.of(Vehicle.class, Truck.class, Trailer.class).metadata().createAll(conn));
        var sessions = SessionFactory.of(engine);
        sessions.begin(session -> {
            session.addAll(List.of(new Vehicle("bike"), new Truck("lorry", 40)));
        });
        sessions.use(session -> {
            // tag::withPolymorphic[]
            EntityAlias<Vehicle> vehicle = withPolymorphic(Vehicle.class, Truck.class);
            List<Vehicle> vehicles = session.scalars(select(vehicle)
                            .where(or(
                                    vehicle.get(Truck_.tons).gt(10),
                                    vehicle.get(Vehicle_.name).eq("bike")))
                            .options(selectinload(vehicle.get(Truck_.trailers))))
                    .all();
            // end::withPolymorphic[]
            assertThat(vehicles).extracting(Vehicle::getName).containsExactlyInAnyOrder("bike", "lorry");
            return null;
        });
        engine.dispose();
    }
}
