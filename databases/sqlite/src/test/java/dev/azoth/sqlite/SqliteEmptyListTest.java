package dev.azoth.sqlite;

import dev.azoth.testkit.compliance.EmptyListCompliance;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteEmptyListTest extends EmptyListCompliance {
    @TempDir
    static Path directory;

    @Override
    protected String url() {
        return "sqlite:///" + directory.resolve("lists.db");
    }
}
