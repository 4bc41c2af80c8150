package dev.azoth.examples.orm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.async.AsyncEngine;
import dev.azoth.examples.orm.direct.DirectExamples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each example, with futures and in direct style, sends exactly the statements, with the parameters, and prints exactly the lines of
 * {@code src/test/resources/transcripts/DATABASE/EXAMPLE.txt}, in that order. {@code -Dazoth.transcripts=update} writes them anew.
 */
@ParameterizedClass(name = "{0}")
@EnumSource(Database.class)
class OrmExamplesTest {
    private static final boolean UPDATE = "update".equals(System.getProperty("azoth.transcripts"));
    private static final Path TRANSCRIPTS =
            Path.of(System.getProperty("azoth.root", ".."), "examples/src/test/resources/transcripts");

    @Parameter
    private Database database;

    private static Set<String> names() {
        return OrmExamples.names();
    }

    @Test
    void bothFacesHaveTheSameExamples() {
        assertThat(DirectExamples.names()).containsExactlyElementsOf(OrmExamples.names());
    }

    @ParameterizedTest
    @MethodSource("names")
    void withFuturesItSendsAndPrintsWhatItsTranscriptSays(String example) throws IOException {
        String transcript =
                transcript(engine -> OrmExamples.run(example, engine).join());

        Path expected = expected(example);
        if (UPDATE) {
            Files.createDirectories(expected.getParent());
            Files.writeString(expected, transcript);
        }
        assertThat(transcript).isEqualTo(Files.readString(expected));
    }

    @ParameterizedTest
    @MethodSource("names")
    void inDirectStyleItSendsAndPrintsTheSame(String example) throws IOException {
        String transcript = transcript(engine -> DirectExamples.run(example, engine.sync()));

        assertThat(transcript).isEqualTo(Files.readString(expected(example)));
    }

    private Path expected(String example) {
        return TRANSCRIPTS.resolve(database.name().toLowerCase(Locale.ROOT) + "/" + example + ".txt");
    }

    private String transcript(Consumer<AsyncEngine> program) {
        String url = database.create();
        try {
            AsyncEngine engine = AsyncEngine.create(url);
            try {
                return Transcript.of(engine.sync(), () -> program.accept(engine));
            } finally {
                engine.dispose().join();
            }
        } finally {
            database.drop(url);
        }
    }
}
