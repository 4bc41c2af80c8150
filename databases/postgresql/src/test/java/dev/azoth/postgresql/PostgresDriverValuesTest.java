package dev.azoth.postgresql;

import dev.azoth.testkit.compliance.DriverUnderTest;
import dev.azoth.testkit.compliance.DriverValuesCompliance;

final class PostgresDriverValuesTest extends DriverValuesCompliance {
    private static final DriverUnderTest DATABASE = new PostgresUnderTest("drivervalues");

    @Override
    protected DriverUnderTest database() {
        return DATABASE;
    }
}
