package dev.azoth.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.testservers.TestPostgres;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a newcomer sees, on each database. */
class QuickstartTest {
    private static String postgres;

    @TempDir
    private Path directory;

    @BeforeAll
    static void createDatabase() {
        postgres = TestPostgres.createDatabase("quickstart");
    }

    @AfterAll
    static void dropDatabase() {
        TestPostgres.dropDatabase(postgres);
    }

    @Test
    void theExamplesRunOnPostgres() throws Exception {
        assertThat(output(postgres))
                .contains("INSERT INTO azoth_quickstart_t1 (name) VALUES ($1::VARCHAR)")
                .contains("[('some name 1',)]");
    }

    @Test
    void theExamplesRunOnSqlite() throws Exception {
        assertThat(output("sqlite:///" + directory.resolve("quickstart.db")))
                .contains("INSERT INTO azoth_quickstart_t1 (name) VALUES (?)")
                .contains("[('some name 1',)]");
    }

    @Test
    void manyRowsStreamOnPostgres() throws Exception {
        assertThat(output(postgres, "--stream", "200000")).contains("All 200,000 rows arrived, in order, none twice.");
    }

    @Test
    void oneOrmExampleRunsAlone() throws Exception {
        assertThat(output("sqlite:///" + directory.resolve("quickstart.db"), "--example", "refresh"))
                .contains("bs collection: [B(b1), B(b2)]")
                .doesNotContain("--- ");
    }

    @Test
    void inDirectStyleToo() throws Exception {
        assertThat(output("sqlite:///" + directory.resolve("quickstart.db"), "--example", "refresh", "--direct"))
                .contains("bs collection: [B(b1), B(b2)]")
                .doesNotContain("--- ");
    }

    @Test
    void anExampleThatIsNotThereIsToldWithTheNamesOfThoseThatAre() {
        assertThatThrownBy(() -> QuickstartArguments.parse(new String[] {"--example", "nothing"}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("There is no example 'nothing'")
                .hasMessageContaining("synopsis, writing, reading, eager-loading");
    }

    @Test
    void aDatabaseThatIsNotThereIsTold() throws Exception {
        assertThat(Quickstart.run("postgresql://nobody@localhost:1/none", QuickstartArguments.parse(new String[0])))
                .isEqualTo(1);
    }

    /** What it prints; the run must succeed. */
    private static String output(String url, String... options) throws Exception {
        PrintStream before = System.out;
        var bytes = new ByteArrayOutputStream();
        int code;
        try (var stream = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(stream);
            code = Quickstart.run(url, QuickstartArguments.parse(options));
        } finally {
            System.setOut(before);
        }
        String output = bytes.toString(StandardCharsets.UTF_8);
        assertThat(code).as(output).isZero();
        if (options.length == 0) {
            assertThat(output)
                    .contains("A(a1) created at: ", "B(b4)", "new data")
                    .contains("tables: [azoth_quickstart_child, azoth_quickstart_parent]")
                    .contains("foreign key: [parent_id] to azoth_quickstart_parent [id]")
                    .contains("executed in the connect event")
                    .contains("NullPool, 4 event loops, sum of answers: 10")
                    .contains("one pooled engine, 4 event loops, sum of answers: 10")
                    .contains("refused, as it should be");
        }
        return output;
    }
}
