package dev.azoth.sqlite;

import dev.azoth.testkit.compliance.CancellationCompliance;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteCancellationTest extends CancellationCompliance {
    @TempDir
    static Path directory;

    @Override
    protected String url() {
        return "sqlite:///" + directory.resolve("engine.db");
    }
}
