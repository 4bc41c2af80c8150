package dev.azoth.sqlite;

import dev.azoth.testkit.compliance.ErrorCompliance;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteErrorTest extends ErrorCompliance {
    @TempDir
    static Path directory;

    @Override
    protected String url() {
        return "sqlite:///" + directory.resolve("engine.db");
    }
}
