package dev.azoth.postgresql;

import dev.azoth.testkit.compliance.DriverCompliance;
import dev.azoth.testkit.compliance.DriverUnderTest;

final class PostgresDriverTest extends DriverCompliance {
    private static final DriverUnderTest DATABASE = new PostgresUnderTest("driver");

    @Override
    protected DriverUnderTest database() {
        return DATABASE;
    }
}
