package dev.azoth.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages of docs/ and the README show only code that is compiled and run. */
class ManualTest {
    private static final Path ROOT = Path.of(System.getProperty("azoth.root", ".."));
    private static final boolean UPDATE = "update".equals(System.getProperty("azoth.snippets"));

    @Test
    void everyJavaBlockEqualsItsSource() throws IOException {
        Snippets snippets =
                new Snippets(List.of(ROOT.resolve("docs/src/test/java"), ROOT.resolve("examples/src/main/java")));
        List<String> faults = new ArrayList<>();
        for (Path page : pages()) {
            String text = Files.readString(page);
            Snippets.Checked checked = snippets.check(ROOT.relativize(page).toString(), text);
            if (UPDATE && !checked.text().equals(text)) {
                Files.writeString(page, checked.text());
                checked = snippets.check(ROOT.relativize(page).toString(), checked.text());
            }
            faults.addAll(checked.faults());
        }
        assertThat(faults).as("Java blocks of the manual").isEmpty();
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
            return Stream.concat(Stream.of(ROOT.resolve("README.md")), docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .filter(Files::exists)
                    .sorted()
                    .toList();
        }
    }
}
