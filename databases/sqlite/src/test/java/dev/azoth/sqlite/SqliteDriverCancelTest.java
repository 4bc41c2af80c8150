package dev.azoth.sqlite;

import dev.azoth.testkit.compliance.DriverCancelCompliance;
import dev.azoth.testkit.compliance.DriverUnderTest;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteDriverCancelTest extends DriverCancelCompliance {
    @TempDir
    Path directory;

    @Override
    protected DriverUnderTest database() {
        return new SqliteUnderTest(directory.resolve("compliance.db"));
    }
}
