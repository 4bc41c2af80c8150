package dev.azoth.sqlite;

import dev.azoth.testkit.compliance.DriverUnderTest;
import dev.azoth.testkit.compliance.DriverValuesCompliance;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteDriverValuesTest extends DriverValuesCompliance {
    @TempDir
    Path directory;

    @Override
    protected DriverUnderTest database() {
        return new SqliteUnderTest(directory.resolve("compliance.db"));
    }
}
