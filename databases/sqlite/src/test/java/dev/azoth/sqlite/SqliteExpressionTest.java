package dev.azoth.sqlite;

import dev.azoth.testkit.compliance.ExpressionCompliance;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteExpressionTest extends ExpressionCompliance {
    @TempDir
    static Path directory;

    @Override
    protected String url() {
        return "sqlite:///" + directory.resolve("expressions.db");
    }
}
