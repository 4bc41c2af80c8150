package dev.azoth.sqlite;

import dev.azoth.testkit.compliance.QueryCompliance;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteQueryTest extends QueryCompliance {
    @TempDir
    static Path directory;

    @Override
    protected String url() {
        return "sqlite:///" + directory.resolve("query_suite.db");
    }

    @Override
    protected String createSchema(String name) {
        return "attach database ':memory:' as " + name;
    }

    @Override
    protected String dropSchema(String name) {
        return "detach database " + name;
    }
}
