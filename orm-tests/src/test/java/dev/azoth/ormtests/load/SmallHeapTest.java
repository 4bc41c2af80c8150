package dev.azoth.ormtests.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.engine.Engine;
import dev.azoth.orm.mapping.Model;
import dev.azoth.ormtests.Database;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Objects are streamed in flat memory: many times more of them than the heap could hold. */
class SmallHeapTest {
    private static final int ROWS = 200_000;

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(
            value = Database.class,
            names = {"POSTGRESQL", "SQLITE", "MARIADB"})
    void twoHundredThousandObjectsAndTheirMembersPassThroughSixtyFourMegabytes(Database database) throws Exception {
        String url = database == Database.SQLITE ? "sqlite:///" + directory.resolve("stream.db") : database.create();
        try {
            write(url);
            assertThat(streamed(url)).isEqualTo("direct " + ROWS + ", asynchronous " + ROWS);
        } finally {
            database.drop(url);
        }
    }

    private static void write(String url) {
        Engine engine = Engine.create(url);
        String rows = "with recursive n(i) as (select 1 union all select i + 1 from n where i < " + ROWS
                + ") select i from n";
        engine.begin(connection -> {
            Model.of(Customer.class).metadata().createAll(connection);
            connection.execDriverSql(
                    "insert into customer (id, name, bio) select i, 'name', 'bio' from (" + rows + ") r");
            connection.execDriverSql("create index purchase_customer on purchase (customer_id)");
            return connection.execDriverSql(
                    "insert into purchase (id, description, customer_id) select i, 'pen', i from (" + rows + ") r");
        });
        engine.dispose();
    }

    private String streamed(String url) throws IOException, InterruptedException {
        Path output = directory.resolve("output");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeap.class.getName(),
                        url)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(240, TimeUnit.SECONDS)).as("it ends").isTrue();
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(output, StandardCharsets.UTF_8)
                .strip()
                .lines()
                .reduce((first, last) -> last)
                .orElse("");
    }
}
