package dev.azoth.sqlite;

import dev.azoth.testkit.compliance.DmlCompliance;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteDmlTest extends DmlCompliance {
    @TempDir
    static Path directory;

    @Override
    protected String url() {
        return "sqlite:///" + directory.resolve("dml.db");
    }
}
