package dev.azoth.postgresql;

import dev.azoth.testkit.compliance.DriverCancelCompliance;
import dev.azoth.testkit.compliance.DriverUnderTest;

final class PostgresDriverCancelTest extends DriverCancelCompliance {
    private static final DriverUnderTest DATABASE = new PostgresUnderTest("drivercancel");

    @Override
    protected DriverUnderTest database() {
        return DATABASE;
    }
}
