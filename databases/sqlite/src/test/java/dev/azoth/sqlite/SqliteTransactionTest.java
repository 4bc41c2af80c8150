package dev.azoth.sqlite;

import dev.azoth.testkit.compliance.TransactionCompliance;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteTransactionTest extends TransactionCompliance {
    @TempDir
    static Path directory;

    @Override
    protected String url() {
        return "sqlite:///" + directory.resolve("engine.db");
    }
}
