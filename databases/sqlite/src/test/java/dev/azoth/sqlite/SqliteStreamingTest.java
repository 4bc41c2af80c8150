package dev.azoth.sqlite;

import dev.azoth.testkit.compliance.StreamingCompliance;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteStreamingTest extends StreamingCompliance {
    @TempDir
    static Path directory;

    @Override
    protected String url() {
        return "sqlite:///" + directory.resolve("engine.db");
    }
}
