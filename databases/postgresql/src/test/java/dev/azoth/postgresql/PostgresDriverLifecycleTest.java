package dev.azoth.postgresql;

import dev.azoth.testkit.compliance.DriverLifecycleCompliance;
import dev.azoth.testkit.compliance.DriverUnderTest;

final class PostgresDriverLifecycleTest extends DriverLifecycleCompliance {
    private static final DriverUnderTest DATABASE = new PostgresUnderTest("driverlifecycle");

    @Override
    protected DriverUnderTest database() {
        return DATABASE;
    }
}
