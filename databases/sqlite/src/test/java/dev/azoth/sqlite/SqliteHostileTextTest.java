package dev.azoth.sqlite;

import dev.azoth.testkit.compliance.HostileTextCompliance;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteHostileTextTest extends HostileTextCompliance {
    @TempDir
    static Path directory;

    @Override
    protected String url() {
        return "sqlite:///" + directory.resolve("hostile.db");
    }

    @Override
    protected int longestName() {
        return 0;
    }

    @Override
    protected boolean holdsNul() {
        return true;
    }
}
