package dev.azoth.ormtests.json;

import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinload;
import static dev.azoth.orm.Orm.undefer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.azoth.async.AsyncSessionFactory;
import dev.azoth.error.ImplicitIoException;
import dev.azoth.jackson.AzothModule;
import dev.azoth.orm.ObjectState;
import dev.azoth.orm.Session;
import dev.azoth.ormtests.OrmSuite;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JsonTest extends OrmSuite {
    private final ObjectMapper json = new ObjectMapper().registerModule(new AzothModule());

    @Override
    protected Class<?>[] model() {
        return new Class<?>[] {Poet.class, Poem.class, Letter.class};
    }

    @BeforeEach
    void writePoets() {
        var ann = new Poet(1, "ann", new Poem(1, "dawn"), new Poem(2, "dusk"));
        write(ann, new Letter(1, "dear", ann, ann));
    }

    private String json(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException refused) {
            throw new AssertionError(refused);
        }
    }

    @Test
    void whatIsNotLoadedIsLeftOutAndNotLoaded() {
        use(session -> {
            Poet ann = session.getOne(Poet.class, 1);
            sent();

            assertThat(json(ann)).isEqualTo("{\"id\":1,\"name\":\"ann\"}");
            assertSql();
            assertThat(ObjectState.of(ann).unloaded()).contains("bio", "poems");
            assertThat(ann.getPoems()).hasSize(2);
        });
    }

    @Test
    void whatIsLoadedIsWritten() {
        use(session -> {
            Poet ann = session.scalars(select(Poet.class).options(selectinload(Poet_.poems), undefer(Poet_.bio)))
                    .one();
            sent();

            assertThat(json(ann))
                    .isEqualTo("{\"id\":1,\"name\":\"ann\",\"bio\":\"born\","
                            + "\"poems\":[{\"id\":1,\"name\":\"dawn\"},{\"id\":2,\"name\":\"dusk\"}],\"output\":2}");
            assertSql();
        });
    }

    @Test
    void anExpiredObjectIsWrittenWithoutItsAttributes() {
        use(session -> {
            Poet ann = session.getOne(Poet.class, 1);
            Letter letter = session.getOne(Letter.class, 1);
            session.expireAll();
            sent();

            assertThat(json(List.of(ann, letter))).isEqualTo("[{},{}]");
            assertSql();
        });
    }

    @Test
    void aDetachedObjectIsWrittenAsFarAsItWasLoaded() {
        Poet ann = sessions.use(session -> session.getOne(Poet.class, 1));
        sent();

        assertThat(json(ann)).isEqualTo("{\"id\":1,\"name\":\"ann\"}");
        assertSql();
    }

    @Test
    void fieldsAreWrittenAsGettersAre() {
        use(session -> {
            Letter letter = session.getOne(Letter.class, 1);
            sent();
            assertThat(json(letter)).isEqualTo("{\"id\":1,\"text\":\"dear\"}");
            assertSql();

            session.load(letter, Letter_.poet);
            sent();
            assertThat(json(letter)).isEqualTo("{\"id\":1,\"text\":\"dear\",\"poet\":{\"id\":1,\"name\":\"ann\"}}");
            assertSql();
        });
    }

    @Test
    void inAnAsynchronousSessionNothingIsLoadedEither() {
        AsyncSessionFactory asynchronous = AsyncSessionFactory.of(sessions);
        String outside = asynchronous
                .use(session -> session.getOne(Poet.class, 1).thenApply(this::json))
                .join();
        String inside = asynchronous
                .use(session -> session.runSync(direct -> json(direct.getOne(Poet.class, 1))))
                .join();

        assertThat(outside).isEqualTo("{\"id\":1,\"name\":\"ann\"}").isEqualTo(inside);
        assertThat(sent()).hasSize(2);
    }

    @Test
    void anObjectOfNoSessionIsWrittenAndReadWhole() throws JsonProcessingException {
        var bob = new Poet(2, "bob", new Poem(3, "noon"));
        String written = json(bob);
        assertThat(written)
                .isEqualTo("{\"id\":2,\"name\":\"bob\",\"bio\":\"born\",\"poems\":[{\"id\":3,\"name\":\"noon\"}],"
                        + "\"output\":1}");

        Poet read = json.readValue(written.replace(",\"output\":1", ""), Poet.class);
        assertThat(read.getPoems()).singleElement().satisfies(poem -> {
            assertThat(poem.getTitle()).isEqualTo("noon");
            assertThat(poem.getPoet()).isSameAs(read);
        });
        write(read);
        use(session ->
                assertThat(session.getOne(Poem.class, 3).getPoet().getName()).isEqualTo("bob"));
    }

    @Test
    void whatWasSentAndChangedIsMerged() throws JsonProcessingException {
        Poet read = json.readValue("{\"id\":1,\"name\":\"anne\",\"letters\":[],\"mail\":[]}", Poet.class);

        sessions.begin(session -> session.merge(read));

        use(session -> assertThat(session.getOne(Poet.class, 1).getName()).isEqualTo("anne"));
    }

    @Test
    void whatIsReadIntoAnObjectOfASessionBySettersIsFlushed() throws JsonProcessingException {
        try (Session session = sessions.open()) {
            Poet ann = session.getOne(Poet.class, 1);
            sent();
            json.readerForUpdating(ann).readValue("{\"name\":\"anne\"}");
            session.commit();
            assertSql("UPDATE poet SET name=? WHERE poet.id = ?");
        }
    }

    @Test
    void theModuleIsFoundByItself() throws JsonProcessingException {
        Poet ann = sessions.use(session -> session.getOne(Poet.class, 1));

        assertThat(new ObjectMapper().findAndRegisterModules().writeValueAsString(ann))
                .isEqualTo("{\"id\":1,\"name\":\"ann\"}");
    }

    @Test
    void withoutTheModuleAnUnloadedAttributeRaises() {
        Poet ann = sessions.with(o -> o.withImplicitIo(false)).use(session -> {
            Poet found = session.getOne(Poet.class, 1);
            assertThatThrownBy(() -> new ObjectMapper().writeValueAsString(found))
                    .isInstanceOf(JsonMappingException.class)
                    .hasRootCauseInstanceOf(ImplicitIoException.class);
            return found;
        });
        assertThat(ObjectState.of(ann).isDetached()).isTrue();
    }
}
