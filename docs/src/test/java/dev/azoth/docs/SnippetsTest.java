package dev.azoth.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnippetsTest {
    @TempDir
    Path sources;

    @BeforeEach
    void writeSource() throws IOException {
        Files.writeString(sources.resolve("Sample.java"), """
                class Sample {
                    // tag::outer[]
                    void run() {
                        // tag::inner[]
                        if (true) {
                            go();
                        }
                        // end::inner[]
                    }
                    // end::outer[]
                }
                """);
    }

    @Test
    void anEqualBlockIsRight() {
        String page = page("<!-- snippet: Sample#inner -->", "if (true) {\n    go();\n}");

        assertThat(check(page)).isEqualTo(new Snippets.Checked(page, List.of()));
    }

    @Test
    void aDifferentBlockIsNamedAndCorrected() {
        Snippets.Checked checked = check(page("<!-- snippet: Sample#inner -->", "stale();"));

        assertThat(checked.faults()).singleElement().asString().startsWith("page.md:4 differs");
        assertThat(checked.text()).isEqualTo(page("<!-- snippet: Sample#inner -->", "if (true) {\n    go();\n}"));
    }

    @Test
    void tagsInsideATagAreLeftOut() {
        String inside = "void run() {\n    if (true) {\n        go();\n    }\n}";

        assertThat(check(page("<!-- snippet: Sample#outer -->", inside)).faults())
                .isEmpty();
    }

    @Test
    void aBlockWithoutACommentOrASourceIsNamed() {
        assertThat(check(page("", "x();")).faults()).singleElement().asString().contains("has no <!-- snippet");
        assertThat(check(page("<!-- snippet: Nowhere#x -->", "x();")).faults())
                .singleElement()
                .asString()
                .contains("no source Nowhere.java");
        assertThat(check(page("<!-- snippet: Sample#x -->", "x();")).faults())
                .singleElement()
                .asString()
                .contains("has no // tag::x[]");
    }

    @Test
    void otherLanguagesAreLeftAlone() {
        String page = "```sql\nselect 1\n```\n";

        assertThat(check(page)).isEqualTo(new Snippets.Checked(page, List.of()));
    }

    private Snippets.Checked check(String page) {
        return new Snippets(List.of(sources)).check("page.md", page);
    }

    private static String page(String marker, String block) {
        return "# Title\n\n" + marker + "\n```java\n" + block + "\n```\nEnd\n";
    }
}
