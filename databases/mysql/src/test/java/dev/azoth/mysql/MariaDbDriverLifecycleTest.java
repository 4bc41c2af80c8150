package dev.azoth.mysql;

import dev.azoth.testkit.compliance.DriverLifecycleCompliance;
import dev.azoth.testkit.compliance.DriverUnderTest;

final class MariaDbDriverLifecycleTest extends DriverLifecycleCompliance {
    private static final DriverUnderTest DATABASE = new MariaDbUnderTest("driverlifecycle");

    @Override
    protected DriverUnderTest database() {
        return DATABASE;
    }
}
