package dev.azoth.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.azoth.engine.Engine;
import dev.azoth.jackson.AzothModule;
import dev.azoth.orm.SessionFactory;
import dev.azoth.orm.mapping.Model;
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
}
