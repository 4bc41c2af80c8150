package dev.azoth.examples.orm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.async.AsyncEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each example sends exactly the statements, with the parameters, and prints exactly the lines of
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

    @ParameterizedTest
    @MethodSource("names")
    void itSendsAndPrintsWhatItsTranscriptSays(String example) throws IOException {
        String url = database.create();
        String transcript;
        try {
            AsyncEngine engine = AsyncEngine.create(url);
            try {
                transcript = Transcript.of(
                        engine.sync(), () -> OrmExamples.run(example, engine).join());
            } finally {
                engine.dispose().join();
            }
        } finally {
            database.drop(url);
        }
        Path expected = TRANSCRIPTS.resolve(database.name().toLowerCase(Locale.ROOT) + "/" + example + ".txt");
        if (UPDATE) {
            Files.createDirectories(expected.getParent());
            Files.writeString(expected, transcript);
        }
        assertThat(transcript).isEqualTo(Files.readString(expected));
    }
}
