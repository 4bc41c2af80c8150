package dev.azoth.sqlite;

import dev.azoth.testkit.compliance.ArgumentCompliance;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteArgumentTest extends ArgumentCompliance {
    @TempDir
    static Path directory;

    @Override
    protected String url() {
        return "sqlite:///" + directory.resolve("argument.db");
    }
}
