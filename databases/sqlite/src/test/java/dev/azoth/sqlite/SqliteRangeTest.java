package dev.azoth.sqlite;

import dev.azoth.testkit.compliance.RangeCompliance;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteRangeTest extends RangeCompliance {
    @TempDir
    static Path directory;

    @Override
    protected String url() {
        return "sqlite:///" + directory.resolve("range.db");
    }
}
