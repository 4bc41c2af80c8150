package dev.azoth.mysql;

import dev.azoth.testkit.compliance.DriverCancelCompliance;
import dev.azoth.testkit.compliance.DriverUnderTest;

final class MariaDbDriverCancelTest extends DriverCancelCompliance {
    private static final DriverUnderTest DATABASE = new MariaDbUnderTest("drivercancel");

    @Override
    protected DriverUnderTest database() {
        return DATABASE;
    }
}
