package dev.azoth.sqlite;

import dev.azoth.testkit.compliance.SchemaCompliance;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteSchemaTest extends SchemaCompliance {
    @TempDir
    static Path directory;

    @Override
    protected String url() {
        return "sqlite:///" + directory.resolve("schema.db");
    }
}
