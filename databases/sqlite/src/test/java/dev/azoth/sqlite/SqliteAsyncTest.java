package dev.azoth.sqlite;

import dev.azoth.testkit.compliance.AsyncCompliance;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteAsyncTest extends AsyncCompliance {
    @TempDir
    static Path directory;

    @Override
    protected String url() {
        return "sqlite:///" + directory.resolve("engine.db");
    }
}
